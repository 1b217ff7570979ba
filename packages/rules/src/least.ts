import { type Fraction, fraction } from "@parindex/model";
import type { TermDraft } from "./kind.ts";
import { compare, times } from "./number.ts";

const zero = fraction(0n);
const one = fraction(1n);

/** The lesser of two fractions. */
export function lesser(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b;
}

/** The fewest points that a case of a rule gives, at most nought. */
export function leastOfCases({ steps = [], params = {} }: TermDraft): Fraction {
  const cases = [
    ...steps.map(({ points_e16 }) => points_e16),
    params.below_e16,
    params.otherwise_e16,
    params.not_done_e16,
  ];
  return cases.reduce<Fraction>(
    (least, e16) => (e16 === null || e16 === undefined ? least : lesser(least, fraction(e16, 10n ** 16n))),
    zero,
  );
}

/** The least product of shares of which each lies between its own least and one. */
export function leastProduct(shares: readonly Fraction[]): Fraction {
  const ends = shares.reduce(
    ([low, high], share) => {
      const all = [low, high].flatMap((end) => [times(end, share), end]);
      return [all.reduce(lesser), all.reduce((a, b) => (compare(a, b) >= 0 ? a : b))] as const;
    },
    [one, one] as readonly [Fraction, Fraction],
  );
  return lesser(ends[0], zero);
}
