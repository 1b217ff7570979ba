import { type Fraction, fraction } from "@parindex/model";
import { z } from "zod";
import type { Dialect } from "../dialect.ts";
import { say } from "../explain/say.ts";
import type { Gain } from "../gain/figures.ts";
import { maxOf } from "../gain/goal.ts";
import { type Part, partsOf } from "../gain/parts.ts";
import type { Kind, KindSql, Nest, NestedRule } from "../kind.ts";
import { lesser } from "../least.ts";
import { compare, exact, pointsNumber, type RuleNumber } from "../number.ts";

/** A part of a composite as far as its inputs matter. */
interface Item {
  readonly rule: NestedRule;
}

/** A rule inside an example, all of it written out. */
type ExampleRule = NestedRule & Readonly<Record<string, unknown>>;

/** What sets one composite apart from another. */
interface Composite<Name extends string> {
  readonly name: Name;
  readonly label: Kind["label"];
  readonly example: {
    readonly text: string;
    readonly rule: { kind: Name; items: { max: RuleNumber; rule: ExampleRule }[] };
  };
  readonly joined: { readonly vi: string; readonly en: string };
  readonly joins?: Kind["joins"];
  readonly sql: (dialect: Dialect) => KindSql;
  /** The cheapest change of its parts that gives it enough points. */
  readonly gain: (parts: readonly Part[], asked: Asked, nest: Nest) => Gain | null;
  /** The fewest points, from those of its parts and their maxima. */
  readonly least: (parts: readonly Least[], max: Fraction | null) => Fraction;
}

/** What a composite is asked for: points, and of how many at most. */
export interface Asked {
  readonly goal: Fraction;
  readonly max: Fraction;
  /** The maximum of each part. */
  readonly maxima: readonly Fraction[];
}

/** The fewest points of a part, and its maximum. */
export interface Least {
  readonly least: Fraction;
  readonly max: Fraction;
}

/** Why a composite has no points: a part without any, or parts of which some or all do not apply. */
export const needsAllParts = `CASE
      WHEN t.child_reason IS NOT NULL THEN t.child_reason
      WHEN t.child_excluded = t.child_count THEN 'zero_denominator'
      WHEN t.child_excluded > 0 THEN 'part_not_applicable'
      WHEN t.max_e4 IS NULL THEN 'no_maximum'
    END`;

/** The least of its parts, at most nought. */
export function leastPart(parts: readonly Least[]): Fraction {
  return parts.map(({ least }) => least).reduce(lesser, fraction(0n));
}

function inputs(items: readonly Item[], nest: Nest): string[] {
  return [...new Set(items.flatMap(({ rule }) => nest.inputs(rule)))];
}

/** The shape of a composite's parts; `rule` is any rule, composites too. */
function shapeOf<Name extends string>(name: Name, rule: z.ZodType<NestedRule>) {
  return z.strictObject({
    kind: z.literal(name),
    items: z
      .array(z.strictObject({ max: pointsNumber, rule }))
      .min(1)
      .max(4),
  });
}

/** A kind made of other rules: each part is scored on its own maximum, then they are joined. */
export function composite<const Name extends string>(
  made: Composite<Name>,
  rule: z.ZodType<NestedRule>,
): Kind<ReturnType<typeof shapeOf<Name>>> {
  return {
    name: made.name,
    label: made.label,
    example: made.example,
    schema: shapeOf(made.name, rule),
    inputs: ({ items }, nest) => inputs(items, nest),
    compile: ({ items }, leaf, nest) => ({
      kind: made.name,
      items: items.map((item) => ({
        max: exact(item.max),
        term: nest.compile(item.rule, { ...leaf, max: exact(item.max) }),
      })),
    }),
    sql: made.sql,
    joins: made.joins ?? "points",
    least: ({ items }, leaf, nest) =>
      made.least(
        items.map((item) => {
          const max = exact(item.max);
          return { max, least: nest.least(item.rule, { ...leaf, max }) };
        }),
        leaf.max,
      ),
    gain: ({ items }, goal, seen, nest) => {
      const max = maxOf(seen);
      if (max === null || compare(goal, max) > 0) return null;
      const maxima = items.map((item) => exact(item.max));
      return made.gain(partsOf(items, seen), { goal, max, maxima }, nest);
    },
    formula: ({ items }, seen) =>
      say(seen, `${made.joined.vi} ${items.length} phần`, `${made.joined.en} ${items.length} parts`),
  };
}
