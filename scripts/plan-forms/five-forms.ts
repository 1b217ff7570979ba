import type { Plan, PlanTask } from "@parindex/plans";
import {
  acrossRow,
  bullets,
  type ColumnPrinter,
  type Form,
  type FormRow,
  listed,
  mergedRows,
  once,
  type Printed,
} from "./form.ts";
import { heads } from "./five-heads.ts";

interface Layout {
  readonly lines: readonly string[];
  readonly headings: readonly string[];
  readonly widths: readonly number[];
  readonly numbered: boolean;
  readonly columns: readonly ColumnPrinter[];
  /** The printed rows of a task that is more than one, or that prints another's cells. */
  readonly special?: (
    tasks: readonly PlanTask[],
    at: number,
  ) => { rows: readonly (readonly Printed[])[]; taken: number } | null;
}

/** A deadline cell of several parts has a line each. */
function deadlineLines({ deadline_text, deadline }: PlanTask): readonly string[] {
  if (deadline_text === null) return [];
  if (deadline_text.startsWith("- ")) return deadline_text.split(/\s(?=- )/u);
  const parts = deadline?.parts?.map(({ text }) => text) ?? [];
  return parts.join(" ") === deadline_text ? parts : [deadline_text];
}

/** A column of cells that are merged with the one above where the plan says so. */
function orAbove(
  field: "lead" | "coordinating" | "deadline_text" | "goal",
  print: ColumnPrinter,
): ColumnPrinter {
  return (task) => (task.inferred[field] === undefined ? print(task) : null);
}

function coded(code: string | null, text: string | null): readonly string[] {
  return text === null ? [] : [code === null ? text : `${code}. ${text}`];
}

/** The tasks that the original prints in one cell. */
const joint: readonly (readonly string[])[] = [
  ["001-2-02", "001-2-03", "001-2-04", "001-2-05"],
  ["001-3-04", "001-3-05"],
  ["001-6-06", "001-6-07"],
];

const columns001: readonly ColumnPrinter[] = [
  (task) =>
    task.is_group ? once(task.code) : task.inferred.goal === undefined ? once(task.row_number ?? null) : null,
  orAbove("goal", ({ goal_code, goal }) => coded(goal_code, goal)),
  ({ code, title, inferred }) => (inferred.title === undefined ? coded(code, title) : null),
  ({ activities }) => activities,
  ({ products }) => bullets(products),
  orAbove("lead", ({ lead }) => listed(lead, ", ")),
  orAbove("coordinating", ({ coordinating }) =>
    listed(coordinating, coordinating.includes("phòng, ngành có liên quan") ? " và " : ", "),
  ),
  orAbove("deadline_text", deadlineLines),
  ({ funding }) => once(funding),
];

function jointRows(tasks: readonly PlanTask[], at: number): { rows: Printed[][]; taken: number } | null {
  const ids = joint.find(([first]) => first === tasks[at]?.task_id);
  if (ids === undefined) return null;
  const own = tasks.slice(at, at + ids.length);
  const titles = own.flatMap(({ code, title }) => coded(code, title));
  const goals = own.flatMap(({ goal_code, goal }) => coded(goal_code, goal));
  const rows = own.map((task) => columns001.map((print) => print(task)));
  if (ids.length > 2)
    return {
      taken: own.length,
      rows: rows.map((row, n) => [
        n === 0 ? row[0]! : null,
        n === 0 ? goals : null,
        n === 0 ? titles : null,
        ...row.slice(3),
      ]),
    };
  const [first = []] = rows;
  const all = [
    first[0]!,
    goals,
    titles,
    own.flatMap(({ activities }) => activities),
    own.flatMap(({ products }) => products),
  ];
  if (own.length > 1 && all[4]!.length > own.length) all[4] = bullets(all[4]!);
  return { taken: own.length, rows: [[...all, ...first.slice(5)]] };
}

/** Rows of the third plan's neighbour that a page break or a merged cell parts in two. */
function partedRows(
  tasks: readonly PlanTask[],
  at: number,
  columns: readonly ColumnPrinter[],
): { rows: Printed[][]; taken: number } | null {
  const task = tasks[at]!;
  const row = columns.map((print) => print(task));
  if (task.task_id === "003-7-01") {
    const [code = [], title = [], lead = [], products = [], deadline = []] = row;
    return {
      taken: 1,
      rows: [[code, title, [task.lead[0] ?? ""], products, task.coordinating, lead === null ? [] : deadline]],
    };
  }
  if (!["003-2-03", "003-2-04"].includes(task.task_id)) return null;
  const [code = [], title = [], lead = []] = row;
  const parts = task.deadline?.parts ?? [];
  return {
    taken: 1,
    rows: task.products.map((product, n) => [
      n === 0 ? code : null,
      n === 0 ? title : null,
      n === 0 ? lead : null,
      [`- ${product}`],
      [parts[n]?.text ?? ""],
      [],
    ]),
  };
}

const columns003: readonly ColumnPrinter[] = [
  ({ code }) => once(code),
  ({ title }) => once(title),
  ({ lead, coordinating }) => listed([...lead, ...coordinating.map((office) => `${office} phối hợp`)], "; "),
  ({ products }) =>
    products.every((product) => product.length < 12)
      ? products.map((product) => `- ${product}`)
      : listed(products, "; "),
  deadlineLines,
  ({ note }) => once(note),
];

const layouts: readonly Omit<Layout, "lines">[] = [
  {
    headings: [
      "STT",
      "Nội dung, nhiệm vụ",
      "Kết quả/ Sản phẩm",
      "Thời gian thực hiện",
      "Đơn vị chủ trì",
      "Đơn vị phối hợp",
      "Ghi chú",
    ],
    widths: [5, 22, 20, 14, 14, 14, 10],
    numbered: true,
    columns: [
      ({ code }) => once(code),
      ({ title }) => once(title),
      ({ products }) => bullets(products),
      deadlineLines,
      ({ lead }) => listed(lead, ", "),
      ({ coordinating }) => listed(coordinating, ", "),
      ({ note }) => once(note),
    ],
  },
  {
    headings: [
      "TT",
      "1- Mục tiêu/Chỉ tiêu",
      "2- Nhiệm vụ",
      "3- Hoạt động",
      "4- Kết quả, sản phẩm",
      "5- Chủ trì",
      "6- Phối hợp",
      "7- Thời gian hoàn thành",
      "8- Kinh phí",
    ],
    widths: [4, 18, 18, 20, 14, 9, 10, 9, 7],
    numbered: false,
    columns: columns001,
    special: jointRows,
  },
  {
    headings: [
      "TT",
      "Mục tiêu",
      "Nhiệm vụ",
      "Hoạt động",
      "Kết quả/ Sản phẩm",
      "Đơn vị chủ trì",
      "Đơn vị phối hợp",
      "Thời gian hoàn thành",
      "Kinh phí thực hiện (nếu có)",
    ],
    widths: [4, 18, 16, 18, 18, 8, 10, 9, 7],
    numbered: false,
    columns: [
      ({ code }) => once(code),
      ({ goal }) => once(goal),
      ({ title }) => (title === null ? [] : title.startsWith("- ") ? title.split(/\s(?=- )/u) : [title]),
      ({ activities }) => bullets(activities),
      ({ products }) =>
        products.some((product) => product.length > 60) ? bullets(products) : listed(products, "; "),
      ({ lead }) => listed(lead, ", "),
      ({ coordinating }) => listed(coordinating, ", "),
      deadlineLines,
      ({ funding }) => once(funding),
    ],
  },
  {
    headings: [
      "TT",
      "Lĩnh vực, nội dung công việc",
      "Đơn vị chủ trì",
      "Sản phẩm",
      "Thời gian hoàn thành",
      "Ghi chú",
    ],
    widths: [5, 35, 18, 25, 15, 12],
    numbered: false,
    columns: columns003,
    special: (tasks, at) => partedRows(tasks, at, columns003),
  },
  {
    headings: [
      "TT",
      "Nội dung, nhiệm vụ",
      "Sản phẩm",
      "Cơ quan chủ trì",
      "Cơ quan phối hợp",
      "Thời gian thực hiện",
      "Ghi chú",
    ],
    widths: [5, 30, 18, 14, 14, 12, 8],
    numbered: false,
    columns: [
      ({ code }) => once(code),
      ({ title }) => once(title),
      ({ products }) => listed(products, "; "),
      ({ lead }) => listed(lead, ", "),
      ({ coordinating }) => listed(coordinating, ", "),
      deadlineLines,
      ({ note }) => once(note),
    ],
  },
];

function printedRows(tasks: readonly PlanTask[], { columns, special }: Omit<Layout, "lines">): FormRow[] {
  const rows: FormRow[] = [];
  let block: Printed[][] = [];
  const close = (): void => {
    rows.push(...mergedRows(block, false));
    block = [];
  };
  for (let at = 0; at < tasks.length; at += 1) {
    const task = tasks[at]!;
    const isBare = task.is_group && task.coordinating.length === 0;
    if (isBare && at % 2 === 0) {
      close();
      rows.push(acrossRow(task.code, task.title ?? "", columns.length));
      continue;
    }
    const own = special?.(tasks, at) ?? { rows: [columns.map((print) => print(task))], taken: 1 };
    block.push(...own.rows.map((row) => [...row]));
    at += own.taken - 1;
  }
  close();
  return rows;
}

/** One of the five plans as its document prints it. */
export function formOf(plan: Plan): Form {
  const at = Number(plan.plan_id);
  const layout = layouts[at];
  if (layout === undefined) throw new RangeError(`no form for plan ${plan.plan_id}`);
  const rows = plan.areas.flatMap((area) => [
    acrossRow(area.code, area.title, layout.headings.length),
    ...printedRows(
      plan.tasks.filter(({ area_code }) => area_code === area.area_code),
      layout,
    ),
  ]);
  const { headings, widths, numbered } = layout;
  return { name: plan.plan_id, lines: heads[at] ?? [], headings, widths, numbered, rows };
}
