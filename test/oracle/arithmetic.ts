import { type Fraction, fraction, quantity, scaled } from "@parindex/model";
import type { Written } from "./rule.ts";

/** Nought. */
export const zero = fraction(0n);

/** One whole. */
export const one = fraction(1n);

/** A written number, exactly. */
export function exact(written: Written): Fraction {
  const read = quantity(written);
  if (read === null) throw new TypeError(`not a number: ${written}`);
  return read;
}

/** The sum. */
export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den + b.num * a.den, a.den * b.den);
}

/** The sum of many. */
export function total(all: readonly Fraction[]): Fraction {
  return all.reduce(plus, zero);
}

/** The difference. */
export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, times(b, fraction(-1n)));
}

/** The product. */
export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.num, a.den * b.den);
}

/** The exact quotient, for comparing; points are made from `quotient`. */
export function over(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den, a.den * b.num);
}

/** Halves away from zero, to so many decimals. */
export function rounded(value: Fraction, places: number): Fraction {
  return fraction(scaled(value, places), 10n ** BigInt(places));
}

/** A quotient as it is made, to so many decimals: points have 16. */
export function quotient(a: Fraction, b: Fraction, places = 16): Fraction {
  return rounded(over(a, b), places);
}

/** Below zero, zero or above, as `a` stands to `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = minus(a, b).num;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** The lesser of two. */
export function lesser(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b;
}

/** The greater of two. */
export function greater(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) >= 0 ? a : b;
}
