import { fraction, numberText, scaled } from "@parindex/model";
import { amountText } from "../explain/amount-text.ts";
import { numberWords, say } from "../explain/say.ts";
import { toldCase } from "../explain/cases.ts";
import { z } from "zod";
import { amount } from "../amount.ts";
import { changed } from "../gain/figures.ts";
import { valueOf } from "../gain/value.ts";
import { beforeRounding, maxOf } from "../gain/goal.ts";
import { move } from "../gain/want.ts";
import { kind } from "../kind.ts";
import { lesser } from "../least.ts";
import { compare, exact, positivePoints } from "../number.ts";
import { indicatorsOf, sumOf } from "../sum.ts";

/** So many points an item, up to the maximum (R10). */
export const perItem = kind({
  name: "per_item",
  label: { vi: "Theo từng việc, có mức trần", en: "Per item, capped" },
  example: {
    text: "Mỗi sáng kiến: 0,5 điểm, không quá điểm tối đa",
    rule: { kind: "per_item", count: "sang_kien", per: 0.5 },
  },
  schema: z.strictObject({ kind: z.literal("per_item"), count: amount, per: positivePoints }),
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
  cases: ({ per }, seen) => {
    const isCapped = seen.exact !== null && seen.exact === seen.max;
    const item = numberWords(per, seen);
    const each = say(seen, `mỗi việc ${item} điểm`, `${item} points an item`);
    return [
      toldCase(each, null, seen.exact !== null && !isCapped, seen),
      toldCase(say(seen, "đạt mức trần", "capped"), { share: "1/1" }, isCapped, seen),
    ];
  },
  formula: ({ count, per }, seen) =>
    `${amountText(count, seen)} × ${numberWords(per, seen)}${seen.max === null ? "" : say(seen, ` (tối đa ${numberText(seen.max)})`, ` (at most ${numberText(seen.max, { locale: "en" })})`)}`,
  gain: ({ count, per }, goal, seen) => {
    const max = maxOf(seen);
    if (max === null || compare(goal, max) > 0) return null;
    const a = sumOf(count, exact(per));
    const found = move(
      { measure: { a }, interval: { low: beforeRounding(goal, 16), high: null } },
      seen.figures,
    );
    if (found === null) return null;
    const sum = valueOf(a, changed(seen.figures, [found.change])) ?? goal;
    const points = lesser(fraction(scaled(sum, 16), 10n ** 16n), max);
    return { changes: [found.change], points };
  },
});
