import type { RuleSet } from "../checked-set.ts";
import { compile } from "../compile/index.ts";
import type { Parameters } from "../compile/parameters.ts";
import type { Leaf } from "../tree.ts";
import { type CaseRows, caseYear, leafEdition } from "./case-rows.ts";
import { addLeafCases, type CaseSetting, type ScopedCase } from "./leaf-cases.ts";
import type { StoredCases } from "./stored-cases.ts";
import { addUnitCases, type NamedUnitCase } from "./unit-cases.ts";

/** Everything that scores the stored cases of a set in one run of the plan. */
export interface PreparedCases {
  readonly parameters: Parameters;
  readonly rows: CaseRows;
  readonly leaves: readonly ScopedCase[];
  readonly units: readonly NamedUnitCase[];
}

/** No rows yet. */
export function noCaseRows(): CaseRows {
  return { scope: [], fact: [], entry: [], exclusion: [] };
}

/** What cases of a set need to know of it. */
export function caseSetting(ruleSet: RuleSet, parameters: Parameters): CaseSetting {
  const { set } = ruleSet;
  const tier = set.applies_to.tiers[0] ?? "commune";
  return { parameters, indicators: set.indicators, tier, year: caseYear(ruleSet) };
}

/** The stored cases of a set as rows: each leaf's cases under an edition of that leaf alone, units under the whole. */
export function prepareCases(ruleSet: RuleSet, stored: StoredCases): PreparedCases {
  const byLeaf = new Map<Leaf, StoredCases["leaves"][number][]>();
  for (const one of stored.leaves) byLeaf.set(one.leaf, [...(byLeaf.get(one.leaf) ?? []), one]);
  const groups = [...byLeaf].map(([leaf, cases], index) => ({
    edition: leafEdition(ruleSet, leaf, index + 1),
    rule: leaf.at.rule,
    cases,
  }));
  const whole = { edition_no: groups.length + 1, ruleSet, year: caseYear(ruleSet) };
  const parameters = compile([
    ...groups.map(({ edition }) => edition),
    ...(stored.units.length === 0 ? [] : [whole]),
  ]);
  const rows = noCaseRows();
  const setting = caseSetting(ruleSet, parameters);
  const named = groups.map(({ edition, ...one }) => ({ ...one, edition_no: edition.edition_no }));
  const leaves = addLeafCases(rows, named, setting);
  const units = addUnitCases(rows, stored.units, whole, setting);
  return { parameters, rows, leaves, units };
}
