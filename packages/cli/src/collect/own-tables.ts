import { type Issue, issue } from "@parindex/model";
import { type OwnTable, tableKey, type TableKey, unitsNamed, yearsNamed } from "@parindex/report";
import { catalogueOf } from "@parindex/rules";
import type { Assigned } from "./assigned.ts";

/** Whose tables are looked for: the units that a set scores in a year, or the one that was named. */
export interface Askers {
  readonly units: readonly Assigned[];
  readonly year: number;
  /** Whether the year was named on the line, so that a table need not name its own. */
  readonly isYearGiven: boolean;
  /** The unit named on the line, for a table that does not name its own. */
  readonly unit?: string | undefined;
}

function yearFaults({ above, file, place }: OwnTable, { year, isYearGiven }: Askers): Issue[] {
  const named = yearsNamed(above);
  if (named.length === 0 && !isYearGiven)
    return [issue("own.no_year", { file, cell: place }, { found: "–" })];
  if (named.length === 0 || (named.length === 1 && named[0] === year)) return [];
  const at = { file, cell: place };
  if (named.length > 1 && !named.includes(year))
    return [issue("own.no_year", at, { found: named.join(", ") })];
  return named.includes(year) ? [] : [issue("collect.other_year", at, { found: String(named[0]), year })];
}

function unitOf({ above, file, place }: OwnTable, { units, unit, year }: Askers): Assigned | Issue {
  const at = { file, cell: place };
  const named = unitsNamed(above, units);
  const names = named.map(({ name }) => name).join(", ");
  if (unit === undefined) {
    const [only] = named;
    return only !== undefined && named.length === 1
      ? units.find(({ unit_id }) => unit_id === only.unit_id)!
      : issue("own.no_unit", at, { found: names || "–" });
  }
  const asked = units.find(({ unit_id }) => unit_id === unit);
  if (asked === undefined) return issue("own.unscored_unit", at, { unit, year });
  return named.length > 0 && !named.some(({ unit_id }) => unit_id === unit)
    ? issue("own.other_unit", at, { found: names, unit })
    : asked;
}

/** Whose a table is and by which codes it is read, or why that cannot be said. */
export function keyOf(table: OwnTable, askers: Askers): TableKey | readonly Issue[] {
  const unit = unitOf(table, askers);
  const faults = [...("code" in unit ? [unit] : []), ...yearFaults(table, askers)];
  if (faults.length > 0 || "code" in unit) return faults;
  const { rule_set, rule_node } = catalogueOf(unit.ruleSet);
  return tableKey({ unit_id: unit.unit_id, year: askers.year }, rule_set[0]!, rule_node);
}
