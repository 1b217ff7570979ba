import { alternatives } from "./condition.ts";
import type { RuleSet } from "./checked-set.ts";
import { type Gate, isNodeTest, type NodeTest } from "./gate.ts";
import { indicatorsOf } from "./sum.ts";
import { type Node, nodesOf } from "./tree.ts";

/** A gate where its file says it; `node` is null for one of the whole set. */
export interface GateAt {
  readonly gate: Gate;
  readonly node: Node | null;
  readonly path: readonly PropertyKey[];
}

/** All gates of a set: those of nodes in printed order, then those of the whole. */
export function gatesOf({ set, roots }: Pick<RuleSet, "set" | "roots">): GateAt[] {
  return [
    ...nodesOf(roots).flatMap((node) =>
      (node.at.gates ?? []).map((gate, at) => ({ gate, node, path: [...node.path, "gates", at] })),
    ),
    ...(set.gates ?? []).map((gate, at) => ({ gate, node: null, path: ["gates", at] })),
  ];
}

/** Indicator ids that a gate reads, each once, in order. */
export function gateInputs({ when }: Gate): string[] {
  const tests = alternatives(when)
    .flat()
    .map(({ test }) => test);
  return [
    ...new Set(
      tests.flatMap((test) =>
        isNodeTest(test) ? [] : indicatorsOf(test.of, "over" in test ? test.over : undefined),
      ),
    ),
  ];
}

const depths = { area: 1, criterion: 2 } as const;

/** The nodes that a test speaks of; what adds to or takes from the index by itself is not among any. */
export function testedNodes({ node, any_node }: NodeTest, roots: readonly Node[]): Node[] {
  const all = nodesOf(roots);
  if (node !== undefined) return all.filter(({ at }) => at.uid === node || at.code === node);
  const counted = all.filter(({ at }) => at.section === undefined);
  if (any_node === "leaf") return counted.filter(({ children }) => children.length === 0);
  return counted.filter(({ depth }) => depth === depths[any_node ?? "area"]);
}
