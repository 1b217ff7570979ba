import { columnsOf, type RowOf, type Table } from "@parindex/model";
import { registerLoad } from "./load/register.ts";
import { appendRows } from "./row-writer.ts";
import { ownColumns } from "./schema.ts";
import type { Store } from "./store.ts";
import { baseName, isRecordTable } from "./tables.ts";

interface Sourced {
  readonly source_file: string;
  readonly source_sha256: string;
}

async function insertRecords(store: Store, table: Table, rows: readonly Sourced[]): Promise<void> {
  const sources = Map.groupBy(rows, ({ source_file, source_sha256 }) => `${source_file}\n${source_sha256}`);
  const columns = ownColumns(table);
  for (const group of sources.values()) {
    const { source_file, source_sha256 } = group[0]!;
    const source = { source_file, source_sha256, part: table.name, table_name: table.name };
    const load_no = await registerLoad(store, source, group.length);
    const numbered = { name: "load_no", sql: "INTEGER", label: "", nullable: false, options: null };
    await appendRows(
      store.connection,
      { name: baseName(table), columns: [numbered, ...columns] },
      group.map((row) => ({ ...row, load_no })),
    );
  }
}

/** Adds rows to a table, exactly and all or none; rows of a record table become a load of their source file. */
export async function insert<T extends Table>(
  store: Store,
  table: T,
  rows: readonly RowOf<T>[],
): Promise<void> {
  await store.transaction(async () => {
    // A record table's row shape carries its provenance.
    if (isRecordTable(table)) return insertRecords(store, table, rows as unknown as Sourced[]);
    return appendRows(store.connection, { name: table.name, columns: columnsOf(table.row) }, rows);
  });
}
