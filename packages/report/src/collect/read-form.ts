import { type Grid, issue } from "@parindex/model";
import { appraiserReading } from "./read-appraiser-form.ts";
import type { CollectedForm, FormReading } from "./form-context.ts";
import { formKeys } from "./form-keys.ts";
import { formTable } from "./form-table.ts";
import { aboutTitles, formSheets } from "./layout.ts";
import { gridNamed, markOf, readAbout } from "./read-about.ts";
import { unitReading } from "./read-unit-form.ts";

const readings: readonly FormReading[] = [unitReading, appraiserReading];

function readingOf(grids: readonly Grid[]): FormReading | undefined {
  const mark = markOf(gridNamed(grids, formSheets.about), aboutTitles.mark);
  return readings.find(({ rules }) => mark.startsWith(rules.mark.replace(/\d+$/, "")));
}

/** Reads a filled-in form, a unit's or an appraiser's; values are left as they stand, for the load to judge. Null where the workbook is no form. */
export function readForm(grids: readonly Grid[]): CollectedForm | null {
  const reading = readingOf(grids);
  const first = gridNamed(grids, formSheets.about);
  if (reading === undefined || first === undefined) return null;
  const { file } = first;
  const { kind } = reading;
  const { about, issues } = readAbout(first, reading.rules);
  const keyGrid = gridNamed(grids, formSheets.keys);
  const lost = keyGrid === undefined ? [issue("collect.no_sheet", { file }, { sheet: formSheets.keys })] : [];
  if (keyGrid === undefined || issues.length > 0)
    return { kind, about, grids: [], issues: [...issues, ...lost] };
  const context = { file, about, keys: formKeys(keyGrid) };
  const read = reading.sheets.map(({ sheet, columns, read: readRows }) => {
    const grid = gridNamed(grids, sheet);
    if (grid === undefined) return { grids: [], issues: [issue("collect.no_sheet", { file }, { sheet })] };
    const table = formTable(grid, columns);
    return table.issues.length > 0 ? { grids: [], issues: table.issues } : readRows(table.rows, context);
  });
  return { kind, about, grids: read.flatMap((one) => one.grids), issues: read.flatMap((one) => one.issues) };
}
