import type { z } from "zod";
import { type Column, columnsOf, type Query, type Table } from "../../packages/model/src/index.ts";
import { insert, openStore } from "../../packages/store/src/index.ts";

type Value = string | number | boolean | null;

/** A row with only the columns that matter; the others are null, or empty where a column must have a value. */
export type PartRow = Readonly<Record<string, Value>>;

/** A database in memory that holds the model's tables and answers queries in the shape they promise. */
export interface Database {
  insert(table: Table, rows: readonly PartRow[]): Promise<void>;
  rows<Row extends z.ZodObject>(query: Query<Row>): Promise<z.infer<Row>[]>;
  close(): void;
}

function filler({ sql, nullable }: Column): Value {
  if (nullable) return null;
  return sql === "BOOLEAN" ? false : sql === "INTEGER" ? 0 : "";
}

export async function openDatabase(): Promise<Database> {
  const store = await openStore(":memory:");
  return {
    async insert(table, rows) {
      const columns = columnsOf(table.row);
      const whole = rows.map((row) =>
        table.row.parse(
          Object.fromEntries(columns.map((column) => [column.name, row[column.name] ?? filler(column)])),
        ),
      );
      await insert(store, table, whole);
    },
    async rows(query) {
      const rows = await store.run(query);
      return rows.map((row) => query.row.parse(row));
    },
    close: () => store.close(),
  };
}
