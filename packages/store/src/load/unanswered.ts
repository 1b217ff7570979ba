import { type Issue, issue, type Table } from "@parindex/model";
import type { Heading } from "./heading.ts";
import type { RawRow } from "./record-file.ts";

/** Whether a row of a form was left as it was given out: none of the fields it asks for is filled in. */
function isUnanswered({ cells }: RawRow, table: Table, columns: Heading["columns"]): boolean {
  const asked = table.form?.asked ?? [];
  return columns.every(
    ({ field }, at) => field === null || !asked.includes(field) || (cells[at] ?? "").trim() === "",
  );
}

/** The rows of a form that say something; how many were left blank is a note. Rows of a table without a form all stand. */
export function answered(
  rows: readonly RawRow[],
  {
    table,
    columns,
    file,
  }: { readonly table: Table; readonly columns: Heading["columns"]; readonly file: string },
): { readonly rows: readonly RawRow[]; readonly issues: readonly Issue[] } {
  if (table.form === undefined) return { rows, issues: [] };
  const filled = rows.filter((row) => !isUnanswered(row, table, columns));
  const count = rows.length - filled.length;
  const first = rows.find((row) => isUnanswered(row, table, columns));
  const place = first === undefined || first.places.length > 0 ? { file } : { file, line: first.line };
  return { rows: filled, issues: count === 0 ? [] : [issue("load.unanswered", place, { count }, "note")] };
}
