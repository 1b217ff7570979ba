import type { Block } from "@parindex/model";

type TableBlock = Extract<Block, { kind: "table" }>;

/** Columns on a terminal: letters with combined marks are one wide. */
function width(text: string): number {
  return [...text.normalize("NFC")].length;
}

function padded(text: string, size: number, align: TableBlock["columns"][number]["align"]): string {
  const rest = " ".repeat(Math.max(0, size - width(text)));
  return align === "right" ? rest + text : text + rest;
}

/** A table as lines of text, columns aligned, two spaces apart. */
export function tableText({ columns, rows }: Pick<TableBlock, "columns" | "rows">): string {
  const sizes = columns.map(({ title }, at) =>
    Math.max(width(title), ...rows.map((row) => width(row[at] ?? ""))),
  );
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ align }, at) => padded(cells[at] ?? "", sizes[at] ?? 0, align))
      .join("  ")
      .trimEnd();
  const rule = sizes.map((size) => "─".repeat(size)).join("  ");
  return [line(columns.map(({ title }) => title)), rule, ...rows.map(line)]
    .map((text) => `${text}\n`)
    .join("");
}
