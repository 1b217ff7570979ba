import { type Fraction, fraction, scaled } from "@parindex/model";
import { exact } from "../number.ts";
import type { RuleSet } from "../checked-set.ts";
import type { LeafContext } from "../kind.ts";
import { lesser } from "../least.ts";
import { kindOf, nest } from "../registry.ts";
import { isLeaf, type Leaf, leavesOf, type Node } from "../tree.ts";
import { addLate, type Draft, emptyParameters, type Parameters } from "./parameters.ts";
import { addGates } from "./gates.ts";
import { addRollups } from "./rollup.ts";
import { addTerm } from "./term.ts";

/** A rule set to compile for a year. */
export interface Edition {
  readonly edition_no: number;
  readonly ruleSet: RuleSet;
  readonly year: number;
}

function addEdition({ rows }: Draft, { edition_no, ruleSet: { set }, year }: Edition): void {
  const least = exact(set.ranking?.min_applicable ?? 0);
  rows.rule_edition.push({
    edition_no,
    rule_set_id: set.id,
    year,
    status: set.status,
    points_places: set.rounding.points,
    index_places: set.rounding.index,
    rounded_leaves: set.rounding.sum_of === "rounded_leaves",
    exclude_within: set.not_applicable?.exclude_within ?? "total",
    dense: set.ranking?.ties === "dense",
    rank_printed: set.ranking?.on !== "exact",
    min_group: set.ranking?.min_group ?? 1,
    min_applicable_num: least.num.toString(),
    min_applicable_den: least.den.toString(),
  });
  for (const [index, band] of (set.bands ?? []).entries()) {
    const low = band.from ?? band.above;
    rows.rule_band.push({
      edition_no,
      band_no: index + 1,
      name: band.name,
      low_e9: low === undefined ? null : scaled(exact(low), 9).toString(),
      low_open: band.above !== undefined,
    });
  }
}

/** The policy a leaf has when it does not apply: its own, or the nearest above it. */
function policyOf(node: Node | null): string {
  if (node === null) return "forbidden";
  return node.at.not_applicable ?? policyOf(node.parent);
}

function groupsOf(node: Node | null): string[] {
  return node === null ? [] : [...(node.at.not_applicable_to ?? []), ...groupsOf(node.parent)];
}

/** The fewest points of a leaf; one without its target may always come to nought. */
function leastOf({ at }: Leaf, { unassigned }: RuleSet, context: LeafContext): Fraction {
  const lowest = unassigned.get(at.uid);
  return lowest === undefined
    ? nest.least(at.rule, context)
    : lesser(nest.least(lowest, context), fraction(0n));
}

function addLeaf(draft: Draft, { edition_no, year, ruleSet }: Edition, node: Leaf): number {
  const { rows } = draft;
  const { at } = node;
  const max = at.max === null ? null : exact(at.max);
  const kind = kindOf(at.rule);
  const scored_by = at.scored_by ?? "self";
  const leaf_no = rows.rule_leaf.length + 1;
  const term = kind.compile(at.rule, { max, year }, nest);
  rows.rule_leaf.push({
    edition_no,
    leaf_no,
    node_uid: at.uid,
    node_code: at.code,
    scored_by,
    policy: policyOf(node),
    person: kind.person === true || scored_by === "appraiser" || scored_by === "leader",
    unassigned: ruleSet.unassigned.has(at.uid),
    max_e16: max === null ? null : scaled(max, 16).toString(),
    min_e16: max === null ? null : scaled(leastOf(node, ruleSet, { max, year }), 16).toString(),
  });
  for (const group of new Set(groupsOf(node))) rows.rule_leaf_group.push({ leaf_no, group });
  addLate(draft, { edition_no, leaf_no }, ruleSet, nest.inputs(at.rule));
  addTerm(draft, { edition_no, leaf_no, parent_no: null, level: 0, item_no: 1, max, first_no: null }, term);
  return leaf_no;
}

/** Rule sets as parameter rows: what the one scoring plan reads instead of code. */
export function compile(editions: readonly Edition[]): Parameters {
  const draft: Draft = { rows: emptyParameters(), indicators: new Map(), conditions: 0 };
  for (const edition of editions) {
    addEdition(draft, edition);
    const leaves = leavesOf(edition.ruleSet.roots).filter(isLeaf);
    const numbers = new Map<Node, number>(leaves.map((leaf) => [leaf, addLeaf(draft, edition, leaf)]));
    const rolledUp = addRollups(draft, edition.edition_no, edition.ruleSet, numbers);
    addGates(draft, edition.edition_no, edition.ruleSet, { rolledUp, numbers });
  }
  return draft.rows;
}

/** Whether any rule of a set, as any group reads it, compares with the figures of the year before. */
export function readsYearBefore(ruleSet: RuleSet): boolean {
  const readings = ruleSet.byGroup === null ? [ruleSet] : [...ruleSet.byGroup.values()];
  const editions = readings.map((one, at) => ({ edition_no: at + 1, ruleSet: one, year: 2000 }));
  return compile(editions).rule_indicator.some(({ year_offset }) => year_offset < 0);
}
