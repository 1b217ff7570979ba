import { fraction } from "@parindex/model";
import { z } from "zod";
import { dayNumber } from "../day.ts";
import type { End } from "../interval.ts";
import { type Kind, kind, type StepDraft } from "../kind.ts";
import { ruleNumber } from "../number.ts";
import { pointsKeys, pointsOf, pointsWords, saysPoints } from "../points.ts";

const dueOn = z.strictObject({
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31),
  year_offset: z.int().optional(),
  exclusive: z.boolean().optional(),
});
const dueAfter = z.strictObject({
  days: z.int().min(0),
  after: z.string(),
  exclusive: z.boolean().optional(),
});

const schema = z.strictObject({
  kind: z.literal("timeliness"),
  of: z.string(),
  due: z.union([dueOn, dueAfter]),
  late: z
    .array(
      z.strictObject({ to_days: z.int().min(1), ...pointsKeys }).refine(saysPoints, {
        error: "say.points_or_share",
      }),
    )
    .optional(),
  otherwise: ruleNumber,
  not_done: ruleNumber,
});

type Rule = z.infer<typeof schema>;

/** The last day that is still on time, as a day number or as days after the other date. */
function lastDay(due: Rule["due"], year: number): bigint {
  const day =
    "month" in due ? dayNumber(year + (due.year_offset ?? 0), due.month, due.day) : BigInt(due.days);
  return due.exclusive === true ? day - 1n : day;
}

function end(day: bigint, open: boolean): End {
  return { at: fraction(day), open };
}

function stepsOf(rule: Rule, max: Parameters<typeof pointsOf>[1], year: number): StepDraft[] {
  const last = lastDay(rule.due, year);
  const full = pointsOf({ share: "1/1" }, max);
  const onTime = {
    interval: { low: null, high: end(last, false) },
    points_e16: full,
    label: `đúng hạn: ${pointsWords(full)}`,
  };
  let from = last;
  const late = (rule.late ?? []).map(({ to_days, ...keys }) => {
    const points_e16 = pointsOf(keys, max);
    const to = last + BigInt(to_days);
    const step = {
      interval: { low: end(from, true), high: end(to, false) },
      points_e16,
      label: `trễ không quá ${to_days} ngày: ${pointsWords(points_e16)}`,
    };
    from = to;
    return step;
  });
  const points_e16 = pointsOf({ points: rule.otherwise }, max);
  return [
    onTime,
    ...late,
    {
      interval: { low: end(from, true), high: null },
      points_e16,
      label: `còn lại: ${pointsWords(points_e16)}`,
    },
  ];
}

/** Points by how late a date is: on time, late by steps of days, later, not done (R3). */
export const timeliness: Kind<typeof schema> = kind({
  name: "timeliness",
  label: { vi: "Theo thời hạn", en: "Timeliness" },
  schema,
  inputs: ({ of, due }) => ("after" in due ? [of, due.after] : [of]),
  compile: (rule, { max, year }) => ({
    kind: "timeliness",
    atom: {
      a: {
        terms: [
          { indicator_id: rule.of, weight: fraction(1n) },
          ...("after" in rule.due ? [{ indicator_id: rule.due.after, weight: fraction(-1n) }] : []),
        ],
      },
    },
    steps: stepsOf(rule, max, year),
    params: { not_done_e16: pointsOf({ points: rule.not_done }, max) ?? 0n },
  }),
  sql: () => ({
    outcome:
      "CASE WHEN t.not_done = 0 AND t.step_no IS NULL THEN 'no_case' WHEN t.not_done = 0 AND t.step_points_e16 IS NULL THEN 'no_maximum' END",
    points: "CASE WHEN t.not_done = 1 THEN t.not_done_e16 ELSE t.step_points_e16 END",
  }),
  formula: ({ of }, seen) =>
    `${seen.input(of).label}: ${seen.input(of).value}${seen.step === null ? "" : ` → ${seen.step.label}`}`,
});
