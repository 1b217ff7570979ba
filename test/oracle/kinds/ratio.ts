import { compare, exact, over, quotient, times, zero } from "../arithmetic.ts";
import type { Given } from "../context.ts";
import { amountOf, denominatorOf } from "../figures.ts";
import { none, type Outcome, pointsOf, worth } from "../outcome.ts";
import type { Rules } from "../rule.ts";
import { divided } from "./divided.ts";

/** The ratio times the maximum, over `divide_by`; below `floor` fewer, from `full_from` all; not done is nothing. */
export function ratio({ rule, max, facts }: Given<Rules["ratio"]>): Outcome {
  const b = rule.over === undefined ? denominatorOf(facts, rule.of) : amountOf(facts, rule.over);
  if (b === null) return worth(zero);
  const target = exact(rule.divide_by ?? 1);
  return divided({ a: amountOf(facts, rule.of), b }, { rule, max }, (division) => {
    const reached = over(division.a, division.b);
    if (max === null) return none("no_maximum");
    if (rule.floor !== undefined && compare(reached, exact(rule.floor)) < 0)
      return pointsOf(rule.below_floor ?? 0);
    if (rule.full_from !== undefined && compare(reached, exact(rule.full_from)) >= 0) return worth(max);
    if (compare(reached, target) >= 0) return worth(max);
    return worth(quotient(times(reached, max), target));
  });
}
