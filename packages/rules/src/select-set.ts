import { type Issue, issue, type Place, type Tier } from "@parindex/model";
import type { RuleSet } from "./checked-set.ts";

/** Who needs a rule set, and for which year. */
export interface Applicant {
  readonly year: number;
  readonly tier: Tier;
  readonly province: string | null;
  readonly group: string | null;
  readonly issuer: string | null;
}

/** What a workspace says about sets: named ones win; a provisional one stands in and prints no rank. */
export interface SetChoice {
  readonly rule_sets?: readonly string[] | undefined;
  readonly provisional?: string | undefined;
}

/** The set chosen, why, and whether results under it are only provisional; or why there is none. */
export type Selection =
  | {
      readonly ruleSet: RuleSet;
      readonly why: "named" | "official" | "provisional";
      readonly provisional: boolean;
    }
  | { readonly ruleSet: null; readonly issues: readonly Issue[] };

function fits({ set: { applies_to: to } }: RuleSet, who: Applicant): boolean {
  return (
    to.years.includes(who.year) &&
    to.tiers.includes(who.tier) &&
    (to.provinces === null ||
      to.provinces === undefined ||
      (who.province !== null && to.provinces.includes(who.province))) &&
    (to.groups === null ||
      to.groups === undefined ||
      (who.group !== null && to.groups.includes(who.group))) &&
    (to.issuer === null || to.issuer === undefined || to.issuer === who.issuer)
  );
}

/** Sets that name the province go before those that take any. */
function nearest(sets: readonly RuleSet[]): readonly RuleSet[] {
  const own = sets.filter(({ set }) => (set.applies_to.provinces ?? null) !== null);
  return own.length > 0 ? own : sets;
}

function only(
  sets: readonly RuleSet[],
  why: "named" | "official",
  place: Place,
  who: Applicant,
): Selection | null {
  const [ruleSet, ...others] = sets;
  if (ruleSet === undefined) return null;
  if (others.length === 0) return { ruleSet, why, provisional: false };
  const names = sets.map(({ set }) => set.id).join(", ");
  return {
    ruleSet: null,
    issues: [issue("rules.several_sets", place, { year: who.year, tier: who.tier, names })],
  };
}

/** The one rule set for a unit and year: named by the workspace, else the one official set, else a provisional one. */
export function selectSet(
  sets: readonly RuleSet[],
  who: Applicant,
  choice: SetChoice,
  place: Place,
): Selection {
  const fitting = sets.filter((one) => fits(one, who));
  const named = fitting.filter(({ set }) => choice.rule_sets?.includes(set.id));
  const superseded = new Set(
    sets.map(({ set }) => set.legal?.supersedes).filter((number) => number !== null && number !== undefined),
  );
  const official = fitting.filter(
    ({ set }) => set.status === "official" && !superseded.has(set.legal?.number ?? ""),
  );
  const found = only(nearest(named), "named", place, who) ?? only(nearest(official), "official", place, who);
  if (found !== null) return found;
  const standIn = sets.find(
    ({ set }) => set.id === choice.provisional && set.applies_to.tiers.includes(who.tier),
  );
  if (standIn !== undefined) return { ruleSet: standIn, why: "provisional", provisional: true };
  return { ruleSet: null, issues: [issue("rules.no_set", place, { year: who.year, tier: who.tier })] };
}
