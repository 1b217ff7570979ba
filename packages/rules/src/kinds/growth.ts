import { type Fraction, fraction } from "@parindex/model";
import { boundsFor, proportionCases, toldCase } from "../explain/cases.ts";
import { z } from "zod";
import { type Amount, amount, termsOf } from "../amount.ts";
import { measureText } from "../explain/measure-text.ts";
import type { Gain } from "../gain/figures.ts";
import { maxOf } from "../gain/goal.ts";
import { proportionGain } from "../gain/proportion.ts";
import { stepsGain } from "../gain/steps.ts";
import { boundKeys, closed, interval, isClear } from "../interval.ts";
import { type AtomDraft, type Kind, kind, type Seen, type StepDraft, type Sum } from "../kind.ts";
import { exact, positiveNumber } from "../number.ts";
import { pointsKeys, pointsOf, pointsWords, saysPoints } from "../points.ts";
import { indicatorsOf } from "../sum.ts";

const step = z
  .strictObject({ ...boundKeys, ...pointsKeys })
  .refine(saysPoints, { error: "say.points_or_share" })
  .refine(({ points: _points, share: _share, ...keys }) => isClear(keys), {
    error: "say.bounds",
  });

const schema = z
  .strictObject({
    kind: z.literal("growth"),
    of: amount,
    steps: z.array(step).min(1).optional(),
    divide_by: positiveNumber.optional(),
    full_from: positiveNumber.optional(),
    previous_missing: z.enum(["missing", "not_applicable", "full", "zero", "needs_person"]),
    previous_zero: z.enum(["not_applicable", "full", "zero", "needs_person"]),
    previous_merged: z.enum(["missing", "not_applicable", "full", "zero", "needs_person"]),
  })
  .refine(
    ({ steps, divide_by, full_from }) =>
      (steps === undefined) !== (divide_by === undefined && full_from === undefined),
    {
      error: "say.steps_or_proportion",
    },
  );

/** This year's amount less last year's, or last year's alone. */
function against(of: Amount, both: boolean): Sum {
  const now = both
    ? termsOf(of).map(({ indicator_id, sign }) => ({ indicator_id, weight: fraction(sign) }))
    : [];
  const before = termsOf(of).map(({ indicator_id, sign }) => ({
    indicator_id,
    weight: fraction(both ? -sign : sign),
    previous: true,
  }));
  return { terms: [...now, ...before] };
}

type Rule = z.infer<typeof schema>;

function measureOf({ of }: Rule): AtomDraft {
  return { a: against(of, true), b: against(of, false) };
}

function stepsOf({ steps = [] }: Rule, max: Fraction | null): StepDraft[] {
  return steps.map((keys) => {
    const points_e16 = pointsOf(keys, max);
    const ends = Object.entries(keys).filter(([key]) => key in boundKeys);
    return {
      interval: interval(keys),
      points_e16,
      label: `${ends.map(([key, value]) => `${key} ${String(value)}`).join(", ")}: ${pointsWords(points_e16)}`,
    };
  });
}

function gain(rule: Rule, goal: Fraction, seen: Seen): Gain | null {
  const max = maxOf(seen);
  const asked = { measure: measureOf(rule), capped: false };
  if (seen.merged) return null;
  if (rule.steps !== undefined) return stepsGain({ ...asked, steps: stepsOf(rule, max) }, goal, seen.figures);
  if (max === null) return null;
  const [scale, full] = [rule.divide_by, rule.full_from].map((one) => (one === undefined ? one : exact(one)));
  return proportionGain({ ...asked, max, scale, full }, goal, seen.figures);
}

/** ` → ≥ 0% và < 10%: 0,5 điểm`: the step taken; nothing where it goes by proportion. */
function stepText(steps: Rule["steps"], seen: Seen): string {
  const keys = seen.step === null ? undefined : steps?.[seen.step.no - 1];
  return keys === undefined ? "" : ` → ${toldCase(boundsFor(keys, seen), keys, true, seen).text}`;
}

/** Growth against the year before, (x − x₋₁)/x₋₁, by steps or in proportion (R18). */
export const growth: Kind<typeof schema> = kind({
  name: "growth",
  label: { vi: "Tăng so với năm trước", en: "Growth on the year before" },
  example: {
    text: "Tăng từ 10% so với năm trước: đủ điểm; tăng dưới 10%: 50%; không tăng: 0 điểm",
    rule: {
      kind: "growth",
      of: "thu_ngan_sach",
      steps: [
        { from: "10%", share: "100%" },
        { above: "0%", below: "10%", share: "50%" },
        { to: "0%", points: 0 },
      ],
      previous_missing: "missing",
      previous_zero: "not_applicable",
      previous_merged: "needs_person",
    },
  },
  schema,
  inputs: ({ of }) => indicatorsOf(of),
  compile: (rule, { max }) => ({
    kind: "growth",
    atom: measureOf(rule),
    steps: stepsOf(rule, max),
    params: {
      signed: true,
      on_zero: rule.previous_zero,
      on_previous_missing: rule.previous_missing,
      on_merged: rule.previous_merged,
      ...(rule.divide_by === undefined ? {} : { scale: exact(rule.divide_by) }),
      ...(rule.full_from === undefined ? {} : { full: exact(rule.full_from) }),
    },
  }),
  sql: () => ({
    outcome: `CASE
      WHEN t.has_steps AND t.step_no IS NULL THEN 'no_case'
      WHEN t.has_steps AND t.step_points_e16 IS NULL THEN 'no_maximum'
      WHEN NOT t.has_steps AND t.max_e4 IS NULL THEN 'no_maximum'
    END`,
    points: `CASE
      WHEN t.has_steps THEN t.step_points_e16
      WHEN t.a <= 0 THEN 0
      WHEN t.quotient IS NOT NULL THEN t.quotient
      ELSE t.max_e4 * 1000000000000
    END`,
    quotient: {
      num: `CASE
      WHEN t.has_steps OR t.a <= 0 THEN NULL
      WHEN t.full_num IS NOT NULL AND t.a * t.full_den >= t.full_num * t.b THEN NULL
      WHEN t.a * t.scale_den < t.scale_num * t.b THEN t.a * t.scale_den
    END`,
      factor: "t.max_e4",
      den: "t.b * t.scale_num",
    },
  }),
  gain,
  cases: (rule, seen) =>
    rule.steps === undefined
      ? proportionCases({ floor: 0, full: rule.full_from, scale: rule.divide_by }, seen)
      : rule.steps.map((keys, at) => toldCase(boundsFor(keys, seen), keys, seen.step?.no === at + 1, seen)),
  formula: ({ steps }, seen) =>
    seen.a === null || seen.b === null ? "–" : `${measureText(true, seen)}${stepText(steps, seen)}`,
  intervals: ({ steps }) =>
    (steps ?? []).map((keys, at) => ({ interval: interval(keys), path: ["steps", at] })),
  reach: ({ of }, reachOf) => ({
    low: closed((reachOf(of).low?.at.num ?? -1n) < 0n ? null : fraction(-1n)),
    high: null,
  }),
  mustCover: () => true,
});
