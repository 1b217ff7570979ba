import { type Fraction, fraction } from "@parindex/model";
import type { Interval } from "../interval.ts";
import type { AtomDraft } from "../kind.ts";
import { compare, less, plus, times } from "../number.ts";
import type { Change, Figures } from "./figures.ts";
import { slopeOf, valueOf } from "./value.ts";
import { type Bound, leastChange } from "./least-change.ts";

/** A measure and where it should lie. */
export interface Want {
  readonly measure: AtomDraft;
  readonly interval: Interval;
  /** Whether the measure must stay at one or below. */
  readonly capped?: boolean;
}

const zero = fraction(0n);
const one = { terms: [], constant: fraction(1n) };

/** A linear measure of one figure: what it is, and by how much it rises with that figure. */
interface Line {
  readonly value: Fraction;
  readonly slope: Fraction;
}

/** `line ≥ 0`, or `>`, as a bound of the change. */
function above({ value, slope }: Line, open: boolean): Bound {
  return { slope, short: less(zero, value), open };
}

function minus(a: Line, b: Line, by: Fraction): Line {
  return { value: less(a.value, times(by, b.value)), slope: less(a.slope, times(by, b.slope)) };
}

/** What one figure may change by so that a measure lies where it should; null where a figure is missing. */
export function boundsOf({ measure, interval, capped }: Want, id: string, figures: Figures): Bound[] | null {
  const { a, b = one } = measure;
  const [top, bottom] = [valueOf(a, figures), valueOf(b, figures)];
  if (top === null || bottom === null) return null;
  const over: Line = { value: top, slope: slopeOf(a, id) };
  const under: Line = { value: bottom, slope: slopeOf(b, id) };
  const { low, high } = interval;
  const negative = (line: Line): Line => minus({ value: zero, slope: zero }, line, fraction(1n));
  return [
    above(under, true),
    ...(low === null ? [] : [above(minus(over, under, low.at), low.open)]),
    ...(high === null ? [] : [above(negative(minus(over, under, high.at)), high.open)]),
    ...(capped === true ? [above(minus(under, over, fraction(1n)), false)] : []),
  ];
}

/** Whether a measure lies where it should; null where it cannot be said. */
export function lies(want: Want, figures: Figures): boolean | null {
  const bounds = boundsOf(want, "", figures);
  if (bounds === null || leastChange(bounds.slice(0, 1), fraction(1n)) === null) return null;
  return leastChange(bounds, fraction(1n)) !== null;
}

function ownBounds(indicator_id: string, number: Fraction, figures: Figures): Bound[] {
  const { least, most } = figures.range(indicator_id);
  const bound = (slope: bigint, short: Fraction): Bound => ({ slope: fraction(slope), short, open: false });
  return [
    ...(least === null ? [] : [bound(1n, less(least, number))]),
    ...(most === null ? [] : [bound(-1n, less(number, most))]),
  ];
}

/** A change of one figure, and how far it goes. */
export interface Move {
  readonly change: Change;
  readonly by: Fraction;
}

function size({ num, den }: Fraction): Fraction {
  return { num: num < 0n ? -num : num, den };
}

/** The lesser of moves; of equals the first. */
export function leastMove(moves: readonly (Move | null)[]): Move | null {
  return moves.reduce((least, move) => {
    if (move === null || least === null) return least ?? move;
    return compare(size(move.by), size(least.by)) < 0 ? move : least;
  }, null);
}

/** The least change of one figure that brings a measure where it should lie and leaves others where they are. */
export function move(want: Want, figures: Figures, others: readonly Want[] = []): Move | null {
  const counted = want.measure.a.terms.filter(({ denominator, previous }) => !denominator && !previous);
  const ids = [...new Set(counted.map(({ indicator_id }) => indicator_id))];
  return leastMove(
    ids.map((indicator_id) => {
      const number = figures.figure(indicator_id)?.num ?? null;
      const bounds = [want, ...others].map((one) => boundsOf(one, indicator_id, figures));
      if (number === null || bounds.includes(null)) return null;
      const all = [...bounds.flatMap((one) => one ?? []), ...ownBounds(indicator_id, number, figures)];
      const by = leastChange(all, figures.range(indicator_id).grain);
      return by === null || by.num === 0n
        ? null
        : { change: { indicator_id, to: { num: plus(number, by) } }, by };
    }),
  );
}
