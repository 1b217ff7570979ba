import type { Condition } from "./condition.ts";
import { alternatives } from "./condition.ts";
import { indicatorsOf } from "./sum.ts";

/** Indicator ids that a condition reads, each once, in order. */
export function conditionInputs(from: Condition): string[] {
  const tests = alternatives(from)
    .flat()
    .map(({ test }) => test);
  return [...new Set(tests.flatMap((test) => indicatorsOf(test.of, "over" in test ? test.over : undefined)))];
}
