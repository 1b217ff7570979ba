import { decimalFraction, fraction, numberText, scaled } from "@parindex/model";
import { toldCase } from "../explain/cases.ts";
import { z } from "zod";
import { amount, over100, whenZero } from "../amount.ts";
import { amountText } from "../explain/amount-text.ts";
import { numberWords, say } from "../explain/say.ts";
import { shortfallText } from "../explain/shortfall-text.ts";
import { maxOf } from "../gain/goal.ts";
import { shortfallGain } from "../gain/shortfall.ts";
import { lessTaken } from "../gain/taken-away.ts";
import { type Kind, kind, type Sum } from "../kind.ts";
import { compare, exact, pointsNumber, positivePoints } from "../number.ts";
import { pointsOf } from "../points.ts";
import { countedBesides, isShortfall, shortfall, shortfallParams, shortfallQuotient } from "../shortfall.ts";
import { indicatorsOf, sumOf } from "../sum.ts";

const counted = z.strictObject({ count: amount, per: positivePoints });

const schema = z
  .strictObject({
    kind: z.literal("deduction"),
    start: z.union([z.literal("max"), pointsNumber]),
    take: z
      .array(z.union([counted, shortfall]))
      .min(1)
      .refine((take) => take.filter(isShortfall).length <= 1, { error: "say.one_shortfall" }),
    min: pointsNumber,
    when_zero: whenZero.optional(),
    over_100: over100.optional(),
  })
  .refine(
    ({ take, when_zero, over_100 }) =>
      take.some(isShortfall)
        ? when_zero !== undefined && over_100 !== undefined
        : when_zero === undefined && over_100 === undefined,
    { error: "say.shortfall_policies" },
  );

type Take = z.infer<typeof schema>["take"];

/** What is counted, as points taken. */
function taken(take: Take): Sum {
  return {
    terms: take.flatMap((one) => (isShortfall(one) ? [] : sumOf(one.count, exact(one.per)).terms)),
  };
}

/** A start less so many points for each violation or step of a shortfall, never under `min` (R13). */
export const deduction: Kind<typeof schema> = kind({
  name: "deduction",
  label: { vi: "Trừ điểm theo vi phạm", en: "Deduction" },
  example: {
    text: "Mỗi văn bản sai: trừ 0,25 điểm, trừ đến hết",
    rule: { kind: "deduction", start: "max", take: [{ count: "van_ban_sai", per: 0.25 }], min: 0 },
  },
  schema,
  inputs: ({ take }) =>
    indicatorsOf(...take.flatMap((one) => (isShortfall(one) ? [one.shortfall_of, one.over] : [one.count]))),
  compile: ({ start, take, min, when_zero, over_100 }, { max }) => {
    const start_e16 = start === "max" ? pointsOf({ share: "1/1" }, max) : pointsOf({ points: start }, max);
    const short = take.find(isShortfall);
    const params = {
      ...(start_e16 === null ? {} : { start_e16 }),
      min_e16: pointsOf({ points: min }, max) ?? 0n,
      ...(when_zero === undefined ? {} : { on_zero: when_zero }),
      ...(over_100 === undefined ? {} : { on_over: over_100 }),
    };
    if (short === undefined)
      return {
        kind: "deduction",
        atom: { a: taken(take), b: { terms: [], constant: fraction(1n) } },
        edges: [
          fraction(0n),
          ...(start_e16 === null ? [] : [fraction(start_e16 - scaled(exact(min), 16), 10n ** 16n)]),
        ],
        params,
      };
    return {
      kind: "deduction",
      atom: { a: sumOf(short.shortfall_of), b: sumOf(short.over), ...shortfallParams.counts(taken(take)) },
      params: { ...params, ...shortfallParams.of(short), ...shortfallParams.scale(taken(take)) },
    };
  },
  least: ({ min }) => exact(min),
  sql: (dialect) => ({
    outcome: `CASE WHEN t.start_e16 IS NULL THEN 'no_maximum'
      WHEN t.a < 0 OR (t.part_step IS NOT NULL AND t.c < 0) THEN 'negative' END`,
    points: dialect.greater(
      `(t.start_e16 - t.quotient - CASE WHEN t.part_step IS NULL THEN 0 ELSE ${countedBesides(dialect)} END)`,
      "t.min_e16",
    ),
    quotient: {
      num: `CASE WHEN t.part_step IS NULL THEN t.a ELSE ${shortfallQuotient(dialect).num} END`,
      factor: `CASE WHEN t.part_step IS NULL THEN 10000 ELSE ${shortfallQuotient(dialect).factor} END`,
      den: `CASE WHEN t.part_step IS NULL THEN t.b ELSE ${shortfallQuotient(dialect).den} END`,
    },
  }),
  gain: ({ start: said, take, min, over_100 }, goal, seen) => {
    const start = said === "max" ? maxOf(seen) : exact(said);
    if (start === null) return null;
    const [counted, short] = [taken(take), take.find(isShortfall)];
    const of = { start, min: exact(min) };
    return short === undefined
      ? lessTaken({ ...of, taken: counted }, goal, seen.figures)
      : shortfallGain({ ...of, counted, short, capped: over_100 !== "allow" }, goal, seen.figures);
  },
  cases: ({ start, min }, seen) => {
    const isLeast =
      seen.exact !== null && compare(decimalFraction(seen.exact) ?? exact(min), exact(min)) <= 0;
    const from = start === "max" ? numberText(seen.max, { locale: seen.locale }) : numberWords(start, seen);
    return [
      toldCase(
        say(seen, `${from} trừ điểm vi phạm`, `${from} less what is taken`),
        null,
        seen.exact !== null && !isLeast,
        seen,
      ),
      toldCase(say(seen, "trừ đến mức thấp nhất", "at its least"), { points: min }, isLeast, seen),
    ];
  },
  formula: ({ start, take, min }, seen) => {
    const takes = take.map((one) =>
      isShortfall(one)
        ? shortfallText(one, seen)
        : `${numberWords(one.per, seen)} × ${amountText(one.count, seen)}`,
    );
    const from = start === "max" ? numberText(seen.max, { locale: seen.locale }) : numberWords(start, seen);
    return say(
      seen,
      `${from} − ${takes.join(" − ")} (không dưới ${numberWords(min, seen)})`,
      `${from} − ${takes.join(" − ")} (not below ${numberWords(min, seen)})`,
    );
  },
});
