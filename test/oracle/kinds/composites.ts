import type { Fraction } from "@parindex/model";
import { exact, greater, lesser, quotient, rounded, times, total } from "../arithmetic.ts";
import type { Given } from "../context.ts";
import { none, type Outcome, worth } from "../outcome.ts";
import { type Reason, statusOf } from "../reason.ts";
import type { Rules } from "../rule.ts";

type Composite = Rules["sum_of"] | Rules["product_of"] | Rules["best_of"] | Rules["weakest"];

interface Scored {
  readonly points: Fraction;
  readonly max: Fraction;
}

const joins: Readonly<Record<Composite["kind"], (parts: readonly Scored[], max: Fraction) => Fraction>> = {
  sum_of: (parts, max) => lesser(total(parts.map(({ points }) => points)), max),
  best_of: (parts, max) => lesser(parts.map(({ points }) => points).reduce(greater), max),
  weakest: (parts, max) => lesser(parts.map(({ points }) => points).reduce(lesser), max),
  product_of: (parts, max) =>
    lesser(
      max,
      times(
        rounded(
          parts
            .map((part) => quotient(part.points, part.max))
            .reduce((product, share) => rounded(times(product, share), 16)),
          12,
        ),
        max,
      ),
    ),
};

const gravest = ["invalid", "missing", "awaiting_survey", "needs_person"] as const;

/** The gravest reason of parts that have no points; of several alike the last by the alphabet. */
function blockingOf(reasons: readonly Reason[]): Reason | undefined {
  const sorted = reasons.toSorted().toReversed();
  return gravest.flatMap((status) => sorted.filter((reason) => statusOf[reason] === status))[0];
}

/** Parts scored on their own maxima, then joined; only `best_of` passes over parts that do not apply. */
export function composite({ rule, max, score }: Given<Composite>): Outcome {
  const parts = rule.items.map((item) => {
    const own = exact(item.max);
    return { outcome: score(item.rule, own), max: own };
  });
  const reasons = parts.flatMap(({ outcome }) => ("reason" in outcome ? [outcome.reason] : []));
  const blocking = blockingOf(reasons);
  if (blocking !== undefined) return none(blocking);
  if (reasons.length === parts.length) return none("zero_denominator");
  if (reasons.length > 0 && rule.kind !== "best_of") return none("part_not_applicable");
  if (max === null) return none("no_maximum");
  const scored = parts.flatMap(({ outcome, max: own }) =>
    "points" in outcome ? [{ points: outcome.points, max: own }] : [],
  );
  return worth(joins[rule.kind](scored, max));
}
