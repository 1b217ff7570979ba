import { createHash } from "node:crypto";
import { type Table, text, whole, columnsOf } from "@parindex/model";
import { z } from "zod";
import { loadTable } from "../load-table.ts";
import { appendRows } from "../row-writer.ts";
import type { Store } from "../store.ts";

/** What one load is a load of. */
export interface LoadSource {
  readonly source_file: string;
  /** The sheet; empty for a file without sheets. */
  readonly part: string;
  readonly source_sha256: string;
  readonly table_name: Table["name"];
}

/** The name of a load: the same file, sheet and bytes always give the same one. */
export function loadId({ source_file, part, source_sha256 }: LoadSource): string {
  return createHash("sha256").update([source_file, part, source_sha256].join("\n")).digest("hex");
}

/** Where the rows of a load stand when they are numbered; null where each row keeps its own place. */
export interface Numbered {
  readonly first_line: number;
  readonly first_row: string;
  readonly pending_row: string;
}

const nextRow = z.strictObject({ next: whole("Số tiếp theo") });

/** The number that a load has or will be given. */
export async function loadNumber(store: Store, source: LoadSource): Promise<number> {
  const sql =
    "SELECT coalesce((SELECT load_no FROM load WHERE load_id = $1), max(load_no) + 1, 1) AS next FROM load";
  const [row] = await store.run({ sql, params: [loadId(source)], row: nextRow });
  return row?.next ?? 1;
}

const unnumbered = { first_line: null, first_row: null, pending_row: null };

/** Writes a load down as current and gives its number; a load known already keeps its number. */
export async function registerLoad(
  store: Store,
  source: LoadSource,
  rowCount: number,
  numbered: Numbered | null = null,
): Promise<number> {
  const load_id = loadId(source);
  const load_no = await loadNumber(store, source);
  if ((await knownLoads(store)).has(load_id)) return load_no;
  const row = {
    ...source,
    load_no,
    load_id,
    row_count: rowCount,
    superseded_by: null,
    ...(numbered ?? unnumbered),
  };
  await appendRows(store.connection, { name: loadTable.name, columns: columnsOf(loadTable.row) }, [row]);
  return load_no;
}

const idRow = z.strictObject({ load_id: text("Mã lượt nạp"), current: z.boolean() });

/** The loads known already, and whether their rows are the current ones. */
export async function knownLoads(store: Store): Promise<Map<string, boolean>> {
  const sql = "SELECT load_id, superseded_by IS NULL AS current FROM load";
  const rows = await store.run({ sql, params: [], row: idRow });
  return new Map(rows.map(({ load_id, current }) => [load_id, current]));
}
