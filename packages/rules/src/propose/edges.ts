import { type Fraction, fraction, numberText, decimalText, scaled } from "@parindex/model";
import { isoDay } from "../day.ts";
import type { Interval } from "../interval.ts";
import type { TermDraft } from "../kind.ts";
import { compare } from "../number.ts";

const zero = fraction(0n);
const one = fraction(1n);

/** The ends of intervals, each once, from the least. */
export function endsOf(intervals: readonly (Interval | undefined)[]): Fraction[] {
  const ends = intervals.flatMap((one) => [one?.low?.at, one?.high?.at]);
  return distinct(ends.filter((at) => at !== undefined));
}

function distinct(values: readonly Fraction[]): Fraction[] {
  return [...new Map(values.map((at) => [`${at.num}/${at.den}`, at])).values()].sort(compare);
}

/** Measures at which a rule goes another way: bounds of steps, floor, full, the whole, nought. */
export function edgesOf({ atom, steps = [], params = {}, edges = [] }: TermDraft): Fraction[] {
  const divides = atom?.b !== undefined;
  const { floor, full, scale, on_over } = params;
  const named = [floor, full, scale].filter((at) => at !== undefined);
  return distinct([
    ...endsOf(steps.map(({ interval }) => interval)),
    ...named,
    ...edges,
    ...(on_over === undefined ? [] : [one]),
    ...(divides || edges.length > 0 ? [zero] : []),
  ]);
}

/** A measure for people: a percentage of what divides, a day of what is dated, else the number. */
export function edgeText(at: Fraction, as: "share" | "date" | "number"): string {
  if (as === "date")
    return isoDay(at.num / at.den)
      .split("-")
      .toReversed()
      .join("/");
  const value = as === "share" ? fraction(at.num * 100n, at.den) : at;
  const isFinite = value.den === 1n || 10n ** 12n % value.den === 0n;
  if (!isFinite) return `${at.num}/${at.den}`;
  return `${numberText(decimalText(scaled(value, 12), 12))}${as === "share" ? "%" : ""}`;
}
