import { type Fraction, fraction, scaled } from "@parindex/model";
import type { End } from "../interval.ts";
import type { AtomDraft } from "../kind.ts";
import { compare, times } from "../number.ts";
import { changed, type Figures, type Gain } from "./figures.ts";
import { valueOf } from "./value.ts";
import { beforeRounding, stricter } from "./goal.ts";
import { move } from "./want.ts";

/** Points in proportion to a measure. */
export interface Proportion {
  readonly measure: AtomDraft;
  readonly max: Fraction;
  /** The measure is divided by it. */
  readonly scale?: Fraction | undefined;
  readonly floor?: Fraction | undefined;
  /** From here on all the points. */
  readonly full?: Fraction | undefined;
  readonly capped: boolean;
}

const one = fraction(1n);

/** Where the measure must lie for points in proportion. */
export function endOf({ scale = one, floor, full, max }: Proportion, goal: Fraction): End {
  const least = beforeRounding(goal, 16);
  const proportional: End = {
    at: times(scale, fraction(least.at.num * max.den, least.at.den * max.num)),
    open: least.open,
  };
  const all = full !== undefined && compare(full, scale) < 0 ? full : scale;
  const end = compare(proportional.at, all) < 0 ? proportional : { at: all, open: false };
  return floor === undefined ? end : stricter(end, { at: floor, open: false });
}

/** The points in proportion to a measure; null where it has no denominator. */
export function proportionPoints(
  { measure, scale = one, full, max }: Proportion,
  figures: Figures,
): Fraction | null {
  const [top, bottom] = [valueOf(measure.a, figures), valueOf(measure.b ?? measure.a, figures)];
  if (top === null || bottom === null || bottom.num <= 0n) return null;
  const share = fraction(top.num * bottom.den, top.den * bottom.num);
  if (compare(share, scale) >= 0 || (full !== undefined && compare(share, full) >= 0)) return max;
  const proportional = times(max, fraction(share.num * scale.den, share.den * scale.num));
  return fraction(scaled(proportional, 16), 10n ** 16n);
}

/** The least change of one figure that brings points in proportion to the goal. */
export function proportionGain(of: Proportion, goal: Fraction, figures: Figures): Gain | null {
  if (compare(goal, of.max) > 0 || of.max.num <= 0n) return null;
  const interval = { low: endOf(of, goal), high: null };
  const found = move({ measure: of.measure, interval, capped: of.capped }, figures);
  if (found === null) return null;
  const points = proportionPoints(of, changed(figures, [found.change]));
  return points === null ? null : { changes: [found.change], points };
}
