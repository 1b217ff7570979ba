import { fraction } from "@parindex/model";
import { compare, exact, minus, quotient, times, total, zero } from "../arithmetic.ts";
import type { Given } from "../context.ts";
import { denominatorOf, type Facts, numberOf } from "../figures.ts";
import { surveyFact } from "../inputs.ts";
import { none, type Outcome, worth } from "../outcome.ts";
import type { Rules } from "../rule.ts";
import type { Division } from "./divided.ts";

const hundred = fraction(100n);

/** Weighted answers (weights of 100), the mean on its scale, or the percent. */
function result({ question, weights, mean_of }: Rules["survey"], facts: Facts): Division {
  const told = (part: string) => numberOf(facts, surveyFact(question, part));
  const per = (part: string) => denominatorOf(facts, surveyFact(question, part)) ?? fraction(1n);
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
  if (mean_of === undefined) return { a: told("percent"), b: times(hundred, per("percent")) };
  const [low, high] = [exact(mean_of.from), exact(mean_of.to)];
  return {
    a: minus(told("mean"), times(low, per("mean"))),
    b: times(minus(high, low), per("mean")),
  };
}

/** A survey's result as a share of the maximum; too small a sample is for a person, or earns nothing. */
export function survey({ rule, max, facts }: Given<Rules["survey"]>): Outcome {
  const { a, b } = result(rule, facts);
  if (compare(a, b) > 0) return none("over_100");
  if (max === null) return none("no_maximum");
  if (compare(a, zero) < 0) return none("negative");
  const sample = numberOf(facts, surveyFact(rule.question, "sample"));
  const isFew = rule.min_sample !== undefined && compare(sample, fraction(BigInt(rule.min_sample))) < 0;
  if (isFew || compare(b, zero) === 0)
    return rule.below_minimum === "zero" ? worth(zero) : none("small_sample");
  return worth(quotient(times(a, max), b));
}
