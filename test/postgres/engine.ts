import { type Column, columnsOf, type Query, type QueryParam, type RowOf, type Table } from "@parindex/model";
import type { PlanStep } from "@parindex/rules";
import { z } from "zod";
import { postgres } from "./dialect.ts";
import type { Server } from "./server.ts";

type Cell = string | number | boolean | null;

function columnType({ sql }: Column): string {
  return sql === "HUGEINT" ? postgres.integer : sql;
}

/** A value as a cell of CSV: null is an empty cell, empty text a quoted one. */
function csvCell(value: unknown): string {
  if (value === null) return "";
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  return JSON.stringify(value);
}

/** The script that makes a table anew with these rows. */
function filled(table: Table, rows: readonly RowOf<Table>[]): string {
  const columns = columnsOf(table.row);
  const names = columns.map(({ name }) => `"${name}"`);
  const kinds = columns.map((column, at) => `${names[at]} ${columnType(column)}`);
  const lines = rows.map((row) => columns.map(({ name }) => csvCell(row[name])).join(","));
  return [
    `DROP TABLE IF EXISTS "${table.name}";`,
    `CREATE TABLE "${table.name}" (${kinds.join(", ")});`,
    `COPY "${table.name}" (${names.join(", ")}) FROM STDIN (FORMAT csv);`,
    ...lines,
    "\\.",
    `ANALYZE "${table.name}";`,
    "",
  ].join("\n");
}

/** Makes tables anew with these rows. */
export async function fillTables(
  server: Server,
  tables: readonly (readonly [Table, readonly RowOf<Table>[]])[],
): Promise<void> {
  await server.psql(tables.map(([table, rows]) => filled(table, rows)).join(""));
}

const remedy =
  "Say it in SQL that engines share, or as a primitive of packages/rules/src/dialect.ts, with PostgreSQL's version in test/postgres/dialect.ts.";

async function refusedAs<T>(what: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : "";
    throw new Error(`${what} does not run on PostgreSQL:\n${said}\n${remedy}`, { cause });
  }
}

/** Runs the plan as one script, as it is printed. */
export async function runPrinted(server: Server, script: string): Promise<void> {
  await refusedAs("The printed plan", server.psql(script));
}

/** Runs steps of the plan, each into its own table; a refusal names the steps it came to, its own last. */
export async function runSteps(server: Server, steps: readonly PlanStep[]): Promise<void> {
  const scripts = steps.map(
    ({ table, sql }) =>
      `\\warn step ${table}\nDROP TABLE IF EXISTS "${table}";\nCREATE TABLE "${table}" AS\n${sql};\nANALYZE "${table}";\n`,
  );
  await refusedAs("The plan", server.psql(scripts.join("")));
}

function literal(param: QueryParam): string {
  return typeof param === "string" ? `'${param.replaceAll("'", "''")}'` : String(param);
}

/** A statement with its parameters bound, as a script. */
function bound(sql: string, params: readonly QueryParam[]): string {
  const values = params.length === 0 ? "" : ` (${params.map(literal).join(", ")})`;
  return `PREPARE question AS ${sql};\nEXECUTE question${values};\n`;
}

/** Adds an answer to the table whose rows it gives. */
export async function keepAnswer(server: Server, table: Table, { sql, params }: Query): Promise<void> {
  const names = columnsOf(table.row).map(({ name }) => `"${name}"`);
  const kept = `INSERT INTO "${table.name}" (${names.join(", ")}) SELECT ${names.join(", ")} FROM (\n${sql}\n) AS answer`;
  await refusedAs(`The answer for ${table.name}`, server.psql(bound(kept, params)));
}

function cellOf(schema: z.core.$ZodType | undefined, text: string | null): Cell {
  const inner = schema instanceof z.ZodNullable ? schema.unwrap() : schema;
  if (text === null) return null;
  if (inner instanceof z.ZodNumber) return Number(text);
  if (inner instanceof z.ZodBoolean) return text === "true";
  return text;
}

/** The rows of an answer, read as the question's shape asks. */
export async function ask<Row extends z.ZodObject>(
  server: Server,
  { sql, params, row }: Query<Row>,
): Promise<z.infer<Row>[]> {
  const columns = columnsOf(row);
  const texts = columns.map(({ name, sql: type }) =>
    type.startsWith("DECIMAL") ? `CAST(trim_scale("${name}") AS TEXT)` : `CAST("${name}" AS TEXT)`,
  );
  const listed = `SELECT json_build_array(VARIADIC ARRAY[${texts.join(", ")}]) FROM (\n${sql}\n) AS answer`;
  const out = await refusedAs("A question", server.psql(bound(listed, params)));
  const lines = out.split("\n").filter((line) => line !== "");
  return lines.map((line) => {
    const cells = JSON.parse(line) as (string | null)[]; // as json_build_array writes texts
    const read = columns.map(({ name }, at) => [name, cellOf(row.shape[name], cells[at] ?? null)]);
    return row.parse(Object.fromEntries(read));
  });
}
