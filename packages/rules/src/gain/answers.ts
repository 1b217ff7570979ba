import { type Fraction, fraction } from "@parindex/model";
import { compare, plus, times } from "../number.ts";
import { changed, type Change, type Figures, type Gain } from "./figures.ts";
import { leastChange } from "./least-change.ts";
import { type Proportion, endOf, proportionPoints } from "./proportion.ts";
import { boundsOf } from "./want.ts";

const minusOne = fraction(-1n);

/** The least number of people who would have to give one answer instead of another; the sample stays as it is. */
export function answersGain(of: Proportion, goal: Fraction, figures: Figures): Gain | null {
  const { terms } = of.measure.a;
  const want = { measure: of.measure, interval: { low: endOf(of, goal), high: null } };
  const [, short] = boundsOf(want, "", figures) ?? [];
  if (short === undefined || compare(goal, of.max) > 0) return null;
  const moves = terms.flatMap((worse) =>
    terms.flatMap((better) => {
      const had = figures.figure(worse.indicator_id)?.num ?? null;
      const has = figures.figure(better.indicator_id)?.num ?? null;
      const slope = plus(better.weight, times(worse.weight, minusOne));
      if (had === null || has === null || slope.num <= 0n) return [];
      const enough = { slope: minusOne, short: times(had, minusOne), open: false };
      const by = leastChange([{ ...short, slope }, enough], fraction(1n));
      if (by === null || by.num <= 0n) return [];
      const changes: Change[] = [
        { indicator_id: worse.indicator_id, to: { num: plus(had, times(by, minusOne)) } },
        { indicator_id: better.indicator_id, to: { num: plus(has, by) } },
      ];
      return [{ by, changes }];
    }),
  );
  const [least] = moves.toSorted((a, b) => compare(a.by, b.by));
  const points = least === undefined ? null : proportionPoints(of, changed(figures, least.changes));
  return least === undefined || points === null ? null : { changes: least.changes, points };
}
