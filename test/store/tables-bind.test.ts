import { columnsOf } from "../../packages/model/src/index.ts";
import * as model from "../../packages/model/src/index.ts";
import { loadTable, openStore, plainTables, recordTables } from "../../packages/store/src/index.ts";
import { expect, it } from "vitest";

const tables = [loadTable, ...recordTables, ...plainTables];

it("every table of the model stands in a new database with its columns and types", async () => {
  const store = await openStore(":memory:");
  for (const table of tables) {
    const result = await store.connection.run(`SELECT * FROM "${table.name}" LIMIT 0`);
    const columns = columnsOf(table.row);
    expect(result.columnNames(), table.name).toEqual(columns.map(({ name }) => name));
    expect(result.columnTypes().map(String), table.name).toEqual(columns.map(({ sql }) => sql));
    await expect(
      store.run({ sql: `SELECT * FROM "${table.name}"`, params: [], row: table.row }),
    ).resolves.toEqual([]);
  }
  store.close();
});

it("no table of the model is left out", () => {
  const exported = Object.entries(model)
    .filter(([name]) => name.endsWith("Table"))
    .map(([, table]) => (table as unknown as { name: string }).name);
  const stored = [...recordTables, ...plainTables].map(({ name }) => name);
  expect(stored.toSorted()).toEqual(exported.toSorted());
});

it("every table that a file feeds says where its rows come from", () => {
  for (const table of recordTables)
    expect(Object.keys(table.row.shape)).toEqual(
      expect.arrayContaining(["source_file", "source_sha256", "source_place"]),
    );
});
