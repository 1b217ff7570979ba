import type { Issue } from "@parindex/model";

/** Whom and what a finding is about, as a waiver names it; null where the finding does not say. */
export interface AboutIssue {
  readonly unit_id: string | null;
  readonly year: number | null;
  readonly about: string | null;
  readonly file: string;
  readonly place: string | null;
}

function param({ params }: Issue, names: readonly string[]): string | number | null {
  const name = names.find((one) => params[one] !== undefined);
  return name === undefined ? null : (params[name] ?? null);
}

function placeOf({ place: { cell, line, column } }: Issue): string | null {
  if (cell !== undefined) return cell;
  if (line === undefined) return null;
  return column === undefined ? String(line) : `${line}:${column}`;
}

/** What a finding is about. */
export function aboutIssue(found: Issue): AboutIssue {
  const year = Number(param(found, ["year"]) ?? Number.NaN);
  return {
    unit_id: param(found, ["unit_id", "unit"])?.toString() ?? null,
    year: Number.isInteger(year) ? year : null,
    about: param(found, ["about", "leaf_uid", "indicator_id", "task_id", "name"])?.toString() ?? null,
    file: found.place.file,
    place: placeOf(found),
  };
}
