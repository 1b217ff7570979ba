import type { Bounds, FigureTest, Nested, Rule, Worth, Written } from "./rule.ts";

/** What a node says becomes of leaves under it that do not apply. */
export type NotApplicable = "exclude" | "full" | "zero" | "forbidden";

/** A node's share of its applicable maximum against bounds. */
export interface NodeTest {
  node?: string;
  any_node?: "area" | "criterion" | "leaf";
  share_from?: Bounds["from"];
  share_above?: Bounds["above"];
  share_to?: Bounds["to"];
  share_below?: Bounds["below"];
}

/** What happens where a condition holds. */
export interface GateOf {
  uid: string;
  when: Nested<FigureTest | NodeTest>;
  effect: "zero" | "fail" | { cap: Worth } | { lower_band: number } | { band_at_most: string };
}

/** A node of the tree; one without criteria is a leaf and has a rule. */
export interface NodeAt {
  code: string;
  uid: string;
  title: string;
  max: Written | null;
  not_applicable?: NotApplicable;
  not_applicable_to?: readonly string[];
  part?: string;
  scored_by?: "self" | "survey" | "leader" | "appraiser";
  scoring_text?: string;
  rule?: Rule;
  gates?: GateOf[];
  criteria?: NodeAt[];
}

/** A part with its own maximum. */
export interface PartAt {
  id: string;
  title: string;
  max: Written;
  scored_by?: "survey";
  if_not_held?: "rescale" | "keep" | "zero";
}

/** A rule set as its file says it, as far as scores depend on it. */
export interface RuleSetAt {
  schema: "parindex/rule-set/1";
  id: string;
  title: string;
  status: "official" | "partial" | "model";
  applies_to: { years: number[]; tiers: ["commune"] };
  scale: Written | null;
  parts?: PartAt[];
  rounding: { points: number; index: number; mode: "half_up"; sum_of: "rounded_leaves" | "exact" };
  ranking?: {
    on: "printed" | "exact";
    ties: "competition" | "dense";
    min_group?: number;
    min_applicable?: Written;
  };
  /** Best first; the last catches the rest. */
  bands?: readonly { name: string; from?: Written; above?: Written }[];
  not_applicable?: { exclude_within: "part" | "total" | "area" };
  gates?: GateOf[];
  indicators: Record<string, { label: string; kind: string; options?: Record<string, string> }>;
  areas: NodeAt[];
}

/** A leaf with what it has from the nodes above it. */
export interface LeafAt {
  readonly uid: string;
  readonly max: Written | null;
  readonly rule: Rule;
  readonly scored_by: NonNullable<NodeAt["scored_by"]>;
  /** Its own, or the nearest above it. */
  readonly not_applicable: NotApplicable;
  /** Groups that the set says it is not for. */
  readonly not_for: readonly string[];
  readonly part: string | null;
  /** Uids of the nodes that it counts in, area first. */
  readonly above: readonly string[];
}

type Inherited = Pick<LeafAt, "not_applicable" | "not_for" | "above">;

/** The named part, the part of its source, or the first part that names no source. */
function partOf(parts: readonly PartAt[], { part, scored_by }: NodeAt): string | null {
  const own = parts.find((one) => one.scored_by !== undefined && one.scored_by === scored_by);
  return part ?? (own ?? parts.find((one) => one.scored_by === undefined))?.id ?? null;
}

function under(node: NodeAt, from: Inherited, parts: readonly PartAt[]): LeafAt[] {
  const not_applicable = node.not_applicable ?? from.not_applicable;
  const not_for = [...from.not_for, ...(node.not_applicable_to ?? [])];
  const { uid, max, rule, scored_by = "self", criteria } = node;
  if (rule !== undefined)
    return [
      { uid, max, rule, scored_by, not_applicable, not_for, part: partOf(parts, node), above: from.above },
    ];
  const own = { not_applicable, not_for, above: [...from.above, uid] };
  return (criteria ?? []).flatMap((child) => under(child, own, parts));
}

/** All leaves of a set, in printed order. */
export function leavesOf({ areas, parts = [] }: RuleSetAt): LeafAt[] {
  const top: Inherited = { not_applicable: "forbidden", not_for: [], above: [] };
  return areas.flatMap((area) => under(area, top, parts));
}
