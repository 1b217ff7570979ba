import { z } from "zod";
import { amount } from "./amount.ts";
import { boundKeys, type Interval, interval, isClear } from "./interval.ts";
import { ruleNumber } from "./number.ts";

const { exactly: _, ...ends } = boundKeys;

const answer = z.strictObject({ of: amount, is: z.enum(["yes", "no"]) });

const measure = z
  .strictObject({ of: amount, over: amount.optional(), ...ends, equals: ruleNumber.optional() })
  .refine(({ of: _of, over: _over, equals, ...keys }) => isClear({ ...keys, exactly: equals }), {
    error: "say.test_bounds",
  });

/** A test of figures: yes or no, an amount or a ratio against bounds. */
export const figureTest = z.union([answer, measure]);

/** A test of figures: yes or no, an amount or a ratio against bounds. */
export type FigureTest = z.infer<typeof figureTest>;

/** Tests that nest: all, any, not. */
export type Nested<Test> =
  | Test
  | { all_of: Nested<Test>[] }
  | { any_of: Nested<Test>[] }
  | { not: Nested<Test> };

/** A test of figures that nests. */
export type Condition = Nested<FigureTest>;

/** The shape of tests that nest. */
export function nested<Test>(test: z.ZodType<Test>): z.ZodType<Nested<Test>> {
  const all: z.ZodType<Nested<Test>> = z.lazy(() =>
    z.union([
      test,
      z.strictObject({ all_of: z.array(all).min(1) }),
      z.strictObject({ any_of: z.array(all).min(1) }),
      z.strictObject({ not: all }),
    ]),
  );
  return all;
}

/** A test of figures that nests. */
export const condition = nested(figureTest);

/** A leaf of nested tests: one test, or its opposite. */
export interface Literal<Test = FigureTest> {
  readonly test: Test;
  readonly negated: boolean;
}

/** Nested tests as alternatives of literals that must all hold (disjunctive normal form). */
export function alternatives<Test extends object>(from: Nested<Test>, negated = false): Literal<Test>[][] {
  if ("not" in from) return alternatives(from.not, !negated);
  if (!("all_of" in from) && !("any_of" in from)) return [[{ test: from, negated }]];
  const parts = "all_of" in from ? from.all_of : from.any_of;
  const each = parts.map((part) => alternatives(part, negated));
  if ("any_of" in from !== negated) return each.flat();
  return each.reduce<Literal<Test>[][]>(
    (left, right) => left.flatMap((a) => right.map((b) => [...a, ...b])),
    [[]],
  );
}

/** Where the measure of a literal's test lies when the test holds; yes is one, no is nought. */
export function literalInterval({ test }: Literal): Interval {
  if ("is" in test) return interval({ exactly: test.is === "yes" ? 1 : 0 });
  const { of: _of, over: _over, equals, ...keys } = test;
  return interval(equals === undefined ? keys : { ...keys, exactly: equals });
}
