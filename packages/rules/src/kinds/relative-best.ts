import { numberText } from "@parindex/model";
import { toldCase } from "../explain/cases.ts";
import { z } from "zod";
import { amount, whenZero } from "../amount.ts";
import { measureText } from "../explain/measure-text.ts";
import { say } from "../explain/say.ts";
import { maxOf } from "../gain/goal.ts";
import { relativeGain } from "../gain/relative.ts";
import { type AtomDraft, type Kind, kind } from "../kind.ts";
import { indicatorsOf, sumOf } from "../sum.ts";

const schema = z.strictObject({
  kind: z.literal("relative_best"),
  of: amount,
  over: amount.optional(),
  among: z.enum(["group", "set"]),
  best: z.enum(["highest", "lowest"]),
  peer_missing: z.enum(["needs_person", "leave_out"]),
  when_zero: whenZero.optional(),
});

function measureOf({ of, over }: z.infer<typeof schema>): AtomDraft {
  return over === undefined ? { a: sumOf(of) } : { a: sumOf(of), b: sumOf(over) };
}

/**
 * The unit's value against the best of its peers, times the maximum; it cannot be self-scored alone (R16). A unit to
 * which the leaf does not apply is no peer; one without usable figures is a missing peer; two must be comparable.
 */
export const relativeBest: Kind<typeof schema> = kind({
  name: "relative_best",
  label: { vi: "So với đơn vị tốt nhất", en: "Against the best peer" },
  example: {
    text: "So với đơn vị có tỷ lệ cao nhất trong nhóm, nhân điểm tối đa",
    rule: {
      kind: "relative_best",
      of: "so_dich_vu",
      among: "group",
      best: "highest",
      peer_missing: "needs_person",
    },
  },
  schema,
  inputs: ({ of, over }) => indicatorsOf(of, over),
  compile: (rule) => ({
    kind: "relative_best",
    atom: measureOf(rule),
    params: {
      best: rule.best,
      among: rule.among,
      on_zero: rule.when_zero ?? "needs_person",
      ...(rule.peer_missing === "leave_out" ? { otherwise_e16: 0n } : {}),
    },
  }),
  sql: () => ({
    outcome: `CASE
      WHEN t.max_e4 IS NULL THEN 'no_maximum'
      WHEN t.peers_missing > 0 AND t.otherwise_e16 IS NULL THEN 'peer_missing'
      WHEN t.peers < 2 OR t.best_e12 IS NULL OR (t.best = 'highest' AND t.best_e12 = 0) OR (t.best = 'lowest' AND t.own_e12 = 0 AND t.best_e12 <> 0) THEN 'no_best'
    END`,
    points: "CASE WHEN t.own_e12 = t.best_e12 THEN t.max_e4 * 1000000000000 ELSE t.quotient END",
    quotient: {
      num: "CASE WHEN t.own_e12 = t.best_e12 THEN NULL WHEN t.best = 'highest' THEN t.own_e12 ELSE t.best_e12 END",
      factor: "t.max_e4",
      den: "CASE WHEN t.best = 'highest' THEN t.best_e12 ELSE t.own_e12 END",
    },
  }),
  gain: (rule, goal, seen) => {
    const max = maxOf(seen);
    if (max === null || seen.best === null || seen.exact === null) return null;
    const of = { measure: measureOf(rule), max, best: seen.best, which: rule.best };
    return relativeGain(of, goal, seen.figures);
  },
  cases: (_rule, seen) => {
    const isBest = seen.exact !== null && seen.exact === seen.max;
    return [
      toldCase(say(seen, "là đơn vị tốt nhất", "the best of its peers"), { share: "1/1" }, isBest, seen),
      toldCase(
        say(seen, "theo tỷ lệ so với đơn vị tốt nhất", "in proportion to the best"),
        null,
        seen.exact !== null && !isBest,
        seen,
      ),
    ];
  },
  formula: ({ over }, seen) =>
    `${measureText(over !== undefined, seen)} ${say(seen, "so với đơn vị tốt nhất, nhân", "against the best peer, times")} ${numberText(seen.max, { locale: seen.locale })}`,
});
