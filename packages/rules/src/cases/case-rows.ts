import type { RowOf } from "@parindex/model";
import type { RuleSet } from "../checked-set.ts";
import type { Edition } from "../compile/index.ts";
import type { entryTable, exclusionTable, factTable, scopeTable } from "../scope-tables.ts";
import type { Leaf } from "../tree.ts";

/** What the plan reads of cases: each is a unit of its own, scored by the plan that scores real ones. */
export interface CaseRows {
  readonly scope: RowOf<typeof scopeTable>[];
  readonly fact: RowOf<typeof factTable>[];
  readonly entry: RowOf<typeof entryTable>[];
  readonly exclusion: RowOf<typeof exclusionTable>[];
}

/** The year in which a set's cases are scored: its last. */
export function caseYear({ set }: Pick<RuleSet, "set">): number {
  return Math.max(...set.applies_to.years, 2000);
}

/** A set cut down to one leaf: what scores that leaf's cases and nothing else. */
export function leafEdition(ruleSet: RuleSet, leaf: Leaf, edition_no: number): Edition {
  return {
    edition_no,
    ruleSet: { ...ruleSet, set: { ...ruleSet.set, gates: [] }, roots: [leaf], byGroup: null },
    year: caseYear(ruleSet),
  };
}
