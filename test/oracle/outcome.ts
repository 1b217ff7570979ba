import type { Fraction } from "@parindex/model";
import { exact, rounded, times, zero } from "./arithmetic.ts";
import type { Reason } from "./reason.ts";
import type { Policy, Worth, Written } from "./rule.ts";

/** What a rule comes to: points before rounding, or why there are none. */
export type Outcome = { readonly points: Fraction } | { readonly reason: Reason };

/** Points. */
export function worth(points: Fraction): Outcome {
  return { points };
}

/** No points, and why. */
export function none(reason: Reason): Outcome {
  return { reason };
}

/** A share of the maximum, multiplied as a fraction; points have 16 decimals. */
export function shareOf(share: Fraction, max: Fraction | null): Outcome {
  return max === null ? none("no_maximum") : worth(rounded(times(share, max), 16));
}

/** Points as written, or the written share of the maximum. */
export function worthOf({ points, share = 0 }: Worth, max: Fraction | null): Outcome {
  return points === undefined ? shareOf(exact(share), max) : pointsOf(points);
}

/** Points as written. */
export function pointsOf(points: Written): Outcome {
  return worth(rounded(exact(points), 16));
}

/** The reasons that a policy gives where it gives no points. */
export interface PolicyReasons {
  readonly not_applicable: Reason;
  readonly needs_person: Reason;
  readonly missing: Reason;
}

/** What a policy makes of a figure that cannot be reckoned with. */
export function byPolicy(policy: Policy, max: Fraction | null, reasons: PolicyReasons): Outcome {
  if (policy === "zero") return worth(zero);
  if (policy === "full") return max === null ? none("no_maximum") : worth(max);
  return none(reasons[policy]);
}
