import { compare, exact, greater, lesser, minus, rounded, times, total, zero } from "../arithmetic.ts";
import type { Given } from "../context.ts";
import { amountOf } from "../figures.ts";
import { none, type Outcome, worth } from "../outcome.ts";
import type { Rules } from "../rule.ts";

/** So many points an item, up to the maximum. */
export function perItem({ rule, max, facts }: Given<Rules["per_item"]>): Outcome {
  if (max === null) return none("no_maximum");
  const earned = times(amountOf(facts, rule.count), exact(rule.per));
  if (compare(earned, zero) < 0) return none("negative");
  return worth(lesser(rounded(earned, 16), max));
}

/** A start less so many points for each violation, never under `min`. */
export function deduction({ rule, max, facts }: Given<Rules["deduction"]>): Outcome {
  const start = rule.start === "max" ? max : exact(rule.start);
  if (start === null) return none("no_maximum");
  const taken = total(rule.take.map(({ count, per }) => times(amountOf(facts, count), exact(per))));
  if (compare(taken, zero) < 0) return none("negative");
  return worth(greater(minus(start, rounded(taken, 16)), exact(rule.min)));
}
