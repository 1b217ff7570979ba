import { csvQuery } from "./read-csv.ts";
import type { EngineSource, Prepared } from "./record-file.ts";
import { stagedColumns } from "./staged.ts";

/** How the engine reads a prepared file; null where rows must be read one by one. */
export function engineSource({ content, columns }: Prepared): EngineSource | null {
  if (content.kind === "named") return content.direct;
  if (content.kind !== "text") return null;
  const sql = csvQuery(content, stagedColumns(columns), columns.length);
  if (sql === null) return null;
  return { sql, rows: content.scan.lines - content.firstLine + 1, first: content.firstLine };
}
