import fc from "fast-check";
import type { Bounds, Condition, Written } from "../rule.ts";
import { counted, denominator, numerator } from "./amounts.ts";
import { answers } from "./indicators.ts";
import { ascending, tally, threshold } from "./thresholds.ts";

type Bound = Omit<Bounds, "exactly"> & { equals?: Written };

function bounded(line: fc.Arbitrary<Written>): fc.Arbitrary<Bound> {
  const pair = fc.tuple(line, line).map((ends) => ascending(ends));
  return fc.oneof(
    line.map((from) => ({ from })),
    line.map((above) => ({ above })),
    line.map((to) => ({ to })),
    line.map((below) => ({ below })),
    line.map((equals) => ({ equals })),
    pair.map(([from = 0, below]) => (below === undefined ? { from } : { from, below })),
    pair.map(([above = 0, to]) => (to === undefined ? { above } : { above, to })),
  );
}

const test: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ of: fc.constantFrom(...answers), is: fc.constantFrom("yes" as const, "no" as const) }),
  fc.tuple(counted, bounded(tally)).map(([of, bounds]) => ({ of, ...bounds })),
  fc.tuple(numerator, denominator, bounded(threshold)).map(([of, over, bounds]) => ({ of, over, ...bounds })),
);

function nested(depth: number): fc.Arbitrary<Condition> {
  if (depth === 0) return test;
  const inner = fc.array(nested(depth - 1), { minLength: 1, maxLength: 2 });
  return fc.oneof(
    { weight: 4, arbitrary: test },
    { weight: 1, arbitrary: inner.map((all_of) => ({ all_of })) },
    { weight: 1, arbitrary: inner.map((any_of) => ({ any_of })) },
    { weight: 1, arbitrary: nested(depth - 1).map((not) => ({ not })) },
  );
}

/** Tests of figures nested up to three deep. */
export const condition = nested(3);
