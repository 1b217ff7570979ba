import { type Fraction, fraction } from "@parindex/model";
import { type Amount, termsOf } from "./amount.ts";
import { closed, type Interval } from "./interval.ts";
import { exact, plus } from "./number.ts";
import type { RuleIndicator } from "./rule-set.ts";

type Indicators = Readonly<Record<string, RuleIndicator>>;

/** The least and the most that a figure may be; null where nothing bounds it. Money and scores may be below nought. */
function rangeOf(at: RuleIndicator | undefined): { min: Fraction | null; max: Fraction | null } {
  const isNatural = at?.kind === "count" || at?.kind === "percent" || at?.kind === "yes_no";
  const most = { percent: 100, yes_no: 1 }[at?.kind as string];
  const min = at?.domain?.min ?? (isNatural ? 0 : undefined);
  const max = at?.domain?.max ?? most;
  return { min: min === undefined ? null : exact(min), max: max === undefined ? null : exact(max) };
}

/** Everything that an amount may come to, from the domains of its figures. */
export function reachOf(amount: Amount, indicators: Indicators): Interval {
  const zero: Fraction | null = fraction(0n);
  const add = (sum: Fraction | null, value: Fraction | null, sign: 1n | -1n): Fraction | null =>
    sum === null || value === null ? null : plus(sum, fraction(sign * value.num, value.den));
  const ends = termsOf(amount).reduce<{ low: Fraction | null; high: Fraction | null }>(
    ({ low, high }, { indicator_id, sign }) => {
      const { min, max } = rangeOf(indicators[indicator_id]);
      return { low: add(low, sign < 0n ? max : min, sign), high: add(high, sign < 0n ? min : max, sign) };
    },
    { low: zero, high: zero },
  );
  return { low: closed(ends.low), high: closed(ends.high) };
}
