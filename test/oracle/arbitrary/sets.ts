import fc from "fast-check";
import { type Fraction } from "@parindex/model";
import { exact, total } from "../arithmetic.ts";
import { inputsOf } from "../inputs.ts";
import type { Rule, Written } from "../rule.ts";
import type { NodeAt, PartAt, RuleSetAt } from "../rule-set.ts";
import { declarations } from "./indicators.ts";
import { surveyRule } from "./other-rules.ts";
import { anyRule } from "./rules.ts";
import { threshold } from "./thresholds.ts";

/** A leaf without its place in the tree. */
type LoneLeaf = Omit<NodeAt, "code" | "uid" | "title" | "scoring_text" | "max"> & {
  max: Written;
  rule: Rule;
};

const leafMax = fc.constantFrom<Written>(0.25, 0.5, 1, 1.5, 2, 2.75, 3, 5, 10, 20);
const policy = fc.option(
  fc.constantFrom(
    "exclude" as const,
    "exclude" as const,
    "full" as const,
    "zero" as const,
    "forbidden" as const,
  ),
  { nil: undefined },
);
const groups = fc.oneof(
  { weight: 9, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constant(["B"]) },
);

function written<T extends object>(keys: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  // What stays is what has a value.
  return Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined)) as never;
}

function leafOf(
  rule: (max: Written) => fc.Arbitrary<Rule>,
  source: fc.Arbitrary<NonNullable<NodeAt["scored_by"]>>,
) {
  return leafMax.chain((max) =>
    fc
      .record({ rule: rule(max), scored_by: source, not_applicable: policy, not_applicable_to: groups })
      .map((keys): LoneLeaf => ({ max, ...written(keys) })),
  );
}

const selfScored = fc.oneof(
  { weight: 8, arbitrary: fc.constant("self" as const) },
  { weight: 1, arbitrary: fc.constantFrom("appraiser" as const, "leader" as const) },
);

/** A leaf with a rule of any kind, or one in six a survey. */
export const anyLeaf: fc.Arbitrary<LoneLeaf> = fc.oneof(
  { weight: 5, arbitrary: leafOf((max) => anyRule(max), selfScored) },
  { weight: 1, arbitrary: leafOf(() => surveyRule, fc.constant("survey" as const)) },
);

/** A leaf with a rule of one arbitrary. */
export function leafWith(rule: (max: Written) => fc.Arbitrary<Rule>): fc.Arbitrary<LoneLeaf> {
  return leafOf(rule, fc.constant("self" as const));
}

/** The exact sum of written numbers, as they are written. */
function sum(numbers: readonly Written[]): string {
  const { num, den }: Fraction = total(numbers.map(exact));
  return `${num}/${den}`;
}

/** Leaves put into areas of up to four, two of the four into a criterion of their own. */
function areasOf(leaves: readonly LoneLeaf[], policies: readonly NodeAt["not_applicable"][]): NodeAt[] {
  const nodes = leaves.map((leaf, at): NodeAt => {
    return { ...leaf, code: `${at + 1}`, uid: `la-${at + 1}`, title: "Lá", scoring_text: "…" };
  });
  const chunks = Array.from({ length: Math.ceil(nodes.length / 4) }, (_, at) =>
    nodes.slice(at * 4, at * 4 + 4),
  );
  const parent = (name: string, criteria: NodeAt[], own: NodeAt["not_applicable"]): NodeAt => ({
    code: name.toUpperCase(),
    uid: name,
    title: "Mục",
    max: sum(criteria.map(({ max }) => max ?? 0)),
    ...(own === undefined ? {} : { not_applicable: own }),
    criteria,
  });
  return chunks.map((all, at) => {
    const inner = all.slice(0, 2);
    const nested = parent(`tc-${at + 1}`, inner, policies[at * 2]);
    return parent(`lv-${at + 1}`, [nested, ...all.slice(2)], policies[at * 2 + 1]);
  });
}

function partsOf(leaves: readonly LoneLeaf[], if_not_held: PartAt["if_not_held"]): PartAt[] {
  const sumOf = (surveyed: boolean): string =>
    sum(leaves.filter(({ scored_by }) => (scored_by === "survey") === surveyed).map(({ max }) => max));
  return [
    { id: "tham_dinh", title: "Phần thẩm định", max: sumOf(false) },
    {
      id: "dtxhh",
      title: "Phần điều tra",
      max: sumOf(true),
      scored_by: "survey",
      ...(if_not_held === undefined ? {} : { if_not_held }),
    },
  ];
}

const settings = fc.record({
  points: fc.constantFrom(0, 1, 2, 2, 3, 4, 6),
  index: fc.constantFrom(0, 0, 1, 2, 2, 4, 9),
  sum_of: fc.constantFrom("rounded_leaves" as const, "rounded_leaves" as const, "exact" as const),
  exclude_within: fc.constantFrom("part" as const, "total" as const, "area" as const),
  if_not_held: fc.constantFrom("rescale" as const, "keep" as const, "zero" as const, undefined),
  on: fc.constantFrom("printed" as const, "exact" as const),
  ties: fc.constantFrom("competition" as const, "dense" as const),
  min_group: fc.constantFrom(1, 1, 3),
  min_applicable: fc.oneof(threshold, fc.constantFrom<Written>("0%", "100%")),
  status: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom("official" as const, "model" as const) },
    { weight: 1, arbitrary: fc.constant("partial" as const) },
  ),
});

const bands = [
  { name: "Tốt", from: 80 },
  { name: "Khá", above: 65 },
  { name: "Đạt", from: 40 },
  { name: "Yếu" },
];

/** A rule set of random leaves with random settings. */
export function ruleSetOf(leaf: fc.Arbitrary<LoneLeaf>, size: { minLength: number; maxLength: number }) {
  return fc
    .record({
      leaves: fc.array(leaf, size),
      policies: fc.array(policy, { minLength: 2 * size.maxLength, maxLength: 2 * size.maxLength }),
      settings,
    })
    .map(({ leaves, policies, settings: chosen }): RuleSetAt => {
      const used = new Set(leaves.flatMap(({ rule }) => inputsOf(rule).now));
      return {
        schema: "parindex/rule-set/1",
        id: "thu",
        title: "Bộ thử",
        status: chosen.status,
        applies_to: { years: [2026], tiers: ["commune"] },
        scale: sum(leaves.map(({ max }) => max)),
        parts: partsOf(leaves, chosen.if_not_held),
        rounding: {
          points: chosen.sum_of === "exact" ? chosen.points : Math.max(2, chosen.points),
          index: chosen.index,
          mode: "half_up",
          sum_of: chosen.sum_of,
        },
        ranking: {
          on: chosen.on,
          ties: chosen.ties,
          min_group: chosen.min_group,
          min_applicable: chosen.min_applicable,
        },
        bands,
        not_applicable: { exclude_within: chosen.exclude_within },
        indicators: Object.fromEntries(Object.entries(declarations).filter(([id]) => used.has(id))),
        areas: areasOf(leaves, policies),
      };
    });
}
