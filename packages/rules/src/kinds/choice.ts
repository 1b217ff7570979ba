import { type Fraction, fraction } from "@parindex/model";
import { toldCase } from "../explain/cases.ts";
import { z } from "zod";
import { maxOf } from "../gain/goal.ts";
import { kind } from "../kind.ts";
import { compare } from "../number.ts";
import { pointsKeys, pointsOf, pointsWords, saysPoints } from "../points.ts";

function e16(points: bigint | null): Fraction {
  return fraction(points ?? 0n, 10n ** 16n);
}

const option = z.strictObject(pointsKeys).refine(saysPoints, { error: "say.points_or_share" });

/** Points of the option that was reported (R3, R11). */
export const choice = kind({
  name: "choice",
  reads: "choice",
  label: { vi: "Lựa chọn", en: "Choice" },
  example: {
    text: "Hoàn thành tốt: 100%; hoàn thành: 75%; không hoàn thành: 0 điểm",
    rule: {
      kind: "choice",
      of: "muc_hoan_thanh",
      options: { tot: { share: "100%" }, kha: { share: "75%" }, khong: { points: 0 } },
    },
  },
  schema: z.strictObject({
    kind: z.literal("choice"),
    of: z.string(),
    options: z.record(z.string(), option),
  }),
  inputs: ({ of }) => [of],
  options: ({ of, options }) => ({ of, options: Object.keys(options) }),
  compile: ({ of, options }, { max }) => ({
    kind: "choice",
    atom: { a: { terms: [{ indicator_id: of, weight: { num: 1n, den: 1n } }] } },
    steps: Object.entries(options).map(([id, keys]) => {
      const points_e16 = pointsOf(keys, max);
      return { option: id, points_e16, label: `${id}: ${pointsWords(points_e16)}` };
    }),
  }),
  sql: () => ({
    outcome:
      "CASE WHEN t.not_done = 1 THEN NULL WHEN t.step_no IS NULL THEN 'unknown_option' WHEN t.step_points_e16 IS NULL THEN 'no_maximum' END",
    points: "CASE WHEN t.not_done = 1 THEN 0 ELSE t.step_points_e16 END",
  }),
  gain: ({ of, options }, goal, seen) => {
    const steps = Object.entries(options).map(([option, keys]) => ({
      option,
      points_e16: pointsOf(keys, maxOf(seen)),
    }));
    const enough = steps.filter(
      ({ points_e16 }) => points_e16 !== null && compare(e16(points_e16), goal) >= 0,
    );
    const [least] = enough.toSorted((a, b) => compare(e16(a.points_e16), e16(b.points_e16)));
    return least === undefined
      ? null
      : { changes: [{ indicator_id: of, to: { option: least.option } }], points: e16(least.points_e16) };
  },
  cases: ({ of, options }, seen) =>
    Object.entries(options).map(([id, keys], at) =>
      toldCase(seen.option(of, id), keys, seen.step?.no === at + 1, seen),
    ),
  formula: ({ of }, seen) => `${seen.input(of).label}: ${seen.input(of).value}`,
});
