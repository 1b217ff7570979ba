import type { Fraction } from "@parindex/model";
import type { Context, Given } from "./context.ts";
import type { Facts } from "./figures.ts";
import { isReady } from "./inputs.ts";
import { bands } from "./kinds/bands.ts";
import { composite } from "./kinds/composites.ts";
import { checklist, choice, lookup, yesNo } from "./kinds/conditional.ts";
import { deduction, perItem } from "./kinds/counted.ts";
import { growth } from "./kinds/growth.ts";
import { ratio } from "./kinds/ratio.ts";
import { relativeBest } from "./kinds/relative-best.ts";
import { survey } from "./kinds/survey.ts";
import { timeliness } from "./kinds/timeliness.ts";
import { none, type Outcome } from "./outcome.ts";
import type { Rule, Rules } from "./rule.ts";

const kinds: { [K in keyof Rules]: (given: Given<Rules[K]>) => Outcome } = {
  yes_no: yesNo,
  choice,
  ratio,
  bands,
  per_item: perItem,
  checklist,
  deduction,
  growth,
  timeliness,
  survey,
  relative_best: relativeBest,
  lookup,
  sum_of: composite,
  product_of: composite,
  best_of: composite,
  weakest: composite,
  manual: () => none("person_scores"),
  not_encoded: () => none("text_unclear"),
};

/** A leaf's rule and the maximum it is scored on. */
export interface LeafRule {
  readonly rule: Rule;
  readonly max: Fraction | null;
}

/** What the rule of a leaf comes to on the figures alone, before rounding. */
export function oracleLeaf({ rule: leaf, max }: LeafRule, facts: Facts, context: Context): Outcome {
  const score = (rule: Rule, own: Fraction | null): Outcome => {
    // Each kind is looked up by the rule's own kind, so it is given its own rule.
    const kind = kinds[rule.kind] as (given: Given<Rule>) => Outcome;
    return kind({ rule, max: own, facts, context, leaf, score });
  };
  const scoredByPerson = leaf.kind === "manual" || leaf.kind === "not_encoded";
  if (!scoredByPerson && !isReady(leaf, facts, context.before)) return none("not_reported");
  return score(leaf, max);
}
