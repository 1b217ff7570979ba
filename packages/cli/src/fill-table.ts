import { columnsOf, type RowOf, type Table } from "@parindex/model";
import { insert, type Store } from "@parindex/store";

/** Makes a table anew and fills it. */
export async function fillTable(store: Store, table: Table, rows: readonly RowOf<Table>[]): Promise<void> {
  const columns = columnsOf(table.row).map(({ name, sql }) => `"${name}" ${sql}`);
  await store.execute(`CREATE OR REPLACE TABLE "${table.name}" (${columns.join(", ")})`);
  await insert(store, table, rows);
}
