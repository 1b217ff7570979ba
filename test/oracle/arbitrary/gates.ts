import fc from "fast-check";
import { asked } from "../inputs.ts";
import type { FigureTest, Nested, Written } from "../rule.ts";
import type { GateOf, NodeAt, NodeTest, RuleSetAt } from "../rule-set.ts";
import { condition } from "./conditions.ts";
import { declarations } from "./indicators.ts";
import { share, threshold } from "./thresholds.ts";

type When = Nested<FigureTest | NodeTest>;

const bound: fc.Arbitrary<(line: Written) => Omit<NodeTest, "node" | "any_node">> = fc.constantFrom(
  (share_from: Written) => ({ share_from }),
  (share_above: Written) => ({ share_above }),
  (share_to: Written) => ({ share_to }),
  (share_below: Written) => ({ share_below }),
);

function whenOf(uids: readonly string[]): fc.Arbitrary<When> {
  const spoken: fc.Arbitrary<Pick<NodeTest, "node" | "any_node">> = fc.oneof(
    fc.constantFrom(...uids).map((node) => ({ node })),
    fc.constantFrom("area" as const, "criterion" as const, "leaf" as const).map((any_node) => ({ any_node })),
  );
  const ofNodes = fc
    .tuple(spoken, bound, threshold)
    .map(([node, of, line]): NodeTest => ({ ...node, ...of(line) }));
  const one: fc.Arbitrary<When> = fc.oneof(
    { weight: 3, arbitrary: ofNodes },
    { weight: 1, arbitrary: condition },
  );
  return fc.oneof(
    { weight: 4, arbitrary: one },
    { weight: 1, arbitrary: fc.array(one, { minLength: 2, maxLength: 2 }).map((all_of) => ({ all_of })) },
    { weight: 1, arbitrary: fc.array(one, { minLength: 2, maxLength: 2 }).map((any_of) => ({ any_of })) },
    { weight: 1, arbitrary: one.map((not) => ({ not })) },
  );
}

const cap = fc.oneof(
  fc.constant("zero" as const),
  share.map((part) => ({ cap: { share: part } })),
);

function nodes(all: readonly NodeAt[]): NodeAt[] {
  return all.flatMap((node) => [node, ...nodes(node.criteria ?? [])]);
}

function surveyed(node: NodeAt): boolean[] {
  return node.criteria === undefined ? [node.scored_by === "survey"] : node.criteria.flatMap(surveyed);
}

function inputsOf(when: When): string[] {
  if ("not" in when) return inputsOf(when.not);
  if ("all_of" in when) return when.all_of.flatMap(inputsOf);
  if ("any_of" in when) return when.any_of.flatMap(inputsOf);
  return "of" in when ? asked(when) : [];
}

/** The set with gates at some nodes that lie in one part, and of the whole. */
export function withGates(set: RuleSetAt): fc.Arbitrary<RuleSetAt> {
  const all = nodes(set.areas);
  const when = whenOf(all.map(({ uid }) => uid));
  const bearing = all.filter((node) => node.criteria !== undefined && new Set(surveyed(node)).size === 1);
  const few = { minLength: 0, maxLength: 2 };
  const names = (set.bands ?? []).map(({ name }) => name);
  const ofSet: fc.Arbitrary<GateOf["effect"]> = fc.oneof(
    cap,
    fc.constant("fail" as const),
    fc.constantFrom(1, 2).map((lower_band) => ({ lower_band })),
    fc.constantFrom(...names).map((band_at_most) => ({ band_at_most })),
  );
  const gate = (effect: fc.Arbitrary<GateOf["effect"]>) => fc.record({ uid: fc.constant(""), when, effect });
  return fc
    .tuple(fc.tuple(...bearing.map(() => fc.array(gate(cap), few))), fc.array(gate(ofSet), few))
    .map(([ofNodes, gates]) => {
      const numbered = (own: GateOf[], name: string): GateOf[] =>
        own.map((one, at) => ({ ...one, uid: `${name}-${at + 1}` }));
      const placed = new Map(
        bearing.map((node, at) => [node.uid, numbered(ofNodes[at] ?? [], `k-${node.uid}`)]),
      );
      const put = (node: NodeAt): NodeAt => {
        const own = placed.get(node.uid) ?? [];
        return {
          ...node,
          ...(own.length === 0 ? {} : { gates: own }),
          ...(node.criteria === undefined ? {} : { criteria: node.criteria.map(put) }),
        };
      };
      const used = new Set([...gates, ...ofNodes.flat()].flatMap((one) => inputsOf(one.when)));
      const known = Object.entries(declarations).filter(([id]) => used.has(id));
      return {
        ...set,
        gates: numbered(gates, "k"),
        indicators: { ...set.indicators, ...Object.fromEntries(known) },
        areas: set.areas.map(put),
      };
    });
}
