import fc from "fast-check";
import { exact } from "../arithmetic.ts";
import type { Written } from "../rule.ts";

const written: readonly Written[] = [
  "35%",
  "50%",
  "80%",
  "90%",
  "100%",
  "12.5%",
  "99.9999%",
  "1/3",
  "5/6",
  "1/7",
  0.75,
  0.333333,
];

/** Ratios that texts draw lines at: percents, fractions and decimals. */
export const threshold = fc.constantFrom(...written);

/** Rates of growth that texts draw lines at. */
export const growthRate = fc.constantFrom<Written>(
  "-20%",
  "-5%",
  "0%",
  "5%",
  "10%",
  "1/3",
  0.125,
  "50%",
  "100%",
);

/** Rates of growth that full points are given for. */
export const growthTarget = growthRate.filter((rate) => exact(rate).num > 0n);

/** Small numbers of things that texts draw lines at. */
export const tally = fc.constantFrom<Written>(0, 1, 2, 3, 4, 5, 6, 1.5, "5/2");

/** Shares of a maximum. */
export const share = fc.constantFrom<Written>(
  "0%",
  "25%",
  "1/3",
  "50%",
  0.75,
  "2/3",
  "1/7",
  0.333333,
  "100%",
);

/** Points within a maximum, in steps of a twelfth kept to four decimals. */
export function pointsWithin(max: Written): fc.Arbitrary<string> {
  const { num, den } = exact(max);
  return fc.integer({ min: 0, max: 12 }).map((twelfths) => {
    const e4 = (num * BigInt(twelfths) * 10_000n) / (den * 12n);
    return decimal(e4);
  });
}

/** A count of 10^-4 as a number is written. */
function decimal(e4: bigint): string {
  const size = e4 < 0n ? -e4 : e4;
  const part = (size % 10_000n).toString().padStart(4, "0");
  return `${e4 < 0n ? "-" : ""}${size / 10_000n}.${part}`;
}

/** Written numbers from the least up, each once. */
export function ascending(numbers: readonly Written[]): Written[] {
  const value = (one: Written): number => Number(exact(one).num) / Number(exact(one).den);
  const sorted = numbers.toSorted((a, b) => value(a) - value(b));
  return sorted.filter((one, at) => at === 0 || value(one) !== value(sorted[at - 1] ?? 0));
}
