import { fraction, type Fraction } from "@parindex/model";
import fc from "fast-check";
import { exact, plus, rounded, times } from "../arithmetic.ts";
import { growthRate, tally, threshold } from "./thresholds.ts";

function e4(units: bigint): Fraction {
  return fraction(units, 10_000n);
}

/** Wholes: small, round, uneven, and up to the largest that a figure holds. */
export const whole: fc.Arbitrary<Fraction> = fc.oneof(
  fc.constantFrom(1, 3, 7, 10, 12, 100, 300, 1000, 4096).map((number) => fraction(BigInt(number))),
  fc.constantFrom(999_999_999_999_999n, 333_333_333_333_333n, 1_000_000_000_000_000n, 1n).map(e4),
  fc.bigInt({ min: 1n, max: 10_000_000n }).map(e4),
);

const nudge = fc.constantFrom(0n, 0n, 0n, 1n, -1n).map(e4);

function nudged(value: Fraction, by: Fraction): Fraction {
  const moved = plus(rounded(value, 4), by);
  return moved.num < 0n ? fraction(0n) : moved;
}

/** A part of a whole: often exactly at a threshold or a hair off it, sometimes nothing or more than the whole. */
export function partOf(total: Fraction): fc.Arbitrary<Fraction> {
  const atLine = fc.tuple(threshold, nudge).map(([line, by]) => nudged(times(total, exact(line)), by));
  const anywhere = fc
    .integer({ min: 0, max: 1100 })
    .map((mille) => nudged(times(total, fraction(BigInt(mille), 1000n)), fraction(0n)));
  return fc.oneof(
    { weight: 5, arbitrary: atLine },
    { weight: 2, arbitrary: anywhere },
    { weight: 1, arbitrary: fc.constant(fraction(0n)) },
  );
}

/** A small number of things, often exactly at a line. */
export const count: fc.Arbitrary<Fraction> = fc.oneof(
  tally.map(exact),
  fc.integer({ min: 0, max: 9 }).map((number) => fraction(BigInt(number))),
  fc.tuple(tally, nudge).map(([line, by]) => nudged(exact(line), by)),
);

/** This year's figure, grown from the last's by a rate that texts draw lines at. */
export function grownFrom(before: Fraction): fc.Arbitrary<Fraction> {
  return fc
    .tuple(growthRate, nudge)
    .map(([rate, by]) => nudged(times(before, plus(fraction(1n), exact(rate))), by));
}
