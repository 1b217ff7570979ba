import { columnsOf, type Form, type FormRow, taskLinkTable } from "@parindex/model";
import type { LinkSuggestion } from "./suggest-links.ts";
import type { PlanLinks } from "./plan-links.ts";

const label = new Map(columnsOf(taskLinkTable.row).map((column) => [column.name, column.label]));
const [title = "", products = "", code = "", leaf = "", max = "", likeness = ""] = taskLinkTable.form.shown;

const columns: readonly [string, number][] = [
  [label.get("task_id")!, 14],
  [title, 44],
  [products, 24],
  [label.get("leaf_uid")!, 24],
  [code, 9],
  [leaf, 44],
  [max, 10],
  [likeness, 10],
  [label.get("role")!, 14],
  [label.get("confirmed")!, 13],
  [label.get("confirmed_by")!, 22],
  [label.get("confirmed_on")!, 14],
];

function row({ task, leaf: of, likeness: percent }: LinkSuggestion): FormRow {
  return {
    style: "plain",
    cells: [
      { content: task.task_id },
      { content: task.code === null ? task.title : `${task.code}. ${task.title}` },
      { content: task.products },
      { content: of.leaf_uid },
      { content: of.leaf_code },
      { content: of.leaf_title },
      { content: of.max === null ? null : { number: of.max.replace(/\.?0+$/u, "") } },
      { content: { number: String(percent) } },
      { content: "Sản phẩm", ask: { kind: "choice", options: ["Sản phẩm", "Số liệu", "Điều kiện"] } },
      { content: null, ask: { kind: "choice", options: ["Có", "Không"] } },
      { content: null, ask: { kind: "text" } },
      { content: null, ask: { kind: "date" } },
    ],
  };
}

/** A form that asks a person which suggested links hold; loaded as it is, rows left empty say nothing. */
export function linkForm({ unit_id, unit_name, year, suggestions }: PlanLinks, synthetic: boolean): Form {
  const text = `NHIỆM VỤ GẮN VỚI TIÊU CHÍ NĂM ${year}: ${(unit_name ?? unit_id).toUpperCase()}`;
  return {
    title: text,
    sheets: [
      {
        name: taskLinkTable.about.vi,
        title: text,
        lines: [
          "Máy gợi ý theo độ giống của câu chữ; chỉ dòng ghi “Có” mới được tính. “Không”: không gợi ý lại. Để trống: chưa xem.",
          ...(synthetic ? ["Số liệu giả định"] : []),
        ],
        columns: columns.map(([name, width]) => ({ title: name, width })),
        rows: suggestions.map(row),
      },
    ],
  };
}
