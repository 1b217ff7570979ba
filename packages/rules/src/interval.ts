import type { Fraction } from "@parindex/model";
import { z } from "zod";
import { compare, exact, ruleNumber } from "./number.ts";

/** The keys of a bound: `from` ≥, `above` >, `to` ≤, `below` <, `exactly` =. */
export const boundKeys = {
  from: ruleNumber.optional(),
  above: ruleNumber.optional(),
  to: ruleNumber.optional(),
  below: ruleNumber.optional(),
  exactly: ruleNumber.optional(),
};

/** How people write each bound, in the order in which they are told. */
export const boundSigns = [
  ["exactly", "="],
  ["from", "≥"],
  ["above", ">"],
  ["to", "≤"],
  ["below", "<"],
] as const;

const bounds = z.strictObject(boundKeys);

/** One end of an interval; `open` leaves the end itself out. */
export interface End {
  readonly at: Fraction;
  readonly open: boolean;
}

/** An interval; a null end has no bound. */
export interface Interval {
  readonly low: End | null;
  readonly high: End | null;
}

/** An end that belongs to what is possible. */
export function closed(at: Fraction | null): End | null {
  return at === null ? null : { at, open: false };
}

/** The interval that bound keys describe. */
export function interval(keys: z.infer<typeof bounds>): Interval {
  const low = keys.exactly ?? keys.from ?? keys.above;
  const high = keys.exactly ?? keys.to ?? keys.below;
  return {
    low: low === undefined ? null : { at: exact(low), open: keys.above !== undefined },
    high: high === undefined ? null : { at: exact(high), open: keys.below !== undefined },
  };
}

/** Whether bound keys say one thing: at least one, no two for the same end, low not above high. */
export function isClear(keys: z.infer<typeof bounds>): boolean {
  const lows = [keys.from, keys.above].filter((key) => key !== undefined).length;
  const highs = [keys.to, keys.below].filter((key) => key !== undefined).length;
  if (keys.exactly !== undefined) return lows + highs === 0;
  if (lows > 1 || highs > 1 || lows + highs === 0) return false;
  const { low, high } = interval(keys);
  if (low === null || high === null) return true;
  const order = compare(low.at, high.at);
  return order < 0 || (order === 0 && !low.open && !high.open);
}
