import type { UnitCase } from "./case-file.ts";

const told = ["given", "previous", "targets", "survey", "not_applicable", "entered"] as const;

/** A unit with everything that the unit it is like says and it does not; each figure or node stands for itself. */
function filled(unit: UnitCase, base: UnitCase): UnitCase {
  const merged = told.map((key) => [key, { ...base[key], ...unit[key] }] as const);
  const { ranked_with: _alone, accepted: _judged, expect: _own, name: _name, like: _like, ...shared } = base;
  return { ...shared, ...unit, ...Object.fromEntries(merged) };
}

/** Units with what they take from units above them filled in; one that names no unit above stays as it is. */
export function likeUnits(units: readonly UnitCase[]): UnitCase[] {
  const done: UnitCase[] = [];
  for (const unit of units) {
    const base = done.find(({ name }) => name === unit.like);
    done.push(base === undefined ? unit : filled(unit, base));
  }
  return done;
}
