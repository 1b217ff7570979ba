import {
  columnsOf,
  dateText,
  type Form,
  type FormRow,
  type FormSheet,
  leadsOf,
  taskProgressTable,
  taskStateNames,
} from "@parindex/model";
import type { DuePart } from "../due/due-part.ts";
import type { DueTask } from "../due/due-tasks.ts";

/** What a form of progress says of itself. */
export interface ProgressFormHead {
  readonly as_of: string;
  /** Whose tasks it asks for; null for all of them. */
  readonly lead: string | null;
  readonly synthetic: boolean;
}

const label = new Map(columnsOf(taskProgressTable.row).map((column) => [column.name, column.label]));
const [printed = "", title = "", deadline = "", lead = ""] = taskProgressTable.form.shown;
const columns: readonly [string, number][] = [
  [label.get("task_id")!, 14],
  [printed, 8],
  [title, 46],
  [label.get("product")!, 22],
  [deadline, 20],
  [lead, 22],
  [label.get("as_of")!, 13],
  [label.get("state")!, 24],
  [label.get("done_on")!, 14],
  [label.get("product_document")!, 26],
  [label.get("reason")!, 26],
];

const states = Object.values(taskStateNames);

function row(task: DueTask, part: DuePart, as_of: string): FormRow {
  const { progress, progress_on, done_on } = part;
  const isSame = progress_on === as_of;
  return {
    style: "plain",
    cells: [
      { content: task.task_id },
      { content: task.code },
      { content: task.title },
      { content: task.parts.length > 1 ? part.product : null },
      { content: part.deadline_text ?? task.deadline_text },
      { content: task.lead?.replaceAll("\n", "; ") ?? null },
      { content: dateText(as_of), ask: { kind: "date" } },
      {
        content: isSame && progress !== null ? taskStateNames[progress] : null,
        ask: { kind: "choice", options: states },
        ...(progress === null ? {} : { note: `${dateText(progress_on)}: ${taskStateNames[progress]}` }),
      },
      { content: isSame && done_on !== null ? dateText(done_on) : null, ask: { kind: "date" } },
      { content: null, ask: { kind: "text" } },
      { content: isSame ? part.reason : null, ask: { kind: "text" } },
    ],
  };
}

/** A task's rows: one for each product with a deadline of its own, else one. */
function rows(task: DueTask, as_of: string): FormRow[] {
  const own = task.parts.filter(({ product }) => product !== null);
  const asked = own.length === task.parts.length ? own : task.parts.slice(0, 1);
  return asked.map((part) => row(asked.length > 1 ? task : { ...task, parts: [part] }, part, as_of));
}

function sheet(tasks: readonly DueTask[], { as_of, lead: whose, synthetic }: ProgressFormHead): FormSheet {
  const ordered = tasks.toSorted((a, b) => Number(a.task_id > b.task_id) - Number(a.task_id < b.task_id));
  const areas = Map.groupBy(ordered, ({ plan_id, area_code }) => JSON.stringify([plan_id, area_code]));
  return {
    name: taskProgressTable.about.vi,
    title: `TIẾN ĐỘ THỰC HIỆN KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH, TÍNH ĐẾN NGÀY ${dateText(as_of)}`,
    lines: [
      ...(whose === null ? [] : [`Đơn vị, bộ phận chủ trì: ${whose}`]),
      "Chỉ điền các ô màu vàng. Dòng để trống là chưa báo cáo. Không phát sinh hoặc thôi thực hiện thì ghi lý do.",
      ...(synthetic ? ["Số liệu giả định"] : []),
    ],
    columns: columns.map(([text, width]) => ({ title: text, width })),
    rows: [...areas.values()].flatMap((area) => area.flatMap((task) => rows(task, as_of))),
  };
}

/** A form that asks how tasks stand, one row a task or a product with its own deadline; loaded as it is. */
export function progressForm(tasks: readonly DueTask[], head: ProgressFormHead): Form {
  const own = sheet(tasks, head);
  return { title: own.title, sheets: [own] };
}

/** The tasks that each lead has to report on, in the order of their names; a task of two leads is with both. */
export function tasksByLead(tasks: readonly DueTask[]): Map<string | null, DueTask[]> {
  const groups = new Map<string | null, DueTask[]>();
  for (const task of tasks)
    for (const name of leadsOf(task.lead)) groups.set(name, [...(groups.get(name) ?? []), task]);
  return new Map([...groups].sort(([a], [b]) => (a ?? "").localeCompare(b ?? "", "vi")));
}
