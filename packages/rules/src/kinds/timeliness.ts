import { type ExplainedCase, type Fraction, fraction } from "@parindex/model";
import { toldCase } from "../explain/cases.ts";
import { z } from "zod";
import { say } from "../explain/say.ts";
import { dayNumber } from "../day.ts";
import type { Gain } from "../gain/figures.ts";
import { maxOf } from "../gain/goal.ts";
import { stepPoints, stepsGain } from "../gain/steps.ts";
import type { End } from "../interval.ts";
import { type AtomDraft, type Kind, kind, type Seen, type StepDraft } from "../kind.ts";
import { compare, plus, pointsNumber } from "../number.ts";
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
    .refine((late) => late.every(({ to_days }, at) => at === 0 || to_days > (late[at - 1]?.to_days ?? 0)), {
      error: "say.late_order",
    })
    .optional(),
  otherwise: pointsNumber,
  not_done: pointsNumber,
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

function measureOf({ of, due }: Rule): AtomDraft {
  const after = "after" in due ? [{ indicator_id: due.after, weight: fraction(-1n) }] : [];
  return { a: { terms: [{ indicator_id: of, weight: fraction(1n) }, ...after] } };
}

/** The last day that still gives enough points for what was never done; its first where every later day does. */
function latestDay(steps: readonly StepDraft[], goal: Fraction): { day: Fraction; points: Fraction } | null {
  const enough = steps.filter((step) => compare(stepPoints(step) ?? goal, goal) >= 0);
  const { interval: last, ...step } = enough.at(-1) ?? { points_e16: null, label: "", interval: undefined };
  const day =
    last?.high?.at ?? (last?.low === undefined || last.low === null ? null : plus(last.low.at, fraction(1n)));
  const points = stepPoints(step);
  return day === null || points === null ? null : { day, points };
}

function gain(rule: Rule, goal: Fraction, seen: Seen): Gain | null {
  const steps = stepsOf(rule, maxOf(seen), seen.year);
  const { figures } = seen;
  if (figures.figure(rule.of)?.state !== "not_done")
    return stepsGain({ measure: measureOf(rule), steps, capped: false }, goal, figures);
  const after = "after" in rule.due ? (figures.figure(rule.due.after)?.num ?? null) : fraction(0n);
  const latest = latestDay(steps, goal);
  if (latest === null || after === null) return null;
  const num = plus(latest.day, after);
  return { changes: [{ indicator_id: rule.of, to: { num } }], points: latest.points };
}

function toldCases(rule: Rule, seen: Seen): ExplainedCase[] {
  const late = rule.late ?? [];
  const at = (no: number): boolean => seen.step?.no === no;
  const isUndone = seen.figures.figure(rule.of)?.state === "not_done" && seen.exact !== null;
  return [
    toldCase(say(seen, "đúng hạn", "on time"), { share: "1/1" }, at(1), seen),
    ...late.map(({ to_days, ...keys }, index) =>
      toldCase(
        say(seen, `trễ không quá ${to_days} ngày`, `at most ${to_days} days late`),
        keys,
        at(index + 2),
        seen,
      ),
    ),
    toldCase(say(seen, "muộn hơn", "later"), { points: rule.otherwise }, at(late.length + 2), seen),
    toldCase(say(seen, "không thực hiện", "not done"), { points: rule.not_done }, isUndone, seen),
  ];
}

/** Points by how late a date is: on time, late by steps of days, later, not done (R3). */
export const timeliness: Kind<typeof schema> = kind({
  name: "timeliness",
  reads: "date",
  label: { vi: "Theo thời hạn", en: "Timeliness" },
  example: {
    text: "Ban hành trước hoặc trong ngày 31/01: đủ điểm; trễ không quá 15 ngày: 50%; còn lại: 0 điểm",
    rule: {
      kind: "timeliness",
      of: "ngay_ban_hanh",
      due: { month: 1, day: 31, year_offset: 0, exclusive: false },
      late: [{ to_days: 15, share: "50%" }],
      otherwise: 0,
      not_done: 0,
    },
  },
  schema,
  inputs: ({ of, due }) => ("after" in due ? [of, due.after] : [of]),
  compile: (rule, { max, year }) => ({
    kind: "timeliness",
    atom: measureOf(rule),
    steps: stepsOf(rule, max, year),
    params: { not_done_e16: pointsOf({ points: rule.not_done }, max) ?? 0n },
  }),
  sql: () => ({
    outcome:
      "CASE WHEN t.not_done = 0 AND t.step_no IS NULL THEN 'no_case' WHEN t.not_done = 0 AND t.step_points_e16 IS NULL THEN 'no_maximum' END",
    points: "CASE WHEN t.not_done = 1 THEN t.not_done_e16 ELSE t.step_points_e16 END",
  }),
  gain,
  cases: toldCases,
  formula: (rule, seen) => {
    const taken = toldCases(rule, seen).find((one) => one.taken);
    return `${seen.input(rule.of).label}: ${seen.input(rule.of).value}${taken === undefined ? "" : ` → ${taken.text}`}`;
  },
});
