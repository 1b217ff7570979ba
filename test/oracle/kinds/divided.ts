import type { Fraction } from "@parindex/model";
import { compare, lesser, zero } from "../arithmetic.ts";
import { byPolicy, none, type Outcome } from "../outcome.ts";
import type { Dividing, Policy } from "../rule.ts";

/** What is divided by what. */
export interface Division {
  readonly a: Fraction;
  readonly b: Fraction;
}

/** What a policy gives where the denominator is nought. */
export function atZero(policy: Policy, max: Fraction | null): Outcome {
  return byPolicy(policy, max, {
    not_applicable: "zero_denominator",
    needs_person: "zero_denominator_person",
    missing: "not_reported",
  });
}

/** Goes on with a division where it can be made, capped at 100 % where the rule says so. */
export function divided(
  { a, b }: Division,
  { rule, max }: { rule: Dividing; max: Fraction | null },
  then: (division: Division) => Outcome,
): Outcome {
  if (compare(b, zero) < 0 || compare(a, zero) < 0) return none("negative");
  if (compare(b, zero) === 0) return atZero(rule.when_zero ?? "needs_person", max);
  if (compare(a, b) > 0 && rule.over_100 === "error") return none("over_100");
  return then({ a: rule.over_100 === "cap" ? lesser(a, b) : a, b });
}
