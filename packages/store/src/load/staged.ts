import { columnsOf, type Issue, type Table } from "@parindex/model";
import { quoted } from "../identifier.ts";
import { converted } from "./conversion.ts";
import type { HeadingColumn, Prepared } from "./record-file.ts";

/** A column of a staging table and where it stands in its file. */
export interface StagedColumn {
  readonly name: string;
  readonly at: number;
  /** Whether it is a field; else it has no heading and must hold nothing. */
  readonly isField: boolean;
}

/** A file's rows in a temporary table: cleaned text, what it reads as, and each row's place. */
export interface Staged {
  readonly prepared: Prepared;
  readonly name: string;
  readonly columns: readonly StagedColumn[];
  /** SQL for the place that a row keeps. */
  readonly place: string;
  /** SQL for the place of a column's cell; null where the row's place says enough. */
  readonly cellPlace: (column: string) => string | null;
  /** Rows that could not be read as rows. */
  readonly issues: readonly Issue[];
}

/** Columns that are staged: fields, and columns without a heading, so that no value is lost in silence. */
export function stagedColumns(columns: readonly HeadingColumn[]): StagedColumn[] {
  return columns.flatMap(({ field, blank }, at) =>
    field === null && !blank ? [] : [{ name: field ?? `column ${at + 1}`, at, isField: field !== null }],
  );
}

/** The suffix of staged columns that hold what a field's text reads as. */
const readSuffix = " read";

function conversions(table: Table, staged: readonly StagedColumn[]): [name: string, sql: string][] {
  const fields = new Set(staged.map(({ name }) => name));
  return columnsOf(table.row).flatMap((column): [string, string][] => {
    const raw = quoted(column.name);
    const sql = fields.has(column.name) ? converted(table, column, raw) : raw;
    return sql === raw ? [] : [[column.name, sql]];
  });
}

/** A select list that adds to cleaned text what it reads as, once for all checks. */
export function withReadings(table: Table, staged: readonly StagedColumn[]): string {
  const readings = conversions(table, staged).map(([name, sql]) => `${sql} AS ${quoted(name + readSuffix)}`);
  return ["*", ...readings].join(", ");
}

/** SQL for what a staged field reads as: a null where it has no text, or none that can be read. */
export function readingOf(table: Table, staged: readonly StagedColumn[]): (field: string) => string {
  const read = new Set(conversions(table, staged).map(([name]) => name));
  const fields = new Set(staged.map(({ name }) => name));
  return (field) => {
    if (!fields.has(field)) return "NULL";
    return quoted(read.has(field) ? field + readSuffix : field);
  };
}
