import { type Fraction, fraction } from "@parindex/model";
import { type Amount, termsOf } from "./amount.ts";
import type { Sum } from "./kind.ts";
import { times } from "./number.ts";

/** An amount as a weighted sum; every indicator weighs `weight`, negative where it is taken away. */
export function sumOf(from: Amount, weight: Fraction = fraction(1n)): Sum {
  return {
    terms: termsOf(from).map(({ indicator_id, sign }) => ({
      indicator_id,
      weight: times(fraction(sign), weight),
    })),
  };
}

/** The denominators of one indicator that was itself reported as numerator and denominator. */
export function denominatorOf(from: Amount): Sum {
  return {
    terms: termsOf(from).map(({ indicator_id, sign }) => ({
      indicator_id,
      weight: fraction(sign),
      denominator: true,
    })),
  };
}

/** Indicator ids of amounts, each once, in order. */
export function indicatorsOf(...amounts: readonly (Amount | undefined)[]): string[] {
  return [
    ...new Set(
      amounts.flatMap((one) => (one === undefined ? [] : termsOf(one))).map((term) => term.indicator_id),
    ),
  ];
}
