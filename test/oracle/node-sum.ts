import type { Fraction } from "@parindex/model";
import { total } from "./arithmetic.ts";
import type { ScoredLeaf } from "./scored-leaf.ts";
import type { NodeAt, RuleSetAt } from "./rule-set.ts";

/** What the leaves of a node add up to. */
export interface Sums {
  /** Null where no leaf is scored. */
  readonly points: Fraction | null;
  readonly applicable: Fraction;
  readonly low: Fraction;
  readonly high: Fraction;
}

/** A node of the tree, a part or the set, with its sums. */
export interface NodeSum extends Sums {
  readonly node_kind: "set" | "part" | "area" | "criterion";
  readonly uid: string;
}

function known(values: readonly (Fraction | null)[]): Fraction[] {
  return values.filter((value) => value !== null);
}

/** The sums of some leaves; what does not apply counts neither in points nor in the maximum. */
export function sumsOf(leaves: readonly ScoredLeaf[]): Sums {
  const points = known(leaves.map((leaf) => leaf.points));
  const applicable = leaves.filter(({ status }) => status !== "not_applicable");
  return {
    points: points.length === 0 ? null : total(points),
    applicable: total(known(applicable.map(({ max }) => max))),
    low: total(known(leaves.map(({ low }) => low))),
    high: total(known(leaves.map(({ high }) => high))),
  };
}

function parentsOf(nodes: readonly NodeAt[]): NodeAt[] {
  return nodes.flatMap((node) => (node.criteria === undefined ? [] : [node, ...parentsOf(node.criteria)]));
}

/** The set, its parts, its areas and its criteria that have criteria of their own. */
export function nodeSums(set: RuleSetAt, leaves: readonly ScoredLeaf[]): NodeSum[] {
  const areas = new Set(set.areas.map(({ uid }) => uid));
  return [
    { node_kind: "set", uid: set.id, ...sumsOf(leaves) },
    ...(set.parts ?? []).map(({ id }): NodeSum => {
      return { node_kind: "part", uid: id, ...sumsOf(leaves.filter(({ at }) => at.part === id)) };
    }),
    ...parentsOf(set.areas).map(({ uid }): NodeSum => {
      const own = leaves.filter(({ at }) => at.above.includes(uid));
      return { node_kind: areas.has(uid) ? "area" : "criterion", uid, ...sumsOf(own) };
    }),
  ];
}
