import type { RuleSet } from "./checked-set.ts";
import { inputsOf } from "./registry.ts";
import { isLeaf, leavesOf } from "./tree.ts";

/** A figure and a leaf that reads it. */
export interface FigureUse {
  readonly indicator_id: string;
  readonly leaf_code: string;
}

/** Which leaves read which figures, in the order the set prints them. */
export function figureUses({ roots }: RuleSet): FigureUse[] {
  return leavesOf(roots)
    .filter(isLeaf)
    .flatMap(({ at }) => inputsOf(at.rule).map((indicator_id) => ({ indicator_id, leaf_code: at.code })));
}

/** What the options of the set's choices are called. */
export function optionLabels({ set }: RuleSet): { indicator_id: string; option: string; label: string }[] {
  return Object.entries(set.indicators).flatMap(([indicator_id, { options }]) =>
    Object.entries(options ?? {}).map(([option, label]) => ({ indicator_id, option, label })),
  );
}
