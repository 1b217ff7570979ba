import { type Fraction, fraction } from "@parindex/model";
import {
  compare,
  exact,
  greater,
  lesser,
  minus,
  over,
  plus,
  rounded,
  times,
  total,
  zero,
} from "../arithmetic.ts";
import type { Given } from "../context.ts";
import { amountOf } from "../figures.ts";
import { none, type Outcome, worth } from "../outcome.ts";
import type { Rules, Shortfall } from "../rule.ts";
import { divided } from "./divided.ts";

/** So many points an item, up to the maximum. */
export function perItem({ rule, max, facts }: Given<Rules["per_item"]>): Outcome {
  if (max === null) return none("no_maximum");
  const earned = times(amountOf(facts, rule.count), exact(rule.per));
  if (compare(earned, zero) < 0) return none("negative");
  return worth(lesser(rounded(earned, 16), max));
}

/** How many steps a ratio falls short; a begun one counts as the rule says. */
function stepsShort({ from, step, part_step }: Shortfall, ratio: Fraction): Fraction {
  const short = minus(exact(from), ratio);
  if (compare(short, zero) <= 0) return zero;
  const { num, den } = over(short, exact(step));
  if (part_step === "proportional") return fraction(num, den);
  return fraction(part_step === "none" ? num / den : (num + den - 1n) / den);
}

/** A start less so many points for each violation or step of a shortfall, never under `min`. */
export function deduction({ rule, max, facts }: Given<Rules["deduction"]>): Outcome {
  const start = rule.start === "max" ? max : exact(rule.start);
  const taken = total(
    rule.take.map((one) => ("count" in one ? times(amountOf(facts, one.count), exact(one.per)) : zero)),
  );
  const left = (more: Fraction): Outcome => {
    if (start === null) return none("no_maximum");
    if (compare(taken, zero) < 0) return none("negative");
    return worth(greater(minus(start, plus(rounded(taken, 16), rounded(more, 16))), exact(rule.min)));
  };
  const short = rule.take.find((one) => "shortfall_of" in one);
  if (short === undefined) return left(zero);
  const [a, b] = [amountOf(facts, short.shortfall_of), amountOf(facts, short.over)];
  return divided({ a, b }, { rule, max }, (division) =>
    left(times(stepsShort(short, over(division.a, division.b)), exact(short.per))),
  );
}
