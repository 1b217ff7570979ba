import { type RowOf, type Table, UsageError } from "@parindex/model";
import { quoted } from "./identifier.ts";
import { insert } from "./insert.ts";
import type { Store } from "./store.ts";
import { isRecordTable } from "./tables.ts";

/** Replaces all rows of a table that the program itself fills. */
export async function replaceRows<T extends Table>(
  store: Store,
  table: T,
  rows: readonly RowOf<T>[],
): Promise<void> {
  if (isRecordTable(table)) throw new UsageError(`${table.name} is append-only: load its file again instead`);
  await store.transaction(async () => {
    await store.execute(`DELETE FROM ${quoted(table.name)}`);
    await insert(store, table, rows);
  });
}
