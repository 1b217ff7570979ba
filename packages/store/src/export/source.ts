import { type DuckDBType, DuckDBTypeId } from "@duckdb/node-api";
import type { Query, Table } from "@parindex/model";
import { z } from "zod";
import { quoted } from "../identifier.ts";
import { fieldsOf } from "../row-reader.ts";
import { bound, type Store } from "../store.ts";

/** What is written to a file: a table, or an answer and the columns that together name each of its rows. */
export type ExportSource = Table | (Query & { readonly key: readonly string[] });

/** A column to be written, its database type, and whether its shape is a whole number of JavaScript. */
export interface ExportColumn {
  readonly name: string;
  readonly type: DuckDBType;
  readonly isNumber: boolean;
}

function isNumber(schema: z.core.$ZodType | undefined): boolean {
  return (schema instanceof z.ZodNullable ? schema.unwrap() : schema) instanceof z.ZodNumber;
}

/** A relation to write, its columns, and the order that makes its bytes the same every time. */
export interface Relation {
  readonly from: string;
  readonly columns: readonly ExportColumn[];
  readonly order: string;
}

/** The name under which an answer waits to be written. */
const answerName = "export answer";

async function materialise(store: Store, source: ExportSource): Promise<string> {
  if (!("sql" in source)) return quoted(source.name);
  const sql = `CREATE OR REPLACE TEMP TABLE ${quoted(answerName)} AS ${source.sql}`;
  await (source.params.length === 0
    ? store.connection.run(sql)
    : store.connection.run(sql, ...bound(source.params)));
  return quoted(answerName);
}

/** Readies a source for writing, works with it, and leaves nothing of it in the database. */
export async function withRelation<T>(
  store: Store,
  source: ExportSource,
  work: (relation: Relation) => Promise<T>,
): Promise<T> {
  const from = await materialise(store, source);
  try {
    const result = await store.connection.run(`SELECT * FROM ${from} LIMIT 0`);
    const [names, types] = [result.columnNames(), result.columnTypes()];
    fieldsOf(source.row, names, types);
    const columns = names.map((name, at) => ({
      name,
      type: types[at]!,
      isNumber: isNumber(source.row.shape[name]),
    }));
    const rest = names.filter((name) => !source.key.includes(name));
    return await work({ from, columns, order: [...source.key, ...rest].map(quoted).join(", ") });
  } finally {
    await store.execute(`DROP TABLE IF EXISTS temp.${quoted(answerName)}`);
  }
}

/** A column in a type that every format keeps exactly: Parquet, for one, has no wider whole number than 64 bits. */
export function exact({ name, type, isNumber }: ExportColumn): string {
  const huge = type.typeId === DuckDBTypeId.HUGEINT || type.typeId === DuckDBTypeId.UHUGEINT;
  const cast = (to: string): string => `CAST(${quoted(name)} AS ${to}) AS ${quoted(name)}`;
  if (isNumber && (huge || type.typeId === DuckDBTypeId.DECIMAL)) return cast("BIGINT");
  return huge ? cast("DECIMAL(38,0)") : quoted(name);
}
