import type { RuleSet } from "../checked-set.ts";
import { type Node, nodesOf } from "../tree.ts";

/** The node of a set with this uid or code; undefined where there is none. */
export function findNode({ roots }: RuleSet, name: string): Node | undefined {
  const nodes = nodesOf(roots);
  return nodes.find(({ at }) => at.uid === name) ?? nodes.find(({ at }) => at.code === name);
}

/** The uid under which the plan keeps a node, part, section or the set; undefined where there is none. */
export function nodeUid(ruleSet: RuleSet, name: string): string | undefined {
  const { set } = ruleSet;
  const blocks = [...(set.parts ?? []), ...(set.sections ?? [])].map(({ id }) => id);
  return findNode(ruleSet, name)?.at.uid ?? [set.id, ...blocks].find((id) => id === name);
}

/** Every name by which a case may call a node. */
export function nodeNames({ set, roots }: RuleSet): string[] {
  const blocks = [...(set.parts ?? []), ...(set.sections ?? [])].map(({ id }) => id);
  return [...nodesOf(roots).flatMap(({ at }) => [at.uid, at.code]), ...blocks, set.id];
}
