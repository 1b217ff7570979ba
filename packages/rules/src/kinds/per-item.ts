import { fraction, numberText } from "@parindex/model";
import { amountText } from "../explain/amount-text.ts";
import { numberWords, say } from "../explain/say.ts";
import { z } from "zod";
import { amount } from "../amount.ts";
import { kind } from "../kind.ts";
import { exact, ruleNumber } from "../number.ts";
import { indicatorsOf, sumOf } from "../sum.ts";

/** So many points an item, up to the maximum (R10). */
export const perItem = kind({
  name: "per_item",
  label: { vi: "Theo từng việc, có mức trần", en: "Per item, capped" },
  schema: z.strictObject({ kind: z.literal("per_item"), count: amount, per: ruleNumber }),
  inputs: ({ count }) => indicatorsOf(count),
  compile: ({ count, per }, { max }) => ({
    kind: "per_item",
    atom: { a: sumOf(count, exact(per)) },
    edges: [fraction(0n), ...(max === null ? [] : [max])],
  }),
  sql: (dialect) => ({
    outcome: "CASE WHEN t.max_e4 IS NULL THEN 'no_maximum' WHEN t.a < 0 THEN 'negative' END",
    points: dialect.lesser("t.quotient", "t.max_e4 * 1000000000000"),
    quotient: { num: "t.a", factor: "10000", den: "t.b" },
  }),
  formula: ({ count, per }, seen) =>
    `${amountText(count, seen)} × ${numberWords(per)}${seen.max === null ? "" : say(seen, ` (tối đa ${numberText(seen.max)})`, ` (at most ${numberText(seen.max)})`)}`,
  gain: ({ per }, seen) =>
    say(
      seen,
      `thêm một việc được thêm ${numberWords(per)} điểm`,
      `one more gains ${numberWords(per)} points`,
    ),
});
