import type { Interval } from "./interval.ts";
import { compare } from "./number.ts";

type End = NonNullable<Interval["low"]>;

/** Stretches of the line, none of which touch what is outside of them. */
export type Regions = readonly Interval[];

export const everywhere: Regions = [{ low: null, high: null }];

/** The end further in: an open one where both stand at the same place. */
function inner(a: End | null, b: End | null, sign: 1 | -1): End | null {
  if (a === null || b === null) return a ?? b;
  const order = compare(a.at, b.at) * sign;
  if (order === 0) return a.open ? a : b;
  return order > 0 ? a : b;
}

function isEmpty({ low, high }: Interval): boolean {
  if (low === null || high === null) return false;
  const order = compare(low.at, high.at);
  return order > 0 || (order === 0 && (low.open || high.open));
}

/** What two sets of stretches share. */
export function common(a: Regions, b: Regions): Regions {
  return a
    .flatMap((one) =>
      b.map((other) => ({ low: inner(one.low, other.low, 1), high: inner(one.high, other.high, -1) })),
    )
    .filter((one) => !isEmpty(one));
}

/** What lies outside of an interval. */
export function outside({ low, high }: Interval): Regions {
  const below = low === null ? [] : [{ low: null, high: { at: low.at, open: !low.open } }];
  const above = high === null ? [] : [{ low: { at: high.at, open: !high.open }, high: null }];
  return [...below, ...above];
}

function sameEnd(a: End | null, b: End | null): boolean {
  if (a === null || b === null) return a === b;
  return a.open === b.open && compare(a.at, b.at) === 0;
}

/** Whether every stretch of the first lies in one of the second. */
export function within(a: Regions, b: Regions): boolean {
  return a.every((one) =>
    b.some((other) => {
      const [shared] = common([one], [other]);
      return shared !== undefined && sameEnd(shared.low, one.low) && sameEnd(shared.high, one.high);
    }),
  );
}
