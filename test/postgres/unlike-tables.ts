import { type Query, text } from "@parindex/model";
import type { Store } from "@parindex/store";
import { z } from "zod";

/** An engine that questions are put to. */
export type Asked = Pick<Store, "run">;

/** Rows that only one of two engines holds, as JSON, at most three of each. */
export interface Unlike {
  readonly table: string;
  readonly rows: readonly [number, number];
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
}

const columnRow = z.strictObject({ name: text("Cột") });

function columnsIn(table: string): Query<typeof columnRow> {
  return {
    sql: `SELECT column_name AS name FROM information_schema.columns WHERE table_name = '${table}' ORDER BY ordinal_position`,
    params: [],
    row: columnRow,
  };
}

/** Every row of a table with every column as text, in an order of its own. */
async function everyRow(engine: Asked, table: string): Promise<string[]> {
  const names = (await engine.run(columnsIn(table))).map(({ name }) => name);
  const row = z.strictObject(Object.fromEntries(names.map((name) => [name, text(name).nullable()])));
  const texts = names.map((name) => `CAST("${name}" AS VARCHAR) AS "${name}"`);
  const rows = await engine.run({ sql: `SELECT ${texts.join(", ")} FROM ${table}`, params: [], row });
  return rows.map((one) => JSON.stringify(one)).toSorted();
}

function without(rows: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return rows.filter((row) => !known.has(row)).slice(0, 3);
}

/** Tables that are not the same, name by name and cell by cell, in two engines. */
export async function unlikeTables(
  first: Asked,
  second: Asked,
  tables: readonly string[],
): Promise<Unlike[]> {
  const found: Unlike[] = [];
  for (const table of tables) {
    const [own, others] = [await everyRow(first, table), await everyRow(second, table)];
    if (own.join("\n") === others.join("\n")) continue;
    const rows = [own.length, others.length] as const;
    found.push({ table, rows, onlyFirst: without(own, others), onlySecond: without(others, own) });
  }
  return found;
}
