import { type Fraction, fraction } from "@parindex/model";
import { compare, plus, times } from "../number.ts";
import type { Change, Figures, Gain } from "./figures.ts";

const one = fraction(1n);

/** How far a figure is changed beside what it was: one for an answer, an option or a day. */
function shareOf({ indicator_id, to }: Change, figures: Figures): Fraction {
  const was = figures.figure(indicator_id)?.num ?? null;
  if (!("num" in to) || was === null || figures.range(indicator_id).isDay) return one;
  const by = plus(to.num, times(was, fraction(-1n)));
  const size = was.num < 0n ? fraction(-was.num, was.den) : was;
  const whole = compare(size, one) < 0 ? one : size;
  return fraction((by.num < 0n ? -by.num : by.num) * whole.den, by.den * whole.num);
}

function isLess(a: readonly Change[], b: readonly Change[], figures: Figures): boolean {
  if (a.length !== b.length) return a.length < b.length;
  const [left, right] = [a, b].map((all) =>
    all.map((change) => shareOf(change, figures)).reduce(plus, fraction(0n)),
  );
  return compare(left!, right!) < 0;
}

/** The least of several ways: fewest figures, then least beside what they were, then the first. */
export function leastOf(
  ways: readonly (readonly Change[] | null)[],
  figures: Figures,
): readonly Change[] | null {
  return ways.reduce((least, way) => {
    if (way === null || least === null) return least ?? way;
    return isLess(way, least, figures) ? way : least;
  }, null);
}

/** The least of several gains. */
export function leastGain(gains: readonly (Gain | null)[], figures: Figures): Gain | null {
  const least = leastOf(
    gains.map((gain) => gain?.changes ?? null),
    figures,
  );
  return gains.find((gain) => gain !== null && gain.changes === least) ?? null;
}
