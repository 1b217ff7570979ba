import { readsYearBefore, type RuleSet } from "@parindex/rules";

/** Years that no set scores and some set's rules of growth compare with: their figures are read, nothing is scored. */
export function baseYears(ruleSets: readonly RuleSet[]): Set<number> {
  const covered = new Set(ruleSets.flatMap(({ set }) => set.applies_to.years));
  const before = ruleSets
    .filter(
      (ruleSet) =>
        ruleSet.set.applies_to.years.some((year) => !covered.has(year - 1)) && readsYearBefore(ruleSet),
    )
    .flatMap(({ set }) => set.applies_to.years.map((year) => year - 1));
  return new Set(before.filter((year) => !covered.has(year)));
}
