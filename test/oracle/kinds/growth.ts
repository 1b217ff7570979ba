import type { Fraction } from "@parindex/model";
import { compare, exact, minus, over, quotient, times, zero } from "../arithmetic.ts";
import { isWithin } from "../bounds.ts";
import type { Given } from "../context.ts";
import { amountOf, type Facts, signed } from "../figures.ts";
import { byPolicy, none, type Outcome, worth, worthOf } from "../outcome.ts";
import type { Amount, Rules } from "../rule.ts";
import { atZero } from "./divided.ts";

function isKnown(before: Facts, of: Amount): boolean {
  return signed(of).every(({ id }) => before[id]?.state === "value" || before[id]?.state === "not_done");
}

function grown(rule: Rules["growth"], by: Fraction, max: Fraction | null): Outcome {
  if (rule.steps !== undefined) {
    const step = rule.steps.find((bounds) => isWithin(by, bounds));
    return step === undefined ? none("no_case") : worthOf(step, max);
  }
  if (max === null) return none("no_maximum");
  if (compare(by, zero) <= 0) return worth(zero);
  if (rule.full_from !== undefined && compare(by, exact(rule.full_from)) >= 0) return worth(max);
  const target = exact(rule.divide_by ?? 1);
  return worth(compare(by, target) >= 0 ? max : quotient(times(by, max), target));
}

/** Growth on the year before, (x − x₋₁)/x₋₁, by steps or in proportion. */
export function growth({ rule, max, facts, context }: Given<Rules["growth"]>): Outcome {
  if (context.merged)
    return byPolicy(rule.previous_merged, max, {
      not_applicable: "merged",
      needs_person: "merged_person",
      missing: "merged_not_reported",
    });
  if (!isKnown(context.before, rule.of))
    return byPolicy(rule.previous_missing, max, {
      not_applicable: "previous_missing",
      needs_person: "previous_missing_person",
      missing: "previous_not_reported",
    });
  const before = amountOf(context.before, rule.of);
  if (compare(before, zero) < 0) return none("negative");
  if (compare(before, zero) === 0) return atZero(rule.previous_zero, max);
  return grown(rule, over(minus(amountOf(facts, rule.of), before), before), max);
}
