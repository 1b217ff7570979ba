import {
  decimalText,
  type ExplainedGate,
  type Fraction,
  fraction,
  type Locale,
  numberText,
  scaled,
} from "@parindex/model";
import type { RuleSet } from "../checked-set.ts";
import type { FigureTest, Nested } from "../condition.ts";
import { type Gate, isNodeTest, type NodeTest } from "../gate.ts";
import { gatesOf, testedNodes } from "../gates.ts";
import { interval } from "../interval.ts";
import type { Named } from "../kind.ts";
import { compare } from "../number.ts";
import type { Leaf, Node } from "../tree.ts";
import { numberFor, percentFor } from "./cases.ts";
import { conditionText } from "./condition-text.ts";
import { nameOf, valueText } from "./figure-words.ts";
import type { GateFigureRow, GateNodeRow, GateRow } from "./gate-query.ts";
import { say } from "./say.ts";

/** What the run knows of the gates of a unit. */
export interface GatesSeen {
  readonly gates: readonly GateRow[];
  readonly nodes: readonly GateNodeRow[];
  readonly figures: readonly GateFigureRow[];
}

function boundsText(test: NodeTest, locale: Locale): string {
  const signs = { share_from: "≥", share_above: ">", share_to: "≤", share_below: "<" } as const;
  return Object.entries(signs)
    .flatMap(([key, sign]) => {
      const bound = test[key as keyof typeof signs];
      return bound === undefined ? [] : [`${sign} ${percentFor(bound, { locale })}`];
    })
    .join(", ");
}

/** Whether a share lies within a test's bounds; null where its range lies on both sides. */
function lies(test: NodeTest, row: GateNodeRow): boolean | null {
  const { share_from: from, share_above: above, share_to: to, share_below: below } = test;
  const { low, high } = interval({ from, above, to, below });
  const share = (e16: string): Fraction => fraction(BigInt(e16), BigInt(row.applicable_e16));
  const inside = (value: Fraction): boolean => {
    const under = low !== null && (compare(value, low.at) < 0 || (low.open && compare(value, low.at) === 0));
    const over =
      high !== null && (compare(value, high.at) > 0 || (high.open && compare(value, high.at) === 0));
    return !under && !over;
  };
  const ends = [inside(share(row.low_e16)), inside(share(row.high_e16))];
  if (ends[0] === ends[1]) return ends[0] ?? null;
  return null;
}

/** `2 Lĩnh vực hai: 12,00/40,00 = 30,00%`; with both ends where it is still a range. */
function shareText(node: Node, { applicable_e16, low_e16, high_e16 }: GateNodeRow, locale: Locale): string {
  const points = (e16: string): string =>
    numberText(decimalText(BigInt(e16), 16).replace(/\.?0+$/, ""), { places: 2, locale });
  const percent = (e16: string): string =>
    `${numberText(decimalText(scaled(fraction(BigInt(e16) * 100n, BigInt(applicable_e16)), 2), 2), { places: 2, locale })}%`;
  const one = (e16: string): string => `${points(e16)}/${points(applicable_e16)} = ${percent(e16)}`;
  const share = low_e16 === high_e16 ? one(low_e16) : `${one(low_e16)} … ${percent(high_e16)}`;
  return `${node.at.code} ${node.at.title}: ${share}`;
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

function effectText({ effect }: Gate, named: Named): string {
  if (effect === "zero") return say(named, "về 0 điểm", "to nought");
  if (effect === "fail") return say(named, "xếp loại cuối", "the last band");
  if ("lower_band" in effect)
    return say(named, `hạ ${effect.lower_band} bậc xếp loại`, `${effect.lower_band} bands lower`);
  if ("band_at_most" in effect)
    return say(named, `xếp loại không quá ${effect.band_at_most}`, `at most the band ${effect.band_at_most}`);
  const { points, share } = effect.cap;
  if (points !== undefined)
    return say(
      named,
      `không quá ${numberFor(points, named)} điểm`,
      `at most ${numberFor(points, named)} points`,
    );
  const most = percentFor(share ?? 1, named);
  return say(named, `không quá ${most}`, `at most ${most}`);
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
