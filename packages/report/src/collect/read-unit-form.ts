import { type Grid, type Issue, issue, nfc, type Place } from "@parindex/model";
import { readClaims } from "./read-claims.ts";
import { readEvidence } from "./read-evidence.ts";
import { readFigures } from "./read-figures.ts";
import { formTable } from "./form-table.ts";
import type { FormContext } from "./form-context.ts";
import { formKeys } from "./form-keys.ts";
import {
  type AboutField,
  aboutTitles,
  claimColumns,
  evidenceColumns,
  figureColumns,
  formMark,
  formSheets,
} from "./layout.ts";

/** A collection form as it came back: whose it is, its records, and what is wrong with the form itself. */
export interface CollectedForm {
  readonly about: Readonly<Record<AboutField, string>>;
  /** Record sheets, named after their tables; each cell keeps its place in the form. */
  readonly grids: readonly Grid[];
  readonly issues: readonly Issue[];
}

function gridNamed(grids: readonly Grid[], name: string): Grid | undefined {
  return grids.find((grid) => nfc(grid.name).trim().toLowerCase() === name.toLowerCase());
}

function aboutOf(grid: Grid): { about: Map<AboutField, { text: string; place: string }>; place: string } {
  const about = new Map<AboutField, { text: string; place: string }>();
  for (const [first, second] of grid.rows) {
    const field = Object.entries(aboutTitles).find(([, title]) => title === first?.text?.trim())?.[0];
    if (field !== undefined && second !== undefined && second.text !== null)
      about.set(field as AboutField, { text: second.text.trim(), place: second.place });
  }
  return { about, place: grid.rows[0]?.[0]?.place ?? `${grid.name}!A1` };
}

const readers = [
  { sheet: formSheets.figures, columns: figureColumns, read: readFigures },
  { sheet: formSheets.claims, columns: claimColumns, read: readClaims },
  { sheet: formSheets.evidence, columns: evidenceColumns, read: readEvidence },
] as const;

/** Whether a workbook is a collection form, filled in or not. */
export function isUnitForm(grids: readonly Grid[]): boolean {
  const about = gridNamed(grids, formSheets.about);
  return (
    about !== undefined && aboutOf(about).about.get("mark")?.text.startsWith("parindex/collect/") === true
  );
}

/** Reads a filled-in collection form; values are left as they stand, for the load to judge like any others. */
export function readUnitForm(grids: readonly Grid[]): CollectedForm {
  const first = gridNamed(grids, formSheets.about);
  if (first === undefined) throw new TypeError("not a collection form");
  const { file } = first;
  const { about: found, place } = aboutOf(first);
  const issues: Issue[] = [];
  const about = Object.fromEntries(
    Object.entries(aboutTitles).map(([field, title]) => {
      const value = found.get(field as AboutField);
      if (value === undefined && field !== "due")
        issues.push(issue("collect.about_missing", { file, cell: place }, { title }));
      return [field, value?.text ?? ""];
    }),
  ) as Record<AboutField, string>;
  if (about.mark !== "" && about.mark !== formMark)
    issues.push(
      issue(
        "collect.other_version",
        { file, cell: found.get("mark")?.place ?? place },
        { found: about.mark, known: formMark },
      ),
    );
  const keyGrid = gridNamed(grids, formSheets.keys);
  if (keyGrid === undefined) issues.push(issue("collect.no_sheet", { file }, { sheet: formSheets.keys }));
  if (issues.length > 0 || keyGrid === undefined) return { about, grids: [], issues };
  const context: FormContext = { file, about, keys: formKeys(keyGrid) };
  const read = readers.map(({ sheet, columns, read: readRows }) => {
    const grid = gridNamed(grids, sheet);
    const where: Place = { file };
    if (grid === undefined) return { grids: [], issues: [issue("collect.no_sheet", where, { sheet })] };
    const table = formTable(grid, columns);
    if (table.issues.length > 0) return { grids: [], issues: table.issues };
    return readRows(table.rows, context);
  });
  return {
    about,
    grids: read.flatMap((one) => one.grids),
    issues: read.flatMap((one) => one.issues),
  };
}
