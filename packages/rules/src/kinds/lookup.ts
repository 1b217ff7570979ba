import { toldCase } from "../explain/cases.ts";
import { z } from "zod";
import { condition } from "../condition.ts";
import { conditionInputs } from "../condition-inputs.ts";
import { conditionText } from "../explain/condition-text.ts";
import { say } from "../explain/say.ts";
import { leastGain } from "../gain/cost.ts";
import type { Gain } from "../gain/figures.ts";
import { maxOf } from "../gain/goal.ts";
import { meet } from "../gain/meet.ts";
import { stepPoints } from "../gain/steps.ts";
import { type Kind, kind } from "../kind.ts";
import { compare } from "../number.ts";
import { pointsKeys, pointsOf, pointsWords, saysPoints } from "../points.ts";

const answer = z.strictObject(pointsKeys).refine(saysPoints, { error: "say.points_or_share" });
const schema = z.strictObject({
  kind: z.literal("lookup"),
  rows: z
    .array(
      z.strictObject({ when: condition, ...pointsKeys }).refine(saysPoints, { error: "say.points_or_share" }),
    )
    .min(1),
  otherwise: z.union([z.literal("needs_person"), answer]),
});

/** Rows of conditions in order: the first that holds gives its points, the last is `otherwise` (R25). */
export const lookup: Kind<typeof schema> = kind({
  name: "lookup",
  label: { vi: "Tra bảng điều kiện", en: "Lookup" },
  example: {
    text: "Hoàn thành 100% và không có việc trễ hạn: đủ điểm; hoàn thành 100%: 50%; còn lại: 0 điểm",
    rule: {
      kind: "lookup",
      rows: [
        {
          when: {
            all_of: [
              { of: "hoan_thanh", over: "ke_hoach", from: "100%" },
              { of: "viec_tre", equals: 0 },
            ],
          },
          share: "100%",
        },
        { when: { of: "hoan_thanh", over: "ke_hoach", from: "100%" }, share: "50%" },
      ],
      otherwise: { points: 0 },
    },
  },
  schema,
  inputs: ({ rows }) => [...new Set(rows.flatMap(({ when }) => conditionInputs(when)))],
  compile: ({ rows, otherwise }, { max }) => {
    const rest = otherwise === "needs_person" ? null : pointsOf(otherwise, max);
    return {
      kind: "lookup",
      steps: rows.map(({ when, ...keys }) => {
        const points_e16 = pointsOf(keys, max);
        return {
          condition: when,
          points_e16,
          label: `${conditionText(when, null)}: ${pointsWords(points_e16)}`,
        };
      }),
      params: rest === null ? {} : { otherwise_e16: rest },
    };
  },
  sql: () => ({
    outcome: `CASE
      WHEN t.unclear > 0 AND (t.step_no IS NULL OR t.unclear_no < t.step_no) THEN 'zero_denominator_person'
      WHEN t.step_no IS NULL AND t.otherwise_e16 IS NULL THEN 'no_case'
      WHEN t.step_no IS NOT NULL AND t.step_points_e16 IS NULL THEN 'no_maximum'
    END`,
    points: "CASE WHEN t.step_no IS NULL THEN t.otherwise_e16 ELSE t.step_points_e16 END",
  }),
  gain: ({ rows, otherwise }, goal, seen) => {
    const given = rows.map(({ when, ...keys }) => ({
      when,
      points_e16: pointsOf(keys, maxOf(seen)),
      label: "",
    }));
    const rest = {
      points_e16: otherwise === "needs_person" ? null : pointsOf(otherwise, maxOf(seen)),
      label: "",
    };
    const reached = [...given, { ...rest, when: null }].map((row, at): Gain | null => {
      const points = stepPoints(row);
      if (points === null || compare(points, goal) < 0) return null;
      const before = given.slice(0, at).map(({ when }) => ({ not: when }));
      const changes = meet({ all_of: [...(row.when === null ? [] : [row.when]), ...before] }, seen.figures);
      return changes === null ? null : { changes, points };
    });
    return leastGain(reached, seen.figures);
  },
  cases: ({ rows, otherwise }, seen) => [
    ...rows.map(({ when, ...keys }, at) =>
      toldCase(conditionText(when, seen, false), keys, seen.step?.no === at + 1, seen),
    ),
    toldCase(
      say(seen, "các trường hợp còn lại", "otherwise"),
      otherwise === "needs_person" ? null : otherwise,
      seen.step === null && seen.exact !== null,
      seen,
    ),
  ],
  formula: ({ rows }, seen) => {
    const row = seen.step === null ? undefined : rows[seen.step.no - 1];
    return row === undefined
      ? say(seen, "các trường hợp còn lại", "otherwise")
      : conditionText(row.when, seen);
  },
});
