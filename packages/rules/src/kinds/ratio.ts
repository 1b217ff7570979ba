import { ratioFormula } from "../explain/ratio-text.ts";
import { proportionCases } from "../explain/cases.ts";
import { z } from "zod";
import { amount, over100, whenZero } from "../amount.ts";
import { maxOf } from "../gain/goal.ts";
import { proportionGain } from "../gain/proportion.ts";
import { type AtomDraft, type Kind, kind, type TermParams } from "../kind.ts";
import { exact, pointsNumber, positiveNumber, ruleNumber } from "../number.ts";
import { pointsOf } from "../points.ts";
import { denominatorOf, indicatorsOf, sumOf } from "../sum.ts";

const schema = z.strictObject({
  kind: z.literal("ratio"),
  of: amount,
  over: amount.optional(),
  floor: ruleNumber.optional(),
  below_floor: pointsNumber.optional(),
  full_from: positiveNumber.optional(),
  divide_by: positiveNumber.optional(),
  when_zero: whenZero,
  over_100: over100,
});

function measureOf({ of, over }: z.infer<typeof schema>): AtomDraft {
  return { a: sumOf(of), b: over === undefined ? denominatorOf(of) : sumOf(over) };
}

function paramsOf(rule: z.infer<typeof schema>): TermParams {
  const below = rule.floor === undefined ? null : pointsOf({ points: rule.below_floor ?? 0 }, null);
  return {
    on_zero: rule.when_zero,
    on_over: rule.over_100,
    ...(rule.divide_by === undefined ? {} : { scale: exact(rule.divide_by) }),
    ...(rule.floor === undefined ? {} : { floor: exact(rule.floor), below_e16: below ?? 0n }),
    ...(rule.full_from === undefined ? {} : { full: exact(rule.full_from) }),
  };
}

/** The ratio times the maximum; below `floor` fewer, from `full_from` all, over `divide_by` (R5, R6, R7, R15). */
export const ratio: Kind<typeof schema> = kind({
  name: "ratio",
  label: { vi: "Theo tỷ lệ", en: "Ratio" },
  example: {
    text: "Từ 90% trở lên: tỷ lệ × điểm tối đa; dưới 90%: 0 điểm",
    rule: {
      kind: "ratio",
      of: "dung_han",
      over: "tiep_nhan",
      floor: "90%",
      below_floor: 0,
      when_zero: "not_applicable",
      over_100: "error",
    },
  },
  schema,
  inputs: ({ of, over }) => indicatorsOf(of, over),
  compile: (rule) => ({
    kind: "ratio",
    atom: measureOf(rule),
    params: paramsOf(rule),
  }),
  sql: () => ({
    outcome: "CASE WHEN t.max_e4 IS NULL THEN 'no_maximum' END",
    points: `CASE
      WHEN t.quotient IS NOT NULL THEN t.quotient
      WHEN t.floor_num IS NOT NULL AND t.a * t.floor_den < t.floor_num * t.b THEN t.below_e16
      ELSE t.max_e4 * 1000000000000
    END`,
    quotient: {
      num: `CASE
      WHEN t.floor_num IS NOT NULL AND t.a * t.floor_den < t.floor_num * t.b THEN NULL
      WHEN t.full_num IS NOT NULL AND t.a * t.full_den >= t.full_num * t.b THEN NULL
      WHEN t.a * t.scale_den < t.scale_num * t.b THEN t.a * t.scale_den
    END`,
      factor: "t.max_e4",
      den: "t.b * t.scale_num",
    },
  }),
  cases: ({ floor, below_floor, full_from, divide_by }, seen) =>
    proportionCases({ floor, below_floor, full: full_from, scale: divide_by }, seen),
  formula: ratioFormula,
  gain: (rule, goal, seen) => {
    const max = maxOf(seen);
    if (max === null) return null;
    const { scale, floor, full } = paramsOf(rule);
    const capped = rule.over_100 !== "allow";
    return proportionGain({ measure: measureOf(rule), max, scale, floor, full, capped }, goal, seen.figures);
  },
});
