import { fraction, gcd } from "@parindex/model";
import { z } from "zod";
import { amount } from "./amount.ts";
import type { Dialect } from "./dialect.ts";
import type { Quotient, Sum, TermParams } from "./kind.ts";
import { exact, positiveNumber, times, positivePoints } from "./number.ts";

/** So many points for each step by which a ratio falls short of `from` (R13). */
export const shortfall = z.strictObject({
  shortfall_of: amount,
  over: amount,
  from: positiveNumber,
  step: positiveNumber,
  per: positivePoints,
  /** What a begun step takes: nothing, as much as a whole one, or its share. */
  part_step: z.enum(["none", "full", "proportional"]),
});

/** So many points for each step by which a ratio falls short of `from`. */
export type Shortfall = z.infer<typeof shortfall>;

/** Whether points are taken for a shortfall and not for a count. */
export function isShortfall(take: object): take is Shortfall {
  return "shortfall_of" in take;
}

/** The least number over which the weights of a sum are whole. */
function commonOf({ terms }: Sum): bigint {
  return terms.reduce((common, { weight }) => (common / gcd(common, weight.den)) * weight.den, 1n);
}

function parameters({ from, step, per, part_step }: Shortfall): TermParams {
  const { num, den } = exact(step);
  const each = exact(per);
  if (part_step === "proportional")
    return { full: exact(from), part_step, step: fraction(1n), per: times(each, fraction(den, num)) };
  return { full: exact(from), part_step, step: { num, den }, per: each };
}

/** How a shortfall is kept in a term: what is counted besides lies in `c`, made whole by `scale`. */
export const shortfallParams = {
  of: parameters,
  counts: (counted: Sum): { readonly c?: Sum } => {
    const common = fraction(commonOf(counted));
    const terms = counted.terms.map((term) => ({ ...term, weight: times(term.weight, common) }));
    return terms.length === 0 ? {} : { c: { terms } };
  },
  scale: (counted: Sum): TermParams => ({ scale: fraction(commonOf(counted)) }),
};

/** Points taken for a shortfall, as what the plan divides. */
export function shortfallQuotient(dialect: Dialect): Quotient {
  const short = "((t.full_num * t.b - t.a * t.full_den) * t.step_den)";
  const step = "(t.b * t.full_den * t.step_num)";
  const whole = (up: string): string => dialect.roundDivide(`(2 * ${short} ${up})`, `(2 * ${step})`);
  return {
    num: `CASE
      WHEN t.full_num * t.b <= t.a * t.full_den THEN 0
      WHEN t.part_step = 'none' THEN ${whole(`- ${step} + 1`)}
      WHEN t.part_step = 'full' THEN ${whole(`+ ${step} - 1`)}
      ELSE ${short}
    END`,
    factor: "t.per_num * 10000",
    den: `CASE WHEN t.part_step = 'proportional' THEN ${step} * t.per_den ELSE t.per_den END`,
  };
}

/** Points taken for what is counted besides, as a count of 10^-16. */
export function countedBesides(dialect: Dialect): string {
  return dialect.roundDivide("(t.c * 1000000000000)", "t.scale_num");
}
