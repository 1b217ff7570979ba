import { createHash } from "node:crypto";
import { type Column, columnsOf, type Table } from "@parindex/model";
import { quoted } from "./identifier.ts";
import { loadTable } from "./load-table.ts";
import { baseName, plainTables, recordTables } from "./tables.ts";

/** Columns that a record row takes from its load and does not hold itself. */
const fromLoad = new Set(["source_file", "source_sha256"]);

/** The columns that the append-only table of a record table holds itself. */
export function ownColumns(table: Table): Column[] {
  return columnsOf(table.row).filter(({ name }) => !fromLoad.has(name));
}

function column({ name, sql, nullable }: Column): string {
  return `${quoted(name)} ${sql}${nullable ? "" : " NOT NULL"}`;
}

/** The statement that makes a table as its row shape says. */
function createTable(table: Table): string {
  return `CREATE TABLE ${quoted(table.name)} (\n  ${columnsOf(table.row).map(column).join(",\n  ")}\n)`;
}

function createBase(table: Table): string {
  const columns = ownColumns(table).map(({ name, sql }) => `${quoted(name)} ${sql}`);
  return `CREATE TABLE ${quoted(baseName(table))} (\n  "load_no" INTEGER NOT NULL,\n  ${columns.join(",\n  ")}\n)`;
}

/**
 * A row's place: its own, or counted on from its load's first row. Rows are only ever added, so that a row keeps its
 * number; until they are committed the engine numbers them from far above any other.
 */
const place = [
  `coalesce(r."source_place", CAST(l."first_line" + r.rowid`,
  `- CASE WHEN r.rowid >= l."pending_row" THEN l."pending_row" ELSE l."first_row" END AS VARCHAR))`,
].join(" ");

function viewColumn(name: string): string {
  if (name === "source_place") return `${place} AS "source_place"`;
  return `${fromLoad.has(name) ? "l" : "r"}.${quoted(name)}`;
}

function createView(table: Table): string {
  const columns = columnsOf(table.row).map(({ name }) => viewColumn(name));
  return [
    `CREATE VIEW ${quoted(table.name)} AS`,
    `SELECT ${columns.join(", ")}`,
    `FROM ${quoted(baseName(table))} AS r`,
    `JOIN ${quoted(loadTable.name)} AS l ON l."load_no" = r."load_no"`,
    `WHERE l."superseded_by" IS NULL`,
  ].join("\n");
}

/** The statements that make an empty database. */
export function schemaStatements(): string[] {
  return [
    createTable(loadTable),
    ...recordTables.flatMap((table) => [createBase(table), createView(table)]),
    ...plainTables.map(createTable),
  ];
}

/** What a database must have been made from to be read by this program: a hash of all its definitions. */
export function schemaVersion(): string {
  return createHash("sha256").update(schemaStatements().join(";\n")).digest("hex").slice(0, 16);
}
