import { text } from "@parindex/model";
import type { Store } from "@parindex/store";
import { z } from "zod";

/** An engine that questions are put to. */
export type Asked = Pick<Store, "run">;

/** How many rows two engines hold of a table, and the first few that only one of them holds. */
export interface Unlike {
  readonly table: string;
  readonly rows: readonly [number, number];
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
}

const columnRow = z.strictObject({ held: text("Bảng"), name: text("Cột") });
const lineRow = z.strictObject({ held: text("Bảng"), line: text("Dòng") });

const quoted = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(", ");

/** Rows of tables as lines of text, each value with its column's name, in an order of their own. */
async function linesOf(engine: Asked, tables: readonly string[]): Promise<Map<string, string[]>> {
  const columns = await engine.run({
    sql: `SELECT table_name AS held, column_name AS name FROM information_schema.columns
WHERE table_name IN (${quoted(tables)}) ORDER BY table_name, ordinal_position`,
    params: [],
    row: columnRow,
  });
  const selects = [...Map.groupBy(columns, ({ held }) => held)].map(([held, own]) => {
    const line = own.map(({ name }) => `'${name}=' || COALESCE(CAST("${name}" AS VARCHAR), '–')`);
    return `SELECT '${held}' AS held, ${line.join(" || ' ' || ")} AS line FROM ${held}`;
  });
  const lines = await engine.run({ sql: selects.join("\nUNION ALL\n"), params: [], row: lineRow });
  const byTable = Map.groupBy(lines, ({ held }) => held);
  return new Map([...byTable].map(([held, own]) => [held, own.map(({ line }) => line).toSorted()]));
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return lines.filter((line) => !known.has(line)).slice(0, 3);
}

/** Tables that are not the same, name by name and cell by cell, in two engines. */
export async function unlikeTables(
  first: Asked,
  second: Asked,
  tables: readonly string[],
): Promise<Unlike[]> {
  const [firsts, seconds] = [await linesOf(first, tables), await linesOf(second, tables)];
  return tables.flatMap((table) => {
    const [own, others] = [firsts.get(table) ?? [], seconds.get(table) ?? []];
    if (own.join("\n") === others.join("\n")) return [];
    const rows = [own.length, others.length] as const;
    return [{ table, rows, onlyFirst: without(own, others), onlySecond: without(others, own) }];
  });
}
