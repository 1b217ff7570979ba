import { type Fraction, fraction, scaled } from "@parindex/model";
import type { Sum } from "../kind.ts";
import { compare, plus, times } from "../number.ts";
import { type Change, changed, type Figures, type Gain } from "./figures.ts";
import { slopeOf, valueOf } from "./value.ts";
import { beforeRounding } from "./goal.ts";
import { move, type Want } from "./want.ts";

const minusOne = fraction(-1n);

/** The figure whose fall to its least takes most away, and that fall; null where none takes anything. */
function deepest(taken: Sum, figures: Figures): Change | null {
  const falls = taken.terms.flatMap(({ indicator_id }) => {
    const number = figures.figure(indicator_id)?.num ?? null;
    const { least } = figures.range(indicator_id);
    if (number === null || least === null) return [];
    const by = times(plus(number, times(least, minusOne)), slopeOf(taken, indicator_id));
    return by.num <= 0n ? [] : [{ by, change: { indicator_id, to: { num: least } } }];
  });
  return falls.toSorted((a, b) => compare(b.by, a.by))[0]?.change ?? null;
}

/** One figure less where that is enough; else those that take most away down to none, and the last only as far as needed. */
function fewest(want: Want, figures: Figures): Change[] | null {
  const one = move(want, figures);
  if (one !== null) return [one.change];
  const first = deepest(want.measure.a, figures);
  const rest = first === null ? null : fewest(want, changed(figures, [first]));
  return first === null || rest === null ? null : [first, ...rest];
}

/** The least that must be taken away less, so that `start` keeps at least `goal`. */
export function lessTaken(
  { start, taken, min }: { start: Fraction; taken: Sum; min: Fraction },
  goal: Fraction,
  figures: Figures,
): Gain | null {
  if (compare(goal, start) > 0) return null;
  const most = beforeRounding(plus(goal, times(start, minusOne)), 16);
  const high = { at: times(most.at, minusOne), open: most.open };
  const low = { at: fraction(0n), open: false };
  const changes = fewest({ measure: { a: taken }, interval: { low, high } }, figures);
  const left = changes === null ? null : valueOf(taken, changed(figures, changes));
  if (changes === null || left === null) return null;
  const points = plus(start, fraction(-scaled(left, 16), 10n ** 16n));
  return { changes, points: compare(points, min) < 0 ? min : points };
}
