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

/** A test of figures that nests: yes or no, an amount or ratio against bounds, all, any, not. */
export type Condition =
  | z.infer<typeof answer>
  | z.infer<typeof measure>
  | { all_of: Condition[] }
  | { any_of: Condition[] }
  | { not: Condition };

/** A test of figures that nests: yes or no, an amount or ratio against bounds, all, any, not. */
export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    answer,
    measure,
    z.strictObject({ all_of: z.array(condition).min(1) }),
    z.strictObject({ any_of: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
  ]),
);

/** A leaf of a condition: a bounded amount or ratio, or its opposite. */
export interface Literal {
  readonly test: z.infer<typeof answer> | z.infer<typeof measure>;
  readonly negated: boolean;
}

/** The condition as alternatives of literals that must all hold (disjunctive normal form). */
export function alternatives(from: Condition, negated = false): Literal[][] {
  if ("not" in from) return alternatives(from.not, !negated);
  if ("of" in from) return [[{ test: from, negated }]];
  const parts = "all_of" in from ? from.all_of : from.any_of;
  const each = parts.map((part) => alternatives(part, negated));
  if ("any_of" in from !== negated) return each.flat();
  return each.reduce<Literal[][]>((left, right) => left.flatMap((a) => right.map((b) => [...a, ...b])), [[]]);
}

/** Where the measure of a literal's test lies when the test holds; yes is one, no is nought. */
export function literalInterval({ test }: Literal): Interval {
  if ("is" in test) return interval({ exactly: test.is === "yes" ? 1 : 0 });
  const { of: _of, over: _over, equals, ...keys } = test;
  return interval(equals === undefined ? keys : { ...keys, exactly: equals });
}
