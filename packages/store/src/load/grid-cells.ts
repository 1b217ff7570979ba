import type { Finding } from "../checks/check.ts";
import type { Prepared } from "./record-file.ts";
import { rowPlace } from "./stage-by-row.ts";
import { stagedColumns } from "./staged.ts";

/** Finds the cell of a field in the worksheets of a load by the place that its row keeps. */
export function gridCells(files: readonly Prepared[]): (finding: Finding) => string | null {
  const rows = new Map<string, ReadonlyMap<string, string | undefined>>();
  for (const { content, columns, source } of files) {
    if (content.kind !== "grid") continue;
    const staged = stagedColumns(columns);
    for (const row of content.rows)
      rows.set(
        `${source.source_file}\n${rowPlace(row, staged)}`,
        new Map(staged.map(({ name, at }) => [name, row.places[at]])),
      );
  }
  return ({ file, place, field }) => rows.get(`${file}\n${place}`)?.get(field) ?? null;
}
