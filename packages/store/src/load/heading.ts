import { closest, type Column, columnsOf, type Issue, issue, type Place, type Table } from "@parindex/model";
import { provenanceFields } from "../provenance.ts";
import { isPersonal } from "./personal-data.ts";
import { plainName } from "./plain-name.ts";
import type { HeadingColumn, RawRow } from "./record-file.ts";

/** The heading row of a file or sheet, what each of its columns is, and what is wrong with it. */
export interface Heading {
  /** Which of the rows given is the heading; -1 where there is no row. */
  readonly at: number;
  readonly known: number;
  readonly columns: readonly HeadingColumn[];
  readonly issues: readonly Issue[];
}

/** A column by which a file says that its figures are invented; it feeds no field. */
const syntheticColumn = "synthetic";

function dictionary(table: Table): Map<string, string> {
  const columns = columnsOf(table.row);
  const labels = columns.map(({ name, label }) => [plainName(label), name] as const);
  return new Map([...labels, ...columns.map(({ name }) => [name, name] as const)]);
}

/** The field a file fills, said for people. */
function fieldParams({ name, label }: Column): { column: string; label: string } {
  return { column: name, label };
}

function unknownColumn(text: string, place: Place, table: Table): Issue {
  if (table.impersonal === true && isPersonal(text))
    return issue("load.personal_data", place, { column: text });
  const columns = columnsOf(table.row).filter(({ name }) => !provenanceFields.has(name));
  const near = closest(
    text,
    columns.flatMap(({ name, label }) => [name, label]),
  );
  if (near !== null) return issue("load.misspelt_column", place, { column: text, near });
  return issue("load.unknown_column", place, {
    column: text,
    known: columns.map(({ name }) => name).join(", "),
  });
}

function checkColumns(
  row: RawRow,
  table: Table,
  placeOf: (at: number) => Place,
): Omit<Heading, "at" | "known"> {
  const fields = dictionary(table);
  const shown = new Set((table.form?.shown ?? []).map(plainName));
  const issues: Issue[] = [];
  const seen = new Set<string>();
  const columns = row.cells.map((text, at): HeadingColumn => {
    if (plainName(text) === "") return { field: null, blank: true };
    if (plainName(text) === syntheticColumn) return { field: null, blank: false };
    const field = fields.get(plainName(text));
    if (field === undefined && shown.has(plainName(text))) return { field: null, blank: false };
    if (field === undefined) issues.push(unknownColumn(text!.trim(), placeOf(at), table));
    else if (seen.has(field)) issues.push(issue("load.repeated_column", placeOf(at), { column: field }));
    else if (!provenanceFields.has(field)) {
      seen.add(field);
      return { field, blank: false };
    }
    return { field: null, blank: false };
  });
  const absent = columnsOf(table.row).filter(
    ({ name, nullable }) => !nullable && !seen.has(name) && !provenanceFields.has(name),
  );
  const missing = absent.map((column) => issue("load.missing_column", placeOf(0), fieldParams(column)));
  return { columns, issues: [...issues, ...missing] };
}

/** Finds the heading among a file's first rows: the row with most known columns, else the first. */
export function headingOf(
  rows: readonly RawRow[],
  table: Table,
  placeOf: (row: RawRow, at: number) => Place,
): Heading {
  const fields = dictionary(table);
  const known = rows.map(({ cells }) => cells.filter((text) => fields.has(plainName(text))).length);
  const best = Math.max(0, ...known);
  const at = known.indexOf(best);
  const row = rows[at];
  if (row === undefined) return { at: -1, known: 0, columns: [], issues: [] };
  return { at, known: best, ...checkColumns(row, table, (cell) => placeOf(row, cell)) };
}
