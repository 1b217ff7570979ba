import { decimalFraction, type Fraction, fraction } from "@parindex/model";
import type { End } from "../interval.ts";
import type { Seen } from "../kind.ts";
import { compare, times } from "../number.ts";

/** The maximum of a rule as a number; null where the set prints none. */
export function maxOf({ max }: Pick<Seen, "max">): Fraction | null {
  return max === null ? null : decimalFraction(max);
}

function ceiling({ num, den }: Fraction): bigint {
  const whole = num / den;
  return num > 0n && num % den !== 0n ? whole + 1n : whole;
}

/** The least number that is at least `goal` once it is rounded to so many places, halves away from zero. */
export function beforeRounding(goal: Fraction, places: number): End {
  const unit = 10n ** BigInt(places);
  const least = ceiling(times(goal, fraction(unit)));
  return { at: fraction(2n * least - 1n, 2n * unit), open: least <= 0n };
}

/** Of two ends of a lower bound, the one that asks more. */
export function stricter(a: End, b: End): End {
  const order = compare(a.at, b.at);
  return order > 0 || (order === 0 && a.open) ? a : b;
}

/**
 * The points that print as more than those there are: half a unit of the last printed place above them, which is
 * rounded up. Below zero a half is rounded down, so a little more is asked.
 */
export function nextPoints(points: Fraction, places: number): Fraction {
  const unit = 10n ** BigInt(places);
  const half = fraction(2n * points.num * unit + points.den, 2n * unit * points.den);
  return points.num < 0n ? fraction(half.num * 10n ** 16n + half.den, half.den * 10n ** 16n) : half;
}
