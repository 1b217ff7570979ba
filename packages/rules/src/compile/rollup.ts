import { scaled } from "@parindex/model";
import { exact } from "../number.ts";
import type { RuleSet } from "../checked-set.ts";
import { type Node } from "../tree.ts";
import { type Block, blocksOf } from "./blocks.ts";
import type { Draft } from "./parameters.ts";
import { type Target, targetsOf } from "./targets.ts";

/** Something that leaves roll up to, and its number. */
export interface RolledUp {
  readonly target: Target;
  readonly node_no: number;
}

/** Adds everything that leaves roll up to; `numbers` are the leaves' own. */
export function addRollups(
  draft: Draft,
  edition_no: number,
  ruleSet: RuleSet,
  numbers: ReadonlyMap<Node, number>,
): RolledUp[] {
  const { rule_rollup, rule_rollup_leaf } = draft.rows;
  const leafNumbers = new Map([...numbers].map(([node, leaf_no]) => [node.at.uid, leaf_no]));
  const targets = targetsOf(ruleSet);
  const first = rule_rollup.length + 1;
  const numberOf = (target: Target | null): number | null =>
    target === null ? null : first + targets.indexOf(target);
  const blocks = blocksOf(ruleSet, targets);
  const blockOf = (target: Target): Block | null =>
    blocks.find(({ cell }) => cell.node_kind === target.node_kind && cell.node_uid === target.node_uid) ??
    null;
  const cells = blocks.map(({ cell }) => cell).filter((cell) => !targets.includes(cell));
  return [...targets, ...cells].map((target) => {
    const { leaves, max, ...own } = target;
    const node_no = rule_rollup.length + 1;
    const block = blockOf(target);
    rule_rollup.push({
      edition_no,
      node_no,
      ...own,
      max_e16: max === null ? null : scaled(exact(max), 16).toString(),
      block_no: numberOf(block?.within ?? null),
      part_no: numberOf(block?.part ?? null),
    });
    for (const leaf of leaves) {
      const leaf_no = leafNumbers.get(leaf.at.uid);
      if (leaf_no !== undefined) rule_rollup_leaf.push({ node_no, leaf_no });
    }
    return { target, node_no };
  });
}
