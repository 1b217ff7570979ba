import type { ExplainedGate, Locale } from "@parindex/model";
import type { RuleSet } from "../checked-set.ts";
import type { FigureTest, Nested } from "../condition.ts";
import { isNodeTest, type NodeTest } from "../gate.ts";
import { gatesOf, testedNodes } from "../gates.ts";
import type { Named } from "../kind.ts";
import type { Leaf, Node } from "../tree.ts";
import { conditionText } from "./condition-text.ts";
import { effectText } from "./effect-text.ts";
import { nameOf, valueText } from "./figure-words.ts";
import type { GateFigureRow, GateNodeRow, GateRow } from "./gate-query.ts";
import { boundsText, lies, shareText } from "./node-share.ts";
import { say } from "./say.ts";

/** What the run knows of the gates of a unit. */
export interface GatesSeen {
  readonly gates: readonly GateRow[];
  readonly nodes: readonly GateNodeRow[];
  readonly figures: readonly GateFigureRow[];
}

const kinds = {
  area: { vi: "có lĩnh vực", en: "some area" },
  criterion: { vi: "có tiêu chí", en: "some criterion" },
  leaf: { vi: "có tiêu chí chấm điểm", en: "some leaf" },
} as const;

interface Told {
  readonly ruleSet: RuleSet;
  readonly nodes: readonly GateNodeRow[];
  readonly named: Named;
}

/** The shares that a test asks for: of one node, or of those for which it holds or may hold. */
function nodeTestText(test: NodeTest, { ruleSet, nodes, named }: Told): string {
  const { locale } = named;
  const seen = testedNodes(test, ruleSet.roots).flatMap((node) => {
    const row = nodes.find((one) => one.node_uid === node.at.uid && BigInt(one.applicable_e16) > 0n);
    return row === undefined ? [] : [{ node, row }];
  });
  const told = test.any_node === undefined ? seen : seen.filter(({ row }) => lies(test, row) !== false);
  const shares = told.map(({ node, row }) => shareText(node, row, locale)).join("; ");
  const bounds = boundsText(test, locale);
  if (test.any_node === undefined)
    return `${shares === "" ? say(named, `${test.node} không áp dụng`, `${test.node} does not apply`) : shares} (${bounds})`;
  const none = say(named, "không có", "none");
  return `${kinds[test.any_node][locale]} ${bounds}: ${shares === "" ? none : shares}`;
}

function whenText(when: Nested<FigureTest | NodeTest>, told: Told): string {
  if ("all_of" in when) return when.all_of.map((one) => whenText(one, told)).join("; ");
  if ("any_of" in when) return `[${when.any_of.map((one) => whenText(one, told)).join(" | ")}]`;
  if ("not" in when) return `¬(${whenText(when.not, told)})`;
  return isNodeTest(when) ? nodeTestText(when, told) : conditionText(when, told.named);
}

function holds(node: Node | null, leaf: Node): boolean {
  if (node === null) return true;
  return leaf.parent !== null && (leaf.parent.at.uid === node.at.uid || holds(node, leaf.parent));
}

/** The gates of the nodes above a leaf and of its set, as the run judged them. */
export function toldGates(leaf: Leaf, ruleSet: RuleSet, seen: GatesSeen, locale: Locale): ExplainedGate[] {
  const { set } = ruleSet;
  const figures = new Map(seen.figures.map((row) => [row.indicator_id, row]));
  const named: Named = {
    locale,
    input: (id) => ({
      ...nameOf(set, id, { locale }),
      value: valueText(figures.get(id), set.indicators[id], locale),
    }),
  };
  return gatesOf(ruleSet).flatMap(({ gate, node }): ExplainedGate[] => {
    const row = seen.gates.find(({ gate_uid }) => gate_uid === gate.uid);
    if (row === undefined || !holds(node, leaf)) return [];
    const nodes = seen.nodes.filter(({ gate_uid }) => gate_uid === gate.uid);
    return [
      {
        ...row,
        title: gate.title ?? null,
        node_code: node?.at.code ?? null,
        node_title: node?.at.title ?? null,
        condition: whenText(gate.when, { ruleSet, nodes, named }),
        effect: effectText(gate, named),
      },
    ];
  });
}
