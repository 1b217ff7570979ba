import { scaled } from "@parindex/model";
import type { RuleSet } from "../checked-set.ts";
import { conditionInputs } from "../condition-inputs.ts";
import { alternatives, type FigureTest, type Literal } from "../condition.ts";
import { effectName, type GateEffect, isNodeTest, type NodeTest } from "../gate.ts";
import { type GateAt, gatesOf, testedNodes } from "../gates.ts";
import { interval } from "../interval.ts";
import { exact } from "../number.ts";
import { leavesOf, type Node } from "../tree.ts";
import { boundRow } from "./condition.ts";
import { addLate, bigText, type Draft } from "./parameters.ts";
import type { RolledUp } from "./rollup.ts";
import { unsaid } from "./targets.ts";
import { addTerm } from "./term.ts";

/** What gates need to know of the set they stand in. */
interface Rolled {
  readonly rolledUp: readonly RolledUp[];
  readonly numbers: ReadonlyMap<Node, number>;
}

interface Making extends Rolled {
  readonly draft: Draft;
  readonly edition_no: number;
  readonly ruleSet: RuleSet;
  /** Numbers given to leaves that a test speaks of. */
  readonly lone: Map<Node, number>;
}

const everywhere = { low: null, high: null };

/** The number of a node; a leaf has none until a test speaks of it. */
function numberOf(making: Making, node: Node | null): number {
  const uid = node === null ? making.ruleSet.set.id : node.at.uid;
  const kinds = node === null ? ["set"] : ["area", "criterion"];
  const known =
    making.rolledUp.find(({ target }) => kinds.includes(target.node_kind) && target.node_uid === uid)
      ?.node_no ?? (node === null ? undefined : making.lone.get(node));
  if (known !== undefined || node === null) return known ?? 0;
  const { rule_rollup, rule_rollup_leaf } = making.draft.rows;
  const node_no = rule_rollup.length + 1;
  const { code: node_code, max } = node.at;
  rule_rollup.push({
    edition_no: making.edition_no,
    node_no,
    node_kind: "cell",
    node_code,
    node_uid: uid,
    ...unsaid,
    max_e16: max === null ? null : scaled(exact(max), 16).toString(),
    block_no: null,
    part_no: null,
  });
  const leaf_no = making.numbers.get(node);
  if (leaf_no !== undefined) rule_rollup_leaf.push({ node_no, leaf_no });
  making.lone.set(node, node_no);
  return node_no;
}

/** A condition of figures is measured like a rule's, under a leaf number that no leaf has. */
function termOf({ draft, edition_no, ruleSet }: Making, { test, negated }: Literal): number {
  const leaf_no = -(draft.rows.rule_term.length + 1);
  addLate(draft, { edition_no, leaf_no }, ruleSet, conditionInputs(test));
  const at = { edition_no, leaf_no, parent_no: null, level: 0, item_no: 1, max: null, first_no: null };
  return addTerm(draft, at, { kind: "gate", condition: negated ? { not: test } : test });
}

function isOfNodes(literal: Literal<NodeTest | FigureTest>): literal is Literal<NodeTest> {
  return isNodeTest(literal.test);
}

function addTests(making: Making, gate_no: number, { gate }: GateAt): void {
  const { rule_gate_test, rule_gate_node } = making.draft.rows;
  for (const [clause, literals] of alternatives(gate.when).entries())
    for (const [index, literal] of literals.entries()) {
      const at = { gate_no, clause_no: clause + 1, test_no: index + 1 };
      const { negated } = literal;
      if (!isOfNodes(literal)) {
        // What is not of nodes is of figures.
        const term_no = termOf(making, literal as Literal);
        rule_gate_test.push({ ...at, term_no, negated, ...boundRow(everywhere) });
        continue;
      }
      const { share_from: from, share_above: above, share_to: to, share_below: below } = literal.test;
      rule_gate_test.push({
        ...at,
        term_no: null,
        negated,
        ...boundRow(interval({ from, above, to, below })),
      });
      for (const node of testedNodes(literal.test, making.ruleSet.roots))
        rule_gate_node.push({ ...at, node_no: numberOf(making, node) });
    }
}

interface EffectRow {
  readonly cap_e16: string | null;
  readonly cap_num: string | null;
  readonly cap_den: string | null;
  readonly lowered: number | null;
  readonly band_no: number | null;
}

const nothing: EffectRow = { cap_e16: null, cap_num: null, cap_den: null, lowered: null, band_no: null };

function effectRow(effect: GateEffect, names: readonly string[]): EffectRow {
  if (effect === "zero") return { ...nothing, cap_num: "0", cap_den: "1" };
  if (effect === "fail") return { ...nothing, band_no: names.length };
  if ("lower_band" in effect) return { ...nothing, lowered: effect.lower_band };
  if ("band_at_most" in effect) return { ...nothing, band_no: names.indexOf(effect.band_at_most) + 1 };
  const { points, share } = effect.cap;
  if (points !== undefined) return { ...nothing, cap_e16: scaled(exact(points), 16).toString() };
  const { num, den } = exact(share ?? 1);
  return { ...nothing, cap_num: bigText(num), cap_den: bigText(den) };
}

/** The nearest node above that has gates of its own. */
function outerOf(node: Node, gated: ReadonlySet<Node>): Node | null {
  if (node.parent === null) return null;
  return gated.has(node.parent) ? node.parent : outerOf(node.parent, gated);
}

/** How many gated nodes stand inside each other below one. */
function levelOf(node: Node, gated: ReadonlySet<Node>): number {
  const inner = [...gated].filter((one) => outerOf(one, gated) === node);
  return inner.length === 0 ? 0 : 1 + Math.max(...inner.map((one) => levelOf(one, gated)));
}

/** A node and those above it, up to the next that has gates of its own. */
function climbed(node: Node, outer: Node | null): Node[] {
  return node.parent === null || node.parent === outer ? [node] : [node, ...climbed(node.parent, outer)];
}

/** Parts, sections and the set: what holds all leaves of a node and is no node of the tree itself. */
function holders({ rolledUp }: Making, node: Node): number[] {
  const leaves = leavesOf([node]).map(({ at }) => at.uid);
  return rolledUp
    .filter(({ target }) => target.node_kind !== "area" && target.node_kind !== "criterion")
    .filter(({ target }) => {
      const own = new Set(target.leaves.map(({ at }) => at.uid));
      return leaves.every((uid) => own.has(uid));
    })
    .map(({ node_no }) => node_no);
}

function addGated(making: Making, gated: ReadonlySet<Node>): void {
  const { rule_gated, rule_gate_reach } = making.draft.rows;
  for (const node of gated) {
    const gated_no = numberOf(making, node);
    const outer = outerOf(node, gated);
    const outer_no = outer === null ? null : numberOf(making, outer);
    rule_gated.push({ node_no: gated_no, level: levelOf(node, gated), outer_no });
    const reached = climbed(node, outer).map((one) => numberOf(making, one));
    for (const node_no of [...reached, ...(outer === null ? holders(making, node) : [])])
      rule_gate_reach.push({ gated_no, node_no });
  }
}

/** Adds the gates of a set and of its nodes, with what they test and what they reach. */
export function addGates(draft: Draft, edition_no: number, ruleSet: RuleSet, rolled: Rolled): void {
  const gates = gatesOf(ruleSet);
  if (gates.length === 0) return;
  const making: Making = { ...rolled, draft, edition_no, ruleSet, lone: new Map() };
  const names = (ruleSet.set.bands ?? []).map(({ name }) => name);
  for (const at of gates) {
    const gate_no = draft.rows.rule_gate.length + 1;
    draft.rows.rule_gate.push({
      edition_no,
      gate_no,
      gate_uid: at.gate.uid,
      node_no: numberOf(making, at.node),
      on_set: at.node === null,
      effect: effectName(at.gate.effect),
      ...effectRow(at.gate.effect, names),
    });
    addTests(making, gate_no, at);
  }
  addGated(making, new Set(gates.flatMap(({ node }) => (node === null ? [] : [node]))));
}
