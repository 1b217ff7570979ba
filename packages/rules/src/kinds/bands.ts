import { measureText } from "../explain/measure-text.ts";
import { say } from "../explain/say.ts";
import { type Fraction, fraction } from "@parindex/model";
import { boundsFor, toldCase } from "../explain/cases.ts";
import { z } from "zod";
import { amount, over100, whenZero } from "../amount.ts";
import { maxOf } from "../gain/goal.ts";
import { stepsGain } from "../gain/steps.ts";
import { boundKeys, boundSigns, closed, interval, isClear } from "../interval.ts";
import { type AtomDraft, type Kind, kind, type Seen, type StepDraft } from "../kind.ts";
import { pointsKeys, pointsOf, pointsWords, saysPoints } from "../points.ts";
import { indicatorsOf, sumOf } from "../sum.ts";
import { compare, exact, pointsNumber } from "../number.ts";

const step = z
  .strictObject({ ...boundKeys, ...pointsKeys })
  .refine(saysPoints, { error: "say.points_or_share" })
  .refine(({ points: _points, share: _share, ...keys }) => isClear(keys), {
    error: "say.bounds",
  });

const schema = z
  .strictObject({
    kind: z.literal("bands"),
    of: amount,
    over: amount.optional(),
    steps: z.array(step).min(1),
    otherwise: z.union([z.literal("needs_person"), pointsNumber]).optional(),
    when_zero: whenZero.optional(),
    over_100: over100.optional(),
  })
  .refine(
    ({ over, when_zero, over_100 }) =>
      over === undefined || (when_zero !== undefined && over_100 !== undefined),
    {
      error: "say.over_policies",
    },
  );

type Step = z.infer<typeof step>;

function stepWords(keys: Step): string {
  const ends = boundSigns.flatMap(([key, sign]) =>
    keys[key] === undefined ? [] : [`${sign} ${String(keys[key]).replace(".", ",")}`],
  );
  return ends.join(" và ");
}

type Rule = z.infer<typeof schema>;

function measureOf({ of, over }: Rule): AtomDraft {
  return over === undefined ? { a: sumOf(of) } : { a: sumOf(of), b: sumOf(over) };
}

function stepsOf({ steps }: Rule, max: Fraction | null): StepDraft[] {
  return steps.map((keys) => {
    const points_e16 = pointsOf(keys, max);
    return { interval: interval(keys), points_e16, label: `${stepWords(keys)}: ${pointsWords(points_e16)}` };
  });
}

/** The step taken as people read it. */
function stepText({ steps }: Rule, seen: Seen): string {
  const keys = seen.step === null ? undefined : steps[seen.step.no - 1];
  if (keys === undefined) return say(seen, "không rơi vào bậc nào", "in no step");
  return toldCase(boundsFor(keys, seen), keys, true, seen).text;
}

/** Points of the step that an amount or a ratio falls in (R8, R9). */
export const bands: Kind<typeof schema> = kind({
  name: "bands",
  label: { vi: "Theo bậc", en: "Bands" },
  example: {
    text: "Trên 90%: 2 điểm; từ 70% đến 90%: 1 điểm; dưới 70%: 0 điểm",
    rule: {
      kind: "bands",
      of: "hoan_thanh",
      over: "ke_hoach",
      steps: [
        { above: "90%", points: 2 },
        { from: "70%", to: "90%", points: 1 },
        { below: "70%", points: 0 },
      ],
      when_zero: "needs_person",
      over_100: "error",
    },
  },
  schema,
  inputs: ({ of, over }) => indicatorsOf(of, over),
  compile: (rule, { max }) => ({
    kind: "bands",
    atom: measureOf(rule),
    steps: stepsOf(rule, max),
    params: {
      ...(rule.when_zero === undefined ? {} : { on_zero: rule.when_zero }),
      ...(rule.over_100 === undefined ? {} : { on_over: rule.over_100 }),
      ...(rule.otherwise === undefined || rule.otherwise === "needs_person"
        ? {}
        : { otherwise_e16: pointsOf({ points: rule.otherwise }, max) ?? 0n }),
    },
  }),
  sql: () => ({
    outcome: `CASE
      WHEN t.step_no IS NULL AND t.otherwise_e16 IS NULL THEN 'no_case'
      WHEN t.step_no IS NOT NULL AND t.step_points_e16 IS NULL THEN 'no_maximum'
    END`,
    points: "CASE WHEN t.step_no IS NULL THEN t.otherwise_e16 ELSE t.step_points_e16 END",
  }),
  intervals: ({ steps }) => steps.map((keys, at) => ({ interval: interval(keys), path: ["steps", at] })),
  reach: ({ of, over, over_100 }, reachOf) =>
    over === undefined
      ? reachOf(of)
      : { low: closed(fraction(0n)), high: closed(over_100 === "allow" ? null : fraction(1n)) },
  mustCover: ({ otherwise }) => otherwise === undefined,
  gain: (rule, goal, seen) => {
    const { otherwise } = rule;
    if (otherwise !== undefined && otherwise !== "needs_person" && compare(exact(otherwise), goal) >= 0)
      return null;
    const capped = rule.over !== undefined && rule.over_100 !== "allow";
    const steps = stepsOf(rule, maxOf(seen));
    return stepsGain({ measure: measureOf(rule), steps, capped }, goal, seen.figures);
  },
  cases: ({ steps, otherwise }, seen) => [
    ...steps.map((keys, at) => toldCase(boundsFor(keys, seen), keys, seen.step?.no === at + 1, seen)),
    ...(otherwise === undefined
      ? []
      : [
          toldCase(
            say(seen, "các trường hợp còn lại", "otherwise"),
            otherwise === "needs_person" ? null : { points: otherwise },
            seen.step === null && seen.exact !== null && seen.b?.num !== 0n,
            seen,
          ),
        ]),
  ],
  formula: (rule, seen) => `${measureText(rule.over !== undefined, seen)} → ${stepText(rule, seen)}`,
});
