import {
  BOOLEAN,
  DATE,
  DECIMAL,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBDecimalValue,
  type DuckDBType,
  type DuckDBValue,
  HUGEINT,
  INTEGER,
  VARCHAR,
} from "@duckdb/node-api";
import type { Column } from "@parindex/model";
import { scaledDecimal } from "./decimal.ts";

type Write = (value: unknown) => DuckDBValue | undefined;

interface Writer {
  readonly type: DuckDBType;
  /** Undefined where the value is not one of the column's. */
  readonly write: Write;
}

const dayLength = 86_400_000;

function day(value: unknown): DuckDBValue | undefined {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const time = Date.parse(value);
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(value)) return undefined;
  return new DuckDBDateValue(time / dayLength);
}

function decimal(width: number, scale: number): Writer {
  const limit = 10n ** BigInt(width);
  const write: Write = (value) => {
    const units = typeof value === "string" ? scaledDecimal(value, scale) : null;
    if (units === null || units >= limit || units <= -limit) return undefined;
    return new DuckDBDecimalValue(units, width, scale);
  };
  return { type: DECIMAL(width, scale), write };
}

const wholeLimit = 10n ** 38n;

function wide(value: unknown): DuckDBValue | undefined {
  const units = typeof value === "string" ? scaledDecimal(value, 0) : null;
  return units === null || units >= wholeLimit || units <= -wholeLimit ? undefined : units;
}

function words(options: readonly string[] | null): Write {
  return (value) =>
    typeof value === "string" && (options === null || options.includes(value)) ? value : undefined;
}

function writerOf({ sql, options, name }: Column): Writer {
  const [, width, scale] = /^DECIMAL\((\d+),(\d+)\)$/.exec(sql) ?? [];
  if (width !== undefined) return decimal(Number(width), Number(scale));
  switch (sql) {
    case "VARCHAR":
      return { type: VARCHAR, write: words(options) };
    case "INTEGER":
      return { type: INTEGER, write: (value) => (Number.isInteger(value) ? (value as number) : undefined) };
    case "BOOLEAN":
      return { type: BOOLEAN, write: (value) => (typeof value === "boolean" ? value : undefined) };
    case "HUGEINT":
      return { type: HUGEINT, write: wide };
    case "DATE":
      return { type: DATE, write: day };
    default:
      throw new TypeError(`column ${name} has a type that is not written: ${sql}`);
  }
}

type Row = Readonly<Record<string, unknown>>;

function columnValues(column: Column, writer: Writer, rows: readonly Row[]): DuckDBValue[] {
  return rows.map((row) => {
    const value = row[column.name];
    if (value === null && column.nullable) return null;
    const written = writer.write(value);
    if (written === undefined)
      throw new TypeError(`${column.name} does not take ${JSON.stringify(value) ?? "undefined"}`);
    return written;
  });
}

/** Rows of one chunk: the size of the engine's own vectors. */
const chunkRows = 2048;

/** Where rows go: a table of the main schema, or of the temporary one. */
export interface Target {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly catalog?: "temp";
}

/** Appends rows to a table, chunk by chunk; a value that is not its column's is a TypeError. */
export async function appendRows(
  connection: DuckDBConnection,
  { name, columns, catalog }: Target,
  rows: readonly Row[],
): Promise<void> {
  const writers = columns.map(writerOf);
  const appender = await connection.createAppender(name, null, catalog ?? null);
  for (let from = 0; from < rows.length; from += chunkRows) {
    const part = rows.slice(from, from + chunkRows);
    const chunk = DuckDBDataChunk.create(
      writers.map(({ type }) => type),
      part.length,
    );
    for (const [at, column] of columns.entries())
      chunk.setColumnValues(at, columnValues(column, writers[at]!, part));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}
