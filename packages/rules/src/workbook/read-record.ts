import { type Issue, issue } from "@parindex/model";
import { type Field, nameOf } from "./cell-form.ts";
import { type Draft, isDraft, put, valueAt } from "./draft.ts";
import type { CellPlaces } from "./placed-value.ts";
import { readCell } from "./read-cell.ts";
import type { SheetRow } from "./read-rows.ts";

/** What becomes of a structured cell beside columns that hold keys of the same group. */
function joined(value: unknown, before: unknown, field: Field, row: SheetRow): [unknown, Issue[]] {
  if (before === undefined) return [value, []];
  const place = row.placeOf(nameOf(field));
  if (!isDraft(value) || !isDraft(before)) return [before, [issue("rules.sheet_keys", place)]];
  const twice = Object.keys(value).filter((key) => key in before);
  const issues = twice.map((key) =>
    issue("rules.sheet_key_twice", place, { key, name: `${nameOf(field)}.${key}` }),
  );
  return [{ ...before, ...value }, issues];
}

interface Target {
  readonly path: readonly PropertyKey[];
  readonly places: CellPlaces;
}

/** A row as a record, every value remembered with its cell; what cannot be read is left out and told. */
export function readRecord(
  row: SheetRow,
  fields: readonly Field[],
  { path, places }: Target,
): { readonly record: Draft; readonly issues: readonly Issue[] } {
  const record: Draft = {};
  const issues: Issue[] = [];
  places.add(path, row.place);
  for (const field of fields) {
    const name = nameOf(field);
    const read = readCell(row.cell(name), field.form, row.placeOf(name));
    places.add([...path, ...field.path], row.placeOf(name));
    issues.push(...read.issues);
    if (read.value === undefined) continue;
    const [value, faults] = joined(read.value, valueAt(record, field.path), field, row);
    issues.push(...faults);
    put(record, field.path, value);
  }
  return { record, issues };
}
