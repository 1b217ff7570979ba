import { numberText } from "@parindex/model";
import { amountText } from "../explain/amount-text.ts";
import { numberWords, say } from "../explain/say.ts";
import { fraction } from "@parindex/model";
import { z } from "zod";
import { amount } from "../amount.ts";
import { type Kind, kind, type Sum } from "../kind.ts";
import { exact, ruleNumber } from "../number.ts";
import { pointsOf } from "../points.ts";
import { indicatorsOf, sumOf } from "../sum.ts";

const schema = z.strictObject({
  kind: z.literal("deduction"),
  start: z.union([z.literal("max"), ruleNumber]),
  take: z.array(z.strictObject({ count: amount, per: ruleNumber })).min(1),
  min: ruleNumber,
});

function taken(take: z.infer<typeof schema>["take"]): Sum {
  return { terms: take.flatMap(({ count, per }) => sumOf(count, exact(per)).terms) };
}

/** A start less so many points for each violation, never under `min`, which may be below zero (R13). */
export const deduction: Kind<typeof schema> = kind({
  name: "deduction",
  label: { vi: "Trừ điểm theo vi phạm", en: "Deduction" },
  schema,
  inputs: ({ take }) => indicatorsOf(...take.map(({ count }) => count)),
  compile: ({ start, take, min }, { max }) => {
    const start_e16 = start === "max" ? pointsOf({ share: "1/1" }, max) : pointsOf({ points: start }, max);
    return {
      kind: "deduction",
      atom: { a: taken(take), b: { terms: [], constant: fraction(1n) } },
      params: { ...(start_e16 === null ? {} : { start_e16 }), min_e16: pointsOf({ points: min }, max) ?? 0n },
    };
  },
  least: ({ min }) => exact(min),
  sql: (dialect) => ({
    outcome: "CASE WHEN t.start_e16 IS NULL THEN 'no_maximum' WHEN t.a < 0 THEN 'negative' END",
    points: dialect.greater(`(t.start_e16 - ${dialect.roundScale("t.a", "1", 16, "t.b")})`, "t.min_e16"),
  }),
  formula: ({ start, take, min }, seen) => {
    const takes = take.map(({ count, per }) => `${numberWords(per)} × ${amountText(count, seen)}`);
    const from = start === "max" ? numberText(seen.max) : numberWords(start);
    return say(
      seen,
      `${from} − ${takes.join(" − ")} (không dưới ${numberWords(min)})`,
      `${from} − ${takes.join(" − ")} (not below ${numberWords(min)})`,
    );
  },
});
