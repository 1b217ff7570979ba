import type { Issue } from "@parindex/model";
import type { RuleSet } from "../checked-set.ts";
import { compile } from "../compile/index.ts";
import type { Parameters } from "../compile/parameters.ts";
import { isLeaf, type Leaf, leavesOf } from "../tree.ts";
import { type CaseRows, caseYear, leafEdition } from "./case-rows.ts";
import { addLeafCases, type CaseSetting, type ScopedCase } from "./leaf-cases.ts";
import { caseReadings } from "./case-targets.ts";
import type { LeafCase, StoredCases, UnitCaseAt } from "./stored-cases.ts";
import { addUnitCases, type NamedUnitCase } from "./unit-cases.ts";

/** Everything that scores the stored cases of a set in one run of the plan. */
export interface PreparedCases {
  readonly parameters: Parameters;
  readonly rows: CaseRows;
  readonly leaves: readonly ScopedCase[];
  readonly units: readonly NamedUnitCase[];
  /** Cases whose targets do not fit their rules. */
  readonly issues: readonly Issue[];
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

/** A leaf as a reading of its set has it. */
function leafIn({ roots }: RuleSet, leaf: Leaf): Leaf {
  return (
    leavesOf(roots)
      .filter(isLeaf)
      .find(({ at }) => at.uid === leaf.at.uid) ?? leaf
  );
}

/** The stored cases of a set as rows: each leaf's cases under an edition of that leaf alone, units under the whole. */
export function prepareCases(ruleSet: RuleSet, stored: StoredCases): PreparedCases {
  const readingOf = caseReadings(ruleSet);
  const issues: Issue[] = [];
  const byReading = new Map<RuleSet, Map<Leaf, LeafCase[]>>();
  for (const one of stored.leaves) {
    const { ruleSet: reading, issues: unfit } = readingOf(one.said.targets, one.place);
    issues.push(...unfit);
    const leaf = leafIn(reading, one.leaf);
    const byLeaf = byReading.get(reading) ?? new Map<Leaf, LeafCase[]>();
    byReading.set(reading, byLeaf.set(leaf, [...(byLeaf.get(leaf) ?? []), { ...one, leaf }]));
  }
  const groups = [...byReading]
    .flatMap(([reading, byLeaf]) => [...byLeaf].map(([leaf, cases]) => ({ reading, leaf, cases })))
    .map(({ reading, leaf, cases }, index) => ({
      edition: leafEdition(reading, leaf, index + 1),
      rule: leaf.at.rule,
      cases,
    }));
  const wholes = new Map<RuleSet, UnitCaseAt[]>();
  for (const one of stored.units) {
    const { ruleSet: reading, issues: unfit } = readingOf(one.unit.targets, one.placeOf(["targets"]));
    issues.push(...unfit);
    wholes.set(reading, [...(wholes.get(reading) ?? []), one]);
  }
  const units = [...wholes].map(([reading, cases], index) => ({
    edition: { edition_no: groups.length + index + 1, ruleSet: reading, year: caseYear(ruleSet) },
    cases,
  }));
  const parameters = compile([...groups, ...units].map(({ edition }) => edition));
  const rows = noCaseRows();
  const setting = caseSetting(ruleSet, parameters);
  const named = groups.map(({ edition, ...one }) => ({ ...one, edition_no: edition.edition_no }));
  return {
    parameters,
    rows,
    leaves: addLeafCases(rows, named, setting),
    units: units.flatMap(({ edition, cases }) => addUnitCases(rows, cases, edition, setting)),
    issues,
  };
}
