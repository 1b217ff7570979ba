import { csvQuery } from "./read-csv.ts";
import type { Prepared } from "./record-file.ts";
import { stagedColumns } from "./staged.ts";

/** A file that the engine reads itself, its rows in the file's order, each row's place a number. */
export interface EngineSource {
  /** Gives the cleaned text of each staged column. */
  readonly sql: string;
  /** How many rows it must give: one less, and its numbers would say wrong places. */
  readonly rows: number;
  /** The number of the first row. */
  readonly first: number;
}

/** How the engine reads a prepared file; null where rows must be read one by one. */
export function engineSource({ content, columns }: Prepared): EngineSource | null {
  if (content.kind !== "text") return null;
  const sql = csvQuery(content, stagedColumns(columns), columns.length);
  if (sql === null) return null;
  return { sql, rows: content.scan.lines - content.firstLine + 1, first: content.firstLine };
}
