import { columnsOf, type Column } from "@parindex/model";
import { literal, quoted } from "../identifier.ts";
import { readingOf, type Staged } from "../load/staged.ts";
import { valueFault } from "../load/value-fault.ts";
import { provenanceFields } from "../provenance.ts";
import type { Check, CheckedRows } from "./check.ts";
import { figureRowChecks } from "./figure-row-checks.ts";

function named({ name, label }: Column): Record<string, string> {
  return { column: literal(name), label: literal(label) };
}

function required(column: Column): Check {
  const fault = `${quoted(column.name)} IS NULL`;
  return { field: column.name, fault, params: named(column), say: "load.required" };
}

function readable({ prepared: { table }, columns }: Staged, column: Column): Check[] {
  const raw = quoted(column.name);
  const reading = readingOf(table, columns)(column.name);
  if (reading === raw) return [];
  return [
    {
      field: column.name,
      fault: `${raw} IS NOT NULL AND ${reading} IS NULL`,
      params: { ...named(column), value: raw },
      say: ({ value }) => valueFault(table, column, value ?? ""),
    },
  ];
}

function headless({ columns }: Staged): Check[] {
  return columns
    .filter(({ isField }) => !isField)
    .map(({ name, at }) => ({
      field: name,
      fault: `${quoted(name)} IS NOT NULL`,
      params: { value: quoted(name), column: literal(String(at + 1)) },
      say: "load.no_heading",
    }));
}

/** The rows of a staging table that hold anything. */
export function filledRows({ name, columns }: Staged): string {
  const cells = columns.map((column) => quoted(column.name)).join(", ");
  return `(SELECT *, rowid FROM ${quoted(name)} WHERE coalesce(${cells}) IS NOT NULL)`;
}

/** Checks that a staged row can answer by itself: required, readable, contradicting nothing in its own row. */
export function formChecks(staged: Staged): CheckedRows {
  const { table, source } = staged.prepared;
  const fields = new Set(staged.columns.map(({ name }) => name));
  const columns = columnsOf(table.row).filter(({ name }) => fields.has(name) && !provenanceFields.has(name));
  return {
    from: filledRows(staged),
    file: literal(source.source_file),
    place: staged.place,
    cellPlace: staged.cellPlace,
    order: "rowid",
    checks: [
      ...columns.filter(({ nullable }) => !nullable).map(required),
      ...columns.flatMap((column) => readable(staged, column)),
      ...headless(staged),
      ...figureRowChecks(staged),
    ],
  };
}
