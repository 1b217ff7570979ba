import { type Fraction, fraction, scaled } from "@parindex/model";
import type { AtomDraft, Sum } from "../kind.ts";
import { compare, exact, less, plus, times } from "../number.ts";
import type { Shortfall } from "../shortfall.ts";
import { sumOf } from "../sum.ts";
import { leastGain } from "./cost.ts";
import { changed, type Figures, type Gain } from "./figures.ts";
import { valueOf } from "./value.ts";
import { lessTaken } from "./taken-away.ts";
import { move } from "./want.ts";

/** A start, what a shortfall takes of it and what counts take besides, never under `min`. */
interface Deducted {
  readonly short: Shortfall;
  readonly start: Fraction;
  readonly counted: Sum;
  readonly min: Fraction;
  readonly capped: boolean;
}

const zero = fraction(0n);
const unit = 10n ** 16n;

function over(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den, a.den * b.num);
}

function rounded(value: Fraction): Fraction {
  return fraction(scaled(value, 16), unit);
}

function measureOf({ shortfall_of, over: whole }: Shortfall): AtomDraft {
  return { a: sumOf(shortfall_of), b: sumOf(whole) };
}

/** The points that a shortfall takes; null where there is no ratio. */
function takenBy(short: Shortfall, figures: Figures): Fraction | null {
  const { a, b } = measureOf(short);
  const [top, bottom] = [valueOf(a, figures), b === undefined ? null : valueOf(b, figures)];
  if (top === null || bottom === null || bottom.num <= 0n) return null;
  const steps = over(less(exact(short.from), over(top, bottom)), exact(short.step));
  if (steps.num <= 0n) return zero;
  const whole = steps.num / steps.den;
  const begun = whole + (steps.num % steps.den === 0n ? 0n : 1n);
  const counted = { none: fraction(whole), full: fraction(begun), proportional: steps }[short.part_step];
  return rounded(times(counted, exact(short.per)));
}

/** From where on a ratio has at most so many points taken. */
function lowOf({ from, step, per, part_step }: Shortfall, most: Fraction): { at: Fraction; open: boolean } {
  const end = over(plus(most, fraction(1n, 2n * unit)), exact(per));
  const whole = (end.num + end.den - 1n) / end.den;
  const steps = { none: fraction(whole), full: fraction(whole - 1n), proportional: end }[part_step];
  return { at: less(exact(from), times(steps, exact(step))), open: part_step !== "full" };
}

function atLeast(points: Fraction, min: Fraction): Fraction {
  return compare(points, min) < 0 ? min : points;
}

function byRatio(
  { short, start, counted, min, capped }: Deducted,
  goal: Fraction,
  figures: Figures,
): Gain | null {
  const besides = valueOf(counted, figures);
  const most = besides === null ? null : less(less(start, rounded(besides)), goal);
  if (besides === null || most === null || most.num < 0n || exact(short.per).num <= 0n) return null;
  const interval = { low: lowOf(short, most), high: null };
  const found = move({ measure: measureOf(short), interval, capped }, figures);
  const taken = found === null ? null : takenBy(short, changed(figures, [found.change]));
  if (found === null || taken === null) return null;
  return { changes: [found.change], points: atLeast(less(less(start, rounded(besides)), taken), min) };
}

/** The least change of the ratio or of what is counted besides that leaves at least `goal` points. */
export function shortfallGain(of: Deducted, goal: Fraction, figures: Figures): Gain | null {
  const taken = takenBy(of.short, figures);
  if (taken === null) return null;
  const byCount = lessTaken({ start: less(of.start, taken), taken: of.counted, min: of.min }, goal, figures);
  return leastGain([byRatio(of, goal, figures), byCount], figures);
}
