import type { Fraction } from "@parindex/model";
import { compare, exact } from "./arithmetic.ts";
import type { Bounds } from "./rule.ts";

/** Whether a value lies within written bounds. */
export function isWithin(value: Fraction, { from, above, to, below, exactly }: Bounds): boolean {
  return (
    (from === undefined || compare(value, exact(from)) >= 0) &&
    (above === undefined || compare(value, exact(above)) > 0) &&
    (to === undefined || compare(value, exact(to)) <= 0) &&
    (below === undefined || compare(value, exact(below)) < 0) &&
    (exactly === undefined || compare(value, exact(exactly)) === 0)
  );
}
