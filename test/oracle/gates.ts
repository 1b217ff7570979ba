import { type Fraction, fraction } from "@parindex/model";
import { compare, exact, lesser, minus, over, rounded, times, zero } from "./arithmetic.ts";
import { isWithin } from "./bounds.ts";
import { asked } from "./inputs.ts";
import { sumsOf } from "./node-sum.ts";
import type { GateOf, NodeAt, NodeTest, RuleSetAt } from "./rule-set.ts";
import type { ScoredLeaf } from "./scored-leaf.ts";
import { truthOf } from "./truth.ts";
import type { Unit } from "./unit.ts";

/** What is known of a unit when its gates are judged. */
interface Known {
  readonly set: RuleSetAt;
  readonly unit: Unit;
  readonly leaves: readonly ScoredLeaf[];
}

function leavesUnder({ uid, criteria }: NodeAt): string[] {
  return criteria === undefined ? [uid] : criteria.flatMap(leavesUnder);
}

function nodesAt(nodes: readonly NodeAt[], depth = 1): { node: NodeAt; depth: number }[] {
  return nodes.flatMap((node) => [{ node, depth }, ...nodesAt(node.criteria ?? [], depth + 1)]);
}

function spokenOf({ node, any_node }: NodeTest, { areas }: RuleSetAt): NodeAt[] {
  const all = nodesAt(areas);
  if (node !== undefined) return all.filter((one) => one.node.uid === node).map((one) => one.node);
  if (any_node === "leaf") return all.filter((one) => one.node.criteria === undefined).map((one) => one.node);
  return all.filter(({ depth }) => depth === (any_node === "area" ? 1 : 2)).map((one) => one.node);
}

function allOf(truths: readonly (boolean | null)[], deciding: boolean): boolean | null {
  if (truths.includes(deciding)) return deciding;
  return truths.includes(null) ? null : !deciding;
}

/** The leaves of a node and what gates inside it took, but for what its own took. */
function inside(node: NodeAt, leaves: readonly ScoredLeaf[]): ScoredLeaf[] {
  const own = new Set(leavesUnder(node));
  return leaves.filter(({ at, isCut }) => own.has(at.uid) || (isCut === true && at.above.includes(node.uid)));
}

/** Whether a share lies within bounds, wherever in its range it may come to lie. */
function nodeTruth(node: NodeAt, test: NodeTest, leaves: readonly ScoredLeaf[]): boolean | null | undefined {
  const { low, high, applicable } = sumsOf(inside(node, leaves));
  if (compare(applicable, zero) <= 0) return undefined;
  const { share_from: from, share_above: above, share_to: to, share_below: below } = test;
  const least = { ...(from === undefined ? {} : { from }), ...(above === undefined ? {} : { above }) };
  const most = { ...(to === undefined ? {} : { to }), ...(below === undefined ? {} : { below }) };
  const [first, last] = [over(low, applicable), over(high, applicable)];
  if (!isWithin(last, least) || !isWithin(first, most)) return false;
  return isWithin(first, least) && isWithin(last, most) ? true : null;
}

function holds(when: GateOf["when"], known: Known, negated = false): boolean | null {
  if ("not" in when) return holds(when.not, known, !negated);
  if ("all_of" in when || "any_of" in when) {
    const parts = "all_of" in when ? when.all_of : when.any_of;
    return allOf(
      parts.map((part) => holds(part, known, negated)),
      "any_of" in when !== negated,
    );
  }
  const flipped = (truth: boolean | null): boolean | null => (truth === null || !negated ? truth : !truth);
  if ("of" in when) {
    const { facts } = known.unit;
    const states = new Set(asked(when).map((id) => facts[id]?.state));
    if (states.has("not_applicable")) return false;
    return states.has(undefined) || states.has("invalid") ? null : flipped(truthOf(when, facts));
  }
  const truths = spokenOf(when, known.set)
    .map((node) => nodeTruth(node, when, known.leaves))
    .filter((truth) => truth !== undefined);
  return truths.length === 0 ? false : flipped(allOf(truths, true));
}

/** Points that a cap leaves at most, of what applies. */
function capOf({ rounding }: RuleSetAt, { effect }: GateOf, applicable: Fraction): Fraction | null {
  if (effect === "zero") return zero;
  if (effect === "fail" || !("cap" in effect)) return null;
  if (effect.cap.points !== undefined) return rounded(exact(effect.cap.points), 16);
  const share = rounded(times(applicable, exact(effect.cap.share ?? 1)), 16);
  return rounding.sum_of === "rounded_leaves" ? rounded(share, rounding.points) : share;
}

/** The lowest cap of gates that hold, or that might. */
function lowestCap(
  gates: readonly GateOf[],
  known: Known,
  { applicable, might }: { applicable: Fraction; might: boolean },
): Fraction | null {
  return gates
    .filter(({ when }) => {
      const truth = holds(when, known);
      return truth === true || (might && truth === null);
    })
    .map((gate) => capOf(known.set, gate, applicable))
    .reduce((least, cap) => (least === null || cap === null ? (least ?? cap) : lesser(least, cap)), null);
}

/** What the gates of nodes take, innermost first, as leaves of their own with fewer than no points. */
export function cutsOf(known: Known): ScoredLeaf[] {
  const cuts: ScoredLeaf[] = [];
  const visit = (node: NodeAt, above: readonly string[]): void => {
    for (const child of node.criteria ?? []) visit(child, [...above, node.uid]);
    if (node.gates === undefined) return;
    const mine = inside(node, known.leaves);
    const { applicable } = sumsOf(mine);
    const sums = sumsOf(inside(node, [...known.leaves, ...cuts]));
    const caps = [true, false].map((might) => lowestCap(node.gates ?? [], known, { applicable, might }));
    const taken = (sum: Fraction | null, cap: Fraction | null | undefined): Fraction =>
      sum === null || cap === null || cap === undefined ? zero : lesser(minus(cap, sum), zero);
    const at = { ...mine[0]!.at, uid: `${node.uid}/cut`, above: [...above, node.uid] };
    const [low, high] = [taken(sums.low, caps[0]), taken(sums.high, caps[1])];
    const points = sums.points === null ? null : taken(sums.points, caps[0]);
    if (mine.length > 0)
      cuts.push({ at, status: "scored", reason: null, points, max: zero, low, high, isCut: true });
  };
  for (const area of known.set.areas) visit(area, []);
  return cuts;
}

/** What the gates of the whole leave: caps of the index and of its points, and what becomes of the band. */
export interface SetGates {
  /** At the lowest and at the highest, as shares. */
  readonly shares: readonly [Fraction | null, Fraction | null];
  readonly caps: readonly [Fraction | null, Fraction | null];
  readonly lowered: number;
  /** The best band that may be given; nought is the first. */
  readonly atMost: number;
  readonly isUnclear: boolean;
}

/** How the gates of the whole stand, judged on what the gates of nodes left; null where there are none. */
export function setGatesOf(known: Known): SetGates | null {
  const { gates = [], bands = [] } = known.set;
  if (gates.length === 0) return null;
  const { applicable } = sumsOf(known.leaves);
  const truths = gates.map((gate) => ({ effect: gate.effect, truth: holds(gate.when, known) }));
  const acting = truths.filter(({ truth }) => truth === true).map(({ effect }) => effect);
  const hundred = {
    ...known,
    set: { ...known.set, rounding: { ...known.set.rounding, sum_of: "exact" as const } },
  };
  const both = (from: Known, whole: Fraction): [Fraction | null, Fraction | null] => [
    lowestCap(gates, from, { applicable: whole, might: true }),
    lowestCap(gates, from, { applicable: whole, might: false }),
  ];
  return {
    shares: both(hundred, fraction(100n)),
    caps: both(known, applicable),
    lowered: acting.reduce(
      (sum, effect) => sum + (typeof effect === "object" && "lower_band" in effect ? effect.lower_band : 0),
      0,
    ),
    atMost: Math.max(
      0,
      ...acting.map((effect) => {
        if (effect === "fail") return bands.length - 1;
        return typeof effect === "object" && "band_at_most" in effect
          ? bands.findIndex(({ name }) => name === effect.band_at_most)
          : 0;
      }),
    ),
    isUnclear: truths.some(({ truth }) => truth === null),
  };
}

/** A value, not above a cap. */
export function cappedAt(value: Fraction, cap: Fraction | null | undefined): Fraction {
  return cap === null || cap === undefined ? value : lesser(value, cap);
}
