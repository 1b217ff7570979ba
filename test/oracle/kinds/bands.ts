import { over } from "../arithmetic.ts";
import { isWithin } from "../bounds.ts";
import type { Given } from "../context.ts";
import { amountOf } from "../figures.ts";
import { none, type Outcome, pointsOf, worthOf } from "../outcome.ts";
import type { Rules } from "../rule.ts";
import { divided } from "./divided.ts";

/** Points of the step that an amount or a ratio falls in. */
export function bands({ rule, max, facts }: Given<Rules["bands"]>): Outcome {
  const a = amountOf(facts, rule.of);
  const at = (value: typeof a): Outcome => {
    const step = rule.steps.find((bounds) => isWithin(value, bounds));
    if (step !== undefined) return worthOf(step, max);
    return rule.otherwise === undefined || rule.otherwise === "needs_person"
      ? none("no_case")
      : pointsOf(rule.otherwise);
  };
  if (rule.over === undefined) return at(a);
  return divided({ a, b: amountOf(facts, rule.over) }, { rule, max }, (division) =>
    at(over(division.a, division.b)),
  );
}
