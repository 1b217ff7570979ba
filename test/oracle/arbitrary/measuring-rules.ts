import fc from "fast-check";
import type { Rule, Rules, Written } from "../rule.ts";
import { counted, denominator, growing, numerator } from "./amounts.ts";
import { pairs } from "./indicators.ts";
import { coveringSteps, exactSteps } from "./steps.ts";
import { growthRate, growthTarget, pointsWithin, tally, threshold } from "./thresholds.ts";

/** What a rule that divides states. */
export const dividing = {
  when_zero: fc.constantFrom(
    "not_applicable" as const,
    "full" as const,
    "zero" as const,
    "needs_person" as const,
  ),
  over_100: fc.constantFrom("error" as const, "cap" as const, "allow" as const),
};

/** Leaves keys without a value out, as a file would. */
function written<T>(rule: object): T {
  // Only keys that the kind leaves optional are ever undefined.
  return Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== undefined)) as T;
}

function maybe<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(value, { nil: undefined });
}

/** The ratio times the maximum. */
export function ratioRule(max: Written): fc.Arbitrary<Rules["ratio"]> {
  const single = fc.record({ of: fc.constantFrom(...pairs), over: fc.constant(undefined) });
  const divided = fc.record({ of: numerator, over: denominator });
  return fc
    .record({
      amounts: fc.oneof({ weight: 1, arbitrary: single }, { weight: 4, arbitrary: divided }),
      floor: maybe(threshold),
      below_floor: maybe(pointsWithin(max)),
      full_from: maybe(threshold),
      divide_by: maybe(threshold),
      ...dividing,
    })
    .map(({ amounts, ...rule }) => written({ kind: "ratio", ...amounts, ...rule }));
}

/** Steps over an amount or a ratio. */
export function bandsRule(max: Written): fc.Arbitrary<Rules["bands"]> {
  const otherwise = fc.oneof(pointsWithin(max), fc.constant("needs_person" as const));
  return fc
    .oneof(
      fc.record({ of: numerator, over: denominator, steps: coveringSteps(threshold, max), ...dividing }),
      fc.record({ of: counted, steps: coveringSteps(tally, max) }),
      fc.record({ of: counted, steps: exactSteps(tally, max), otherwise: pointsWithin(max) }),
      fc.record({ of: counted, steps: coveringSteps(tally, max).map((all) => all.slice(1)), otherwise }),
    )
    .map((rule) => written({ kind: "bands", ...rule }));
}

const policies = ["not_applicable", "full", "zero", "needs_person"] as const;

/** Growth on the year before. */
export function growthRule(max: Written): fc.Arbitrary<Rules["growth"]> {
  return fc
    .record({
      of: growing,
      by: fc.oneof(
        fc.record({ steps: coveringSteps(growthRate, max) }),
        fc.record({ divide_by: growthTarget, full_from: maybe(growthTarget) }),
        fc.record({ full_from: growthTarget }),
      ),
      previous_missing: fc.constantFrom("missing" as const, ...policies),
      previous_zero: fc.constantFrom(...policies),
      previous_merged: fc.constantFrom("missing" as const, ...policies),
    })
    .map(({ by, ...rule }) => written({ kind: "growth", ...rule, ...by }));
}

/** What is compared among peers: large amounts, small numbers of things, and differences below nought. */
const compared = {
  of: fc.oneof(numerator, counted),
  over: fc.oneof(denominator, counted),
};

/** The unit against the best of its peers. */
export const relativeBestRule: fc.Arbitrary<Rule> = fc
  .record({
    of: compared.of,
    over: maybe(compared.over),
    among: fc.constantFrom("group" as const, "set" as const),
    best: fc.constantFrom("highest" as const, "lowest" as const),
    peer_missing: fc.constantFrom("needs_person" as const, "leave_out" as const, "leave_out" as const),
    when_zero: maybe(dividing.when_zero),
  })
  .map((rule) => written({ kind: "relative_best", ...rule }));
