import type { ReformArea } from "@parindex/model";
import type { Rule } from "./registry.ts";
import type { Criterion, RuleSetFile } from "./rule-set.ts";

/** A node of the tree with what it inherits and where its file says it. */
export interface Node {
  readonly at: Omit<Criterion, "criteria">;
  readonly path: readonly PropertyKey[];
  readonly depth: number;
  readonly parent: Node | null;
  readonly area: Node | null;
  readonly reformArea: ReformArea | null;
  readonly children: readonly Node[];
  readonly part: string | null;
}

/** A node that carries a rule. */
export interface Leaf extends Node {
  readonly at: Node["at"] & { readonly rule: Rule };
}

/** Where a leaf without a `part` belongs: the part of its source, else the first part that names none. */
function partOf(set: RuleSetFile, at: Node["at"]): string | null {
  if (at.part !== undefined) return at.part;
  const parts = set.parts ?? [];
  const own = parts.find(({ scored_by }) => scored_by !== undefined && scored_by === at.scored_by);
  return (own ?? parts.find(({ scored_by }) => scored_by === undefined))?.id ?? null;
}

type Mutable = { -readonly [K in keyof Node]: Node[K] };

interface Inherited {
  readonly set: RuleSetFile;
  readonly path: readonly PropertyKey[];
  readonly parent: Mutable | null;
  readonly reformArea: ReformArea | null;
}

function grow(at: Criterion, from: Inherited): Mutable {
  const { criteria, ...own } = at;
  const section = own.section ?? from.parent?.at.section;
  const node: Mutable = {
    at: section === undefined ? own : { ...own, section },
    path: from.path,
    depth: (from.parent?.depth ?? 0) + 1,
    parent: from.parent,
    area: from.parent === null ? null : (from.parent.area ?? from.parent),
    reformArea: from.reformArea,
    children: [],
    part: criteria === undefined ? partOf(from.set, own) : null,
  };
  node.children = (criteria ?? []).map((child, index) =>
    grow(child, { ...from, path: [...from.path, "criteria", index], parent: node }),
  );
  return node;
}

/** The areas of a rule set as trees. */
export function treeOf(set: RuleSetFile): Node[] {
  return set.areas.map(({ reform_area, ...at }, index) =>
    grow(at, { set, path: ["areas", index], parent: null, reformArea: reform_area ?? null }),
  );
}

/** All nodes under some, depth first, in printed order. */
export function nodesOf(roots: readonly Node[]): Node[] {
  return roots.flatMap((node) => [node, ...nodesOf(node.children)]);
}

/** The nodes that carry points. */
export function leavesOf(roots: readonly Node[]): Node[] {
  return nodesOf(roots).filter(({ children }) => children.length === 0);
}

/** Whether a leaf has its rule, as every leaf of a checked set does. */
export function isLeaf(node: Node): node is Leaf {
  return node.children.length === 0 && node.at.rule !== undefined;
}
