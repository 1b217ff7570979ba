import { text, whole } from "@parindex/model";
import { recordTables, type Store } from "@parindex/store";
import { z } from "zod";
import type { Incoming } from "./places.ts";

const countRow = z.strictObject({
  record: text("Bảng"),
  rows: whole("Số dòng"),
  superseded: whole("Số dòng được thay"),
});

/** How many rows of which table a file feeds, and how many rows of its earlier version they took the place of. */
export type TakenRows = z.infer<typeof countRow>;

/** What the current loads of a file are. */
export function takenRows(store: Store, { file, state }: Incoming): Promise<TakenRows[]> {
  const replaced =
    state === "corrected"
      ? `(SELECT coalesce(sum(o.row_count), 0) FROM load AS o WHERE o.source_file = $1 AND o.table_name = l.table_name
    AND o.superseded_by IN (SELECT load_id FROM load WHERE source_file = $1 AND superseded_by IS NULL))`
      : "0";
  const sql = `SELECT l.table_name AS record, CAST(sum(l.row_count) AS INTEGER) AS rows, CAST(${replaced} AS INTEGER) AS superseded
FROM load AS l WHERE l.source_file = $1 AND l.superseded_by IS NULL GROUP BY l.table_name ORDER BY l.table_name`;
  return store.run({ sql, params: [file], row: countRow });
}

const unitRow = z.strictObject({ unit_id: text("Mã đơn vị") });

/** Units and years of which files hold records, as `unit_id year`. */
export async function unitsIn(store: Store, files: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  const list = files.map((_, at) => `$${at + 1}`).join(", ");
  for (const { name, row } of recordTables) {
    if (files.length === 0 || !("unit_id" in row.shape) || !("year" in row.shape)) continue;
    const sql = `SELECT DISTINCT unit_id || ' ' || CAST("year" AS VARCHAR) AS unit_id FROM "${name}" WHERE source_file IN (${list})`;
    for (const { unit_id } of await store.run({ sql, params: files, row: unitRow })) found.add(unit_id);
  }
  return found;
}
