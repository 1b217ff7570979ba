import { columnsOf, type Table } from "@parindex/model";
import { literal, quoted } from "../identifier.ts";
import type { Check, CheckedRows } from "./check.ts";
import { currentRows } from "./current-rows.ts";

/** Years that any record may be of. */
export const firstYear = 2010;
export const lastYear = 2100;

/** A year that no campaign can have, or that no rule set in force covers. */
export function yearChecks(tables: readonly Table[], years: readonly number[] | null): CheckedRows[] {
  const params = { value: `"year"` };
  const possible: Check = {
    field: "year",
    fault: `"year" NOT BETWEEN ${firstYear} AND ${lastYear}`,
    params: { ...params, first: `'${firstYear}'`, last: `'${lastYear}'` },
    say: "load.year_range",
  };
  const known = [...(years ?? [])].sort((a, b) => a - b).map((year) => Math.trunc(year));
  const covered: Check = {
    field: "year",
    fault: `"year" BETWEEN ${firstYear} AND ${lastYear} AND "year" NOT IN (${known.join(", ")})`,
    params: { ...params, known: literal(known.join(", ")) },
    say: "load.year_uncovered",
  };
  const checks = known.length === 0 ? [possible] : [possible, covered];
  return tables
    .filter(({ row }) => columnsOf(row).some(({ name }) => name === "year"))
    .map(({ name }) => currentRows(quoted(name), checks));
}
