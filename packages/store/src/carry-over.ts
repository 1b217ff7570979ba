import { findingTable, runLogTable, scoreChangeTable, type Table, text } from "@parindex/model";
import { z } from "zod";
import { quoted } from "./identifier.ts";
import { loadTable } from "./load-table.ts";
import { ownColumns, schemaStatements } from "./schema.ts";
import type { Store } from "./store.ts";
import { baseName, plainTables, recordTables } from "./tables.ts";

/** A table whose rows are history: no file of the workspace gives them again. */
interface Kept {
  readonly name: string;
  readonly columns: readonly string[];
  readonly isBase: boolean;
}

function plainKept(table: Table): Kept {
  return { name: table.name, columns: Object.keys(table.row.shape), isBase: false };
}

const kept: readonly Kept[] = [
  ...[loadTable, findingTable, runLogTable, scoreChangeTable].map(plainKept),
  ...recordTables.map((table) => ({
    name: baseName(table),
    columns: ["load_no", ...ownColumns(table).map(({ name }) => name)],
    isBase: true,
  })),
];

/** Tables that this version makes itself; any other stays where it is. */
const made = [
  loadTable.name,
  ...recordTables.map(baseName),
  ...plainTables.map(({ name }) => name),
  "schema_version",
];

const nameRow = z.strictObject({ name: text("Tên") });
const columnRow = z.strictObject({ owner: text("Bảng"), name: text("Cột") });

const before = (name: string): string => quoted(`${name} before`);

/** SQL for the place of a row as the earlier version counted it; each row keeps its own from now on. */
function placeOf(columns: readonly string[], loads: readonly string[]): string {
  const own = columns.includes("source_place") ? 'r."source_place"' : "NULL";
  if (!loads.includes("first_line") || !loads.includes("first_row")) return own;
  return `coalesce(${own}, CAST(l."first_line" + r.rowid - l."first_row" AS VARCHAR))`;
}

/** Columns of a load that rows no longer need once each keeps its own place. */
const counted = new Set(["first_line", "first_row", "pending_row"]);

function carried({ name, columns, isBase }: Kept, found: ReadonlyMap<string, readonly string[]>): string {
  const had = found.get(name) ?? [];
  const common = columns.filter((column) => had.includes(column));
  if (!isBase) {
    const values = common.map((column) => (counted.has(column) ? "NULL" : quoted(column)));
    return `INSERT INTO ${quoted(name)} (${common.map(quoted).join(", ")}) SELECT ${values.join(", ")} FROM ${before(name)} ORDER BY rowid`;
  }
  const fields = common.filter((column) => column !== "source_place");
  const place = placeOf(had, found.get(loadTable.name) ?? []);
  return `INSERT INTO ${quoted(name)} (${[...fields, "source_place"].map(quoted).join(", ")})
SELECT ${fields.map((column) => `r.${quoted(column)}`).join(", ")}, ${place}
FROM ${before(name)} AS r JOIN ${before(loadTable.name)} AS l ON l."load_no" = r."load_no" ORDER BY r.rowid`;
}

async function columnsFound(store: Store): Promise<Map<string, string[]>> {
  const sql = `SELECT table_name AS owner, column_name AS name FROM duckdb_columns()
WHERE NOT internal AND database_name = current_database() AND table_name IN (SELECT table_name FROM duckdb_tables()) ORDER BY table_name, column_index`;
  const found = new Map<string, string[]>();
  for (const { owner, name } of await store.run({ sql, params: [], row: columnRow }))
    found.set(owner, [...(found.get(owner) ?? []), name]);
  return found;
}

/** Whether every column of history that a database has is one that this version knows: else it is a newer one's. */
function isKnown(found: ReadonlyMap<string, readonly string[]>): boolean {
  const bases = [...found.keys()].filter((name) => name.endsWith("_all"));
  return (
    bases.every((name) => kept.some((one) => one.name === name)) &&
    kept.every(({ name, columns }) => (found.get(name) ?? []).every((column) => columns.includes(column)))
  );
}

async function rebuild(
  store: Store,
  found: ReadonlyMap<string, readonly string[]>,
  version: string,
): Promise<void> {
  const views = "SELECT view_name AS name FROM duckdb_views() WHERE NOT internal ORDER BY view_name";
  for (const { name } of await store.run({ sql: views, params: [], row: nameRow }))
    await store.execute(`DROP VIEW ${quoted(name)}`);
  const old = made.filter((name) => found.has(name));
  for (const name of old) await store.execute(`ALTER TABLE ${quoted(name)} RENAME TO ${before(name)}`);
  for (const statement of schemaStatements()) await store.execute(statement);
  for (const one of kept.filter(({ name }) => found.has(name))) await store.execute(carried(one, found));
  for (const name of old) await store.execute(`DROP TABLE ${before(name)}`);
  await store.execute(`CREATE TABLE "schema_version" AS SELECT $1 AS version`, [version]);
}

/**
 * Makes a database of an earlier version one of this version, in one transaction: its history is carried over column
 * by column, what runs fill is left to the next run. False, and nothing changed, where that would lose something.
 */
export async function carryOver(store: Store, version: string): Promise<boolean> {
  const found = await columnsFound(store);
  if (!found.has(loadTable.name) || !isKnown(found)) return false;
  try {
    await store.transaction(() => rebuild(store, found, version));
    return true;
  } catch (error) {
    // What an earlier version allowed and this one does not (a value missing, another type) is left as it is.
    if (error instanceof Error && /Constraint|Conversion|Binder|Catalog/i.test(error.message)) return false;
    throw error;
  }
}
