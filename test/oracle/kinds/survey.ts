import { fraction } from "@parindex/model";
import { compare, exact, minus, quotient, times, total, zero } from "../arithmetic.ts";
import type { Given } from "../context.ts";
import { type Facts, numberOf } from "../figures.ts";
import { surveyFact } from "../inputs.ts";
import { none, type Outcome, worth } from "../outcome.ts";
import type { Rules } from "../rule.ts";
import { divided, type Division } from "./divided.ts";

const hundred = fraction(100n);

/** Weighted answers (weights of 100), the mean on its scale, or the percent. */
function result({ question, weights, mean_of }: Rules["survey"], facts: Facts): Division {
  const told = (part: string) => numberOf(facts, surveyFact(question, part));
  if (weights !== undefined) {
    const answers = Object.entries(weights).map(([id, weight]) => ({
      given: told(`answer.${id}`),
      weight: exact(weight),
    }));
    return {
      a: total(answers.map(({ given, weight }) => times(given, weight))),
      b: times(total(answers.map(({ given }) => given)), hundred),
    };
  }
  if (mean_of === undefined) return { a: told("percent"), b: hundred };
  const [low, high] = [exact(mean_of.from), exact(mean_of.to)];
  return { a: minus(told("mean"), low), b: minus(high, low) };
}

/** A survey's result as a share of the maximum; too small a sample is for a person, or earns nothing. */
export function survey({ rule, max, facts }: Given<Rules["survey"]>): Outcome {
  return divided(
    result(rule, facts),
    { rule: { when_zero: "needs_person", over_100: "error" }, max },
    ({ a, b }) => {
      if (max === null) return none("no_maximum");
      const sample = numberOf(facts, surveyFact(rule.question, "sample"));
      if (rule.min_sample !== undefined && compare(sample, fraction(BigInt(rule.min_sample))) < 0)
        return rule.below_minimum === "zero" ? worth(zero) : none("small_sample");
      return worth(quotient(times(a, max), b));
    },
  );
}
