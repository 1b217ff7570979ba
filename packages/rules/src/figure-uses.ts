import type { RuleSet } from "./checked-set.ts";
import { gateInputs, gatesOf } from "./gates.ts";
import { inputsOf } from "./registry.ts";
import { usesOf } from "./target-uses.ts";
import { isLeaf, leavesOf } from "./tree.ts";

/** A figure and a leaf that reads it; a node or the set where a gate reads it. */
export interface FigureUse {
  readonly indicator_id: string;
  readonly leaf_code: string;
}

/** Which leaves read which figures, in the order the set prints them. */
export function figureUses(ruleSet: RuleSet): FigureUse[] {
  return [
    ...leavesOf(ruleSet.roots)
      .filter(isLeaf)
      .flatMap(({ at }) => inputsOf(at.rule).map((indicator_id) => ({ indicator_id, leaf_code: at.code }))),
    ...gatesOf(ruleSet).flatMap(({ gate, node }) =>
      gateInputs(gate).map((indicator_id) => ({
        indicator_id,
        leaf_code: node?.at.code ?? ruleSet.set.id,
      })),
    ),
  ];
}

/** The leaves whose assigned targets the rule of a leaf reads. */
export function assignedTargetsOf({ roots, targets }: RuleSet, leaf_uid: string): string[] {
  const leaf = leavesOf(roots).find(({ at }) => at.uid === leaf_uid);
  if (leaf === undefined || targets === null) return [];
  return [...new Set(usesOf(leaf, targets.uses).map(({ uid }) => uid))];
}

/** What the options of the set's choices are called. */
export function optionLabels({ set }: RuleSet): { indicator_id: string; option: string; label: string }[] {
  return Object.entries(set.indicators).flatMap(([indicator_id, { options }]) =>
    Object.entries(options ?? {}).map(([option, label]) => ({ indicator_id, option, label })),
  );
}
