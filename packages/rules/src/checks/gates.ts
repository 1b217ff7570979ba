import { type Issue, issue, type YamlFile } from "@parindex/model";
import type { RuleSet, RuleSetCheck } from "../checked-set.ts";
import { alternatives } from "../condition.ts";
import { isNodeTest } from "../gate.ts";
import { type GateAt, gatesOf, testedNodes } from "../gates.ts";
import { compare, exact } from "../number.ts";
import { deepestGate } from "../plan/gates.ts";
import { leavesOf, type Node } from "../tree.ts";

/** How many nodes with gates stand above a node, itself too. */
function gatedAbove(node: Node | null): number {
  if (node === null) return 0;
  return (node.at.gates === undefined ? 0 : 1) + gatedAbove(node.parent);
}

/** Parts that hold some leaves of a node and not all of them. */
function splitParts(node: Node): boolean {
  return new Set(leavesOf([node]).map(({ part }) => part)).size > 1;
}

type Fault = readonly [code: string, key: string, params?: Readonly<Record<string, string | number>>];

function ofPlace({ set }: RuleSet, { gate: { effect }, node }: GateAt): Fault[] {
  const bands = (set.bands ?? []).map(({ name }) => name);
  if (node !== null) {
    const onBand = effect === "fail" || (typeof effect === "object" && !("cap" in effect));
    const section = (set.sections ?? []).find(({ id }) => id === node.at.section);
    return [
      ...(node.children.length === 0 ? [["rules.gate_on_leaf", "uid"] as const] : []),
      ...(onBand ? [["rules.gate_band_of_node", "effect"] as const] : []),
      ...(section?.kind === "penalty" ? [["rules.gate_in_penalty", "uid"] as const] : []),
      ...(splitParts(node) ? [["rules.gate_across_parts", "uid"] as const] : []),
      ...(gatedAbove(node) > deepestGate + 1
        ? [["rules.gates_too_deep", "uid", { deepest: deepestGate + 1 }] as const]
        : []),
    ];
  }
  if (effect === "zero") return [];
  if (typeof effect === "object" && "cap" in effect)
    return effect.cap.share === undefined ? [["rules.gate_cap_share", "effect"]] : [];
  if (bands.length === 0) return [["rules.gate_without_bands", "effect"]];
  if (typeof effect !== "object" || !("band_at_most" in effect) || bands.includes(effect.band_at_most))
    return [];
  return [["rules.gate_band", "effect", { band: effect.band_at_most, known: bands.join(", ") }]];
}

function ofCap({ gate: { effect }, node }: GateAt): Fault[] {
  if (typeof effect !== "object" || !("cap" in effect)) return [];
  const { points, share } = effect.cap;
  const most = node?.at.max ?? null;
  const isAbove =
    (points !== undefined && most !== null && compare(exact(points), exact(most)) > 0) ||
    (share !== undefined && compare(exact(share), exact(1)) > 0);
  return isAbove ? [["rules.gate_cap_above", "effect"]] : [];
}

function ofTests({ roots }: RuleSet, { gate }: GateAt): Fault[] {
  return alternatives(gate.when)
    .flat()
    .flatMap(({ test }): Fault[] =>
      isNodeTest(test) && testedNodes(test, roots).length === 0
        ? [["rules.gate_node", "when", { name: test.node ?? test.any_node ?? "" }]]
        : [],
    );
}

function faultsOf(ruleSet: RuleSet, at: GateAt, yaml: YamlFile): Issue[] {
  const found = [...ofPlace(ruleSet, at), ...ofCap(at), ...ofTests(ruleSet, at)];
  return found.map(([code, key, params = {}]) =>
    issue(code, yaml.placeOf([...at.path, key]), { uid: at.gate.uid, ...params }),
  );
}

/** Gates stand where they can act, on points and bands that there are, and test nodes that there are. */
export const checkGates: RuleSetCheck = (ruleSet, yaml) => {
  const gates = gatesOf(ruleSet);
  const again = gates.flatMap(({ gate, path }, index) => {
    const first = gates.findIndex((one) => one.gate.uid === gate.uid);
    if (first === index) return [];
    return [
      issue("rules.duplicate_uid", yaml.placeOf([...path, "uid"]), { value: gate.uid, first: gate.uid }),
    ];
  });
  return [...again, ...gates.flatMap((at) => faultsOf(ruleSet, at, yaml))];
};
