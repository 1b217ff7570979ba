import {
  type Block,
  dateText,
  type Grid,
  issueText,
  type Locale,
  type Page,
  type PageColumn,
  type Words,
} from "@parindex/model";
import type { PlanTask } from "../plan-file.ts";
import { taskTitle } from "../task-title.ts";
import type { ImportedPlan } from "./import-plan.ts";
import type { LeftOutReason } from "./left-out.ts";
import { oneLine } from "./lists.ts";

/** What a review needs beside the import. */
export interface ReviewOptions {
  readonly file: string;
  readonly locale: Locale;
  readonly words: Words;
}

type Say = Readonly<Record<Locale, string>>;

const titles: Readonly<Record<string, Say>> = {
  page: { vi: "Đối chiếu bản gốc và kết quả", en: "Source and result side by side" },
  tasks: { vi: "Nhiệm vụ: bản gốc và kết quả", en: "Tasks: source and result" },
  doubts: { vi: "Điều nghi vấn", en: "Doubts" },
  left: { vi: "Phần không đưa vào kế hoạch", en: "Left out of the plan" },
  partial: {
    vi: "Kết quả chưa đủ: tệp còn phần chưa đọc.",
    en: "Partial: the file holds more that was not read.",
  },
};

const columnTitles: Readonly<Record<string, Say>> = {
  place: { vi: "Nơi", en: "Place" },
  source: { vi: "Bản gốc", en: "Source" },
  code: { vi: "Mã", en: "Code" },
  title: { vi: "Nhiệm vụ", en: "Task" },
  products: { vi: "Sản phẩm", en: "Products" },
  lead: { vi: "Chủ trì / phối hợp", en: "Lead / helping" },
  deadline: { vi: "Thời hạn đã đọc", en: "Deadline as read" },
  sure: { vi: "Độ chắc", en: "Confidence" },
  doubt: { vi: "Điều nghi vấn", en: "Doubts" },
  reason: { vi: "Lý do", en: "Why" },
};

const confidenceWords: Readonly<Record<string, Say>> = {
  high: { vi: "cao", en: "high" },
  medium: { vi: "vừa", en: "medium" },
  low: { vi: "thấp", en: "low" },
};

const reasonWords: Readonly<Record<LeftOutReason, Say>> = {
  heading: { vi: "tiêu đề cột", en: "heading" },
  repeated_heading: { vi: "tiêu đề lặp lại", en: "repeated heading" },
  column_numbers: { vi: "dòng số thứ tự cột", en: "column numbers" },
  unknown_column: { vi: "cột không rõ tên", en: "unknown column" },
  no_heading: { vi: "bảng không có tiêu đề", en: "table without a heading" },
  other_plan: { vi: "thuộc kế hoạch khác", en: "another plan" },
  text_outside: { vi: "phần lời ngoài bảng", en: "text outside the tables" },
};

function columns(names: readonly string[], locale: Locale): PageColumn[] {
  return names.map((name) => ({ title: columnTitles[name]?.[locale] ?? name, align: "left" }));
}

/** The words of the rows from one place to another, in the document's order. */
function sourceRows(grids: readonly Grid[]): (place: string) => string {
  const rows = grids.flatMap((grid) => grid.rows);
  const at = new Map(rows.flatMap((row, index) => row.map(({ place }) => [place, index] as const)));
  return (place) => {
    const [from = "", to = from] = at.has(place) ? [place] : place.split(/-(?=[^-]*$)/u);
    const first = at.get(from);
    const last = at.get(to) ?? first;
    if (first === undefined || last === undefined) return "";
    const cells = rows
      .slice(first, last + 1)
      .flat()
      .flatMap(({ text }) => (text === null ? [] : oneLine(text)));
    return cells.join(" ┃ ");
  };
}

function deadlineText({ deadline_text, deadline, inferred }: PlanTask): string {
  const words = deadline_text ?? inferred.deadline_text;
  if (words === undefined) return "–";
  if (deadline === null) return words;
  const days = [deadline.due, ...deadline.due_dates]
    .filter((day) => day !== null)
    .map((day) => dateText(day));
  return `${words} → ${deadline.kind}${days.length > 0 ? ` ${[...new Set(days)].join(", ")}` : ""}`;
}

/** Source and result of an import side by side: every row, every doubt, everything left out. */
export function reviewPage(
  grids: readonly Grid[],
  imported: ImportedPlan,
  { file, locale, words }: ReviewOptions,
): Page {
  const say = (name: string): string => titles[name]?.[locale] ?? name;
  const source = sourceRows(grids);
  const { plan, rows, doubts, left_out, partial } = imported;
  const sure = new Map(rows.map((row) => [row.task_id, row]));
  const doubtsOf = Map.groupBy(doubts, ({ params }) => String(params["task_id"] ?? ""));
  const taskRow = (task: PlanTask): string[] => [
    task.source_place,
    source(task.source_place),
    task.code ?? task.inferred.code ?? "–",
    taskTitle(task),
    task.products.join("; ") || "–",
    [
      task.lead.join("; ") || task.inferred.lead?.join("; ") || "–",
      task.coordinating.join("; ") || task.inferred.coordinating?.join("; ") || "–",
    ].join(" / "),
    deadlineText(task),
    confidenceWords[sure.get(task.task_id)?.confidence ?? "high"]?.[locale] ?? "",
    (doubtsOf.get(task.task_id) ?? []).map((one) => issueText(one, words, locale)).join(" "),
  ];
  const areas = (plan?.areas ?? []).flatMap((area): Block[] => [
    { kind: "heading", level: 2, text: `${area.code ?? ""} ${area.title}`.trim() },
    {
      kind: "table",
      caption: `${say("tasks")} (${area.reform_area})`,
      columns: columns(
        ["place", "source", "code", "title", "products", "lead", "deadline", "sure", "doubt"],
        locale,
      ),
      rows: (plan?.tasks ?? []).filter(({ area_code }) => area_code === area.area_code).map(taskRow),
    },
  ]);
  const general = (doubtsOf.get("") ?? []).map((one) => [
    one.place.cell ?? "",
    issueText(one, words, locale),
  ]);
  return {
    title: `${say("page")}: ${plan?.title ?? file}`,
    blocks: [
      ...(partial ? [{ kind: "notice" as const, text: say("partial") }] : []),
      { kind: "paragraph", text: file },
      ...areas,
      { kind: "heading", level: 2, text: say("doubts") },
      { kind: "table", caption: say("doubts"), columns: columns(["place", "doubt"], locale), rows: general },
      { kind: "heading", level: 2, text: say("left") },
      {
        kind: "table",
        caption: say("left"),
        columns: columns(["place", "reason", "source"], locale),
        rows: left_out.map(({ place, reason, text }) => [place, reasonWords[reason][locale], oneLine(text)]),
      },
    ],
  };
}
