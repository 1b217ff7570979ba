import fc from "fast-check";
import { exact } from "../arithmetic.ts";
import type { Rule, Rules, Shortfall, Written } from "../rule.ts";
import { counted, denominator, numerator } from "./amounts.ts";
import { condition } from "./conditions.ts";
import { choices, days, options, questions, surveyAnswers } from "./indicators.ts";
import { dividing } from "./measuring-rules.ts";
import { worthWithin } from "./steps.ts";
import { pointsWithin, threshold } from "./thresholds.ts";

const per = fc.constantFrom<Written>(0.25, 0.5, 1, "1/3", 0.05, "2/7", 0.3333);

/** All or nothing. */
export const yesNoRule: fc.Arbitrary<Rule> = condition.map((when) => ({ kind: "yes_no", when }));

/** Points by the option that was chosen; one option is always unknown. */
export function choiceRule(max: Written): fc.Arbitrary<Rule> {
  const known = fc.subarray(options.slice(0, 3), { minLength: 1 });
  return fc
    .tuple(fc.constantFrom(...choices), known, fc.array(worthWithin(max), { minLength: 3, maxLength: 3 }))
    .map(([of, ids, worths]) => ({
      kind: "choice",
      of,
      options: Object.fromEntries(ids.map((id, at) => [id, worths[at]!])),
    }));
}

/** So many points an item. */
export const perItemRule: fc.Arbitrary<Rule> = fc
  .tuple(counted, per)
  .map(([count, each]) => ({ kind: "per_item", count, per: each }));

/** Items whose shares come to one whole at most. */
export const checklistRule: fc.Arbitrary<Rule> = fc
  .tuple(
    fc.array(condition, { minLength: 1, maxLength: 3 }),
    fc.constantFrom<Written>("1/3", "25%", 0.3333, "2/7"),
  )
  .map(([conditions, share]) => ({ kind: "checklist", items: conditions.map((when) => ({ when, share })) }));

/** Six decimals twice in one proportional shortfall are more digits than the largest figures leave room for. */
function hasRoom({ from, step, part_step }: Shortfall): boolean {
  const isLong = (written: Written): boolean => exact(written).den > 100_000n;
  return part_step !== "proportional" || !(isLong(from) && isLong(step));
}

const shortfall: fc.Arbitrary<Shortfall> = fc
  .record({
    shortfall_of: numerator,
    over: denominator,
    from: threshold,
    step: fc.constantFrom<Written>("1%", "5%", "10%", "1/3", "1/7", 0.333333),
    per,
    part_step: fc.constantFrom("none" as const, "full" as const, "proportional" as const),
  })
  .filter(hasRoom);

/** So many points off a violation, and off a step of a shortfall. */
export function deductionRule(max: Written, least: readonly Written[]): fc.Arbitrary<Rules["deduction"]> {
  const counts = (minLength: number) =>
    fc.array(fc.record({ count: counted, per }), { minLength, maxLength: 2 });
  const plain = {
    kind: fc.constant("deduction" as const),
    start: fc.oneof(fc.constant("max"), pointsWithin(max)),
    min: fc.constantFrom(...least),
  };
  const short = fc
    .record({ ...plain, ...dividing, take: counts(0), shortfall })
    .map(({ shortfall: first, take, ...rest }) => ({ ...rest, take: [first, ...take] }));
  return fc.oneof(fc.record({ ...plain, take: counts(1) }), short);
}

const due = fc.oneof(
  fc.record({
    month: fc.constantFrom(1, 2, 12),
    day: fc.constantFrom(15, 30, 31),
    year_offset: fc.constantFrom(-1, 0, 1),
    exclusive: fc.boolean(),
  }),
  fc.record({ days: fc.constantFrom(0, 5, 30), after: fc.constant(days[1]!), exclusive: fc.boolean() }),
);

/** Points by how late a date is. */
export function timelinessRule(max: Written): fc.Arbitrary<Rule> {
  return fc.record({
    kind: fc.constant("timeliness" as const),
    of: fc.constant(days[0]!),
    due,
    late: fc
      .tuple(
        fc.subarray([1, 5, 15], { minLength: 0 }),
        fc.array(worthWithin(max), { minLength: 3, maxLength: 3 }),
      )
      .map(([ends, worths]) => ends.map((to_days, at) => ({ to_days, ...worths[at] }))),
    otherwise: pointsWithin(max),
    not_done: pointsWithin(max),
  });
}

/** A survey's percent, weighted answers or mean. */
export const surveyRule: fc.Arbitrary<Rules["survey"]> = fc
  .record({
    question: fc.constantFrom(...questions),
    by: fc.oneof(
      fc.constant({}),
      fc.constant({
        weights: Object.fromEntries(surveyAnswers.map((id, at) => [id, [100, "200/3", 0][at]!])),
      }),
      fc.constant({ mean_of: { from: 1, to: 5 } }),
    ),
    sampled: fc.oneof(
      fc.constant({}),
      fc.record({
        min_sample: fc.constant(30),
        below_minimum: fc.constantFrom("needs_person" as const, "zero" as const),
      }),
    ),
  })
  .map(({ question, by, sampled }) => ({ kind: "survey", question, ...by, ...sampled }));

/** The first row that holds. */
export function lookupRule(max: Written): fc.Arbitrary<Rule> {
  const row = fc.tuple(condition, worthWithin(max)).map(([when, worth]) => ({ when, ...worth }));
  return fc.record({
    kind: fc.constant("lookup" as const),
    rows: fc.array(row, { minLength: 1, maxLength: 3 }),
    otherwise: fc.oneof(fc.constant("needs_person" as const), worthWithin(max)),
  });
}

/** What a person scores. */
export const personalRule: fc.Arbitrary<Rule> = fc.oneof(
  fc.constant<Rule>({ kind: "manual", from: 0, to: "max", reason: "required" }),
  fc.constant<Rule>({ kind: "not_encoded", waits_for: "?" }),
  fc.constant<Rule>({ kind: "not_encoded", inputs: ["so_1"], waits_for: "?" }),
);
