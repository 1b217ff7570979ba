import { type Fraction, fraction, roundDivide, scaled } from "@parindex/model";
import type { End } from "../interval.ts";
import type { AtomDraft } from "../kind.ts";
import { compare, times } from "../number.ts";
import { changed, type Figures, type Gain } from "./figures.ts";
import { valueOf } from "./value.ts";
import { beforeRounding } from "./goal.ts";
import { move } from "./want.ts";

/** A measure compared with the best of its peers, which stays as it is. */
interface Relative {
  readonly measure: AtomDraft;
  readonly max: Fraction;
  /** The best value of the peers, kept to twelve decimals. */
  readonly best: Fraction;
  readonly which: "highest" | "lowest";
}

const unit = 10n ** 12n;

function divided(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den, a.den * b.num);
}

/** The points of a value beside the best; all of them where it is as good or better. */
function pointsOf(own: Fraction, { max, best, which }: Relative): Fraction {
  const isBest = which === "highest" ? compare(own, best) >= 0 : compare(own, best) <= 0;
  if (isBest) return max;
  const share = which === "highest" ? divided(own, best) : divided(best, own);
  return fraction(scaled(times(share, max), 16), 10n ** 16n);
}

/** Where the measure must lie, before it is kept to twelve decimals, to give at least `goal` points. */
function endsOf({ max, best, which }: Relative, goal: Fraction): { low: End | null; high: End | null } {
  const share = divided(beforeRounding(goal, 16).at, max);
  const own = which === "highest" ? times(best, share) : divided(best, share);
  const scaledUp = own.num * unit;
  const whole = scaledUp / own.den;
  // The kept value is a whole count of 10^-12: the least that is enough, or the most that is.
  if (which === "highest") {
    const least = scaledUp % own.den === 0n ? whole : whole + 1n;
    return { low: { at: fraction(2n * least - 1n, 2n * unit), open: false }, high: null };
  }
  return {
    low: { at: fraction(0n), open: true },
    high: { at: fraction(2n * whole + 1n, 2n * unit), open: true },
  };
}

/** The least change of one figure that brings a unit near enough to the best, the peers staying as they are. */
export function relativeGain(of: Relative, goal: Fraction, figures: Figures): Gain | null {
  if (of.best.num <= 0n || of.max.num <= 0n || goal.num <= 0n || compare(goal, of.max) > 0) return null;
  const found = move({ measure: of.measure, interval: endsOf(of, goal) }, figures);
  if (found === null) return null;
  const after = changed(figures, [found.change]);
  const [top, bottom] = [
    valueOf(of.measure.a, after),
    of.measure.b === undefined ? fraction(1n) : valueOf(of.measure.b, after),
  ];
  if (top === null || bottom === null || bottom.num <= 0n) return null;
  const own = fraction(roundDivide(top.num * bottom.den * unit, top.den * bottom.num), unit);
  return { changes: [found.change], points: pointsOf(own, of) };
}
