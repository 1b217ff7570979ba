import { type Fraction, fraction } from "@parindex/model";
import { times } from "../number.ts";

/** `slope × change ≥ short`, or `>` where it is open. */
export interface Bound {
  readonly slope: Fraction;
  readonly short: Fraction;
  readonly open: boolean;
}

function floor({ num, den }: Fraction): bigint {
  return num >= 0n || num % den === 0n ? num / den : num / den - 1n;
}

/** The change nearest to none, in steps of `grain`, that keeps all bounds; null where none does. */
export function leastChange(bounds: readonly Bound[], grain: Fraction): Fraction | null {
  let low: bigint | null = null;
  let high: bigint | null = null;
  for (const { slope, short, open } of bounds) {
    const step = times(slope, grain);
    if (step.num === 0n) {
      if (short.num > 0n || (open && short.num === 0n)) return null;
      continue;
    }
    const end = fraction(short.num * step.den, short.den * step.num);
    const isWhole = end.den === 1n;
    if (step.num > 0n) {
      const least = isWhole ? end.num + (open ? 1n : 0n) : floor(end) + 1n;
      if (low === null || least > low) low = least;
    } else {
      const most = isWhole ? end.num - (open ? 1n : 0n) : floor(end);
      if (high === null || most < high) high = most;
    }
  }
  if (low !== null && high !== null && low > high) return null;
  if (low !== null && low > 0n) return times(fraction(low), grain);
  return times(fraction(high !== null && high < 0n ? high : 0n), grain);
}
