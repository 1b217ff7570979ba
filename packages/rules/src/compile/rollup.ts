import { scaled } from "@parindex/model";
import { exact, type RuleNumber } from "../number.ts";
import type { RuleSet } from "../checked-set.ts";
import { leavesOf, type Node, nodesOf } from "../tree.ts";
import type { Draft } from "./parameters.ts";

interface Target {
  readonly node_kind: "set" | "part" | "section" | "area" | "criterion";
  readonly node_code: string;
  readonly node_uid: string;
  readonly max: RuleNumber | null;
  readonly if_not_held: string | null;
  readonly section_kind: string | null;
  readonly counts: string | null;
  readonly leaves: readonly Node[];
}

function targetsOf({ set, roots }: RuleSet): Target[] {
  const all = leavesOf(roots);
  const counted = all.filter(({ at }) => at.section === undefined);
  const none = { if_not_held: null, section_kind: null, counts: null };
  return [
    { node_kind: "set", node_code: set.id, node_uid: set.id, max: set.scale, leaves: counted, ...none },
    ...(set.parts ?? []).map(({ id, max, if_not_held }) => ({
      node_kind: "part" as const,
      node_code: id,
      node_uid: id,
      max,
      ...none,
      if_not_held: if_not_held ?? null,
      leaves: counted.filter(({ part }) => part === id),
    })),
    ...(set.sections ?? []).map(({ id, max, kind, counts }) => ({
      node_kind: "section" as const,
      node_code: id,
      node_uid: id,
      max,
      leaves: all.filter(({ at }) => at.section === id),
      ...none,
      section_kind: kind,
      counts,
    })),
    ...nodesOf(roots)
      .filter(({ children }) => children.length > 0)
      .map((node) => ({
        node_kind: node.depth === 1 ? ("area" as const) : ("criterion" as const),
        node_code: node.at.code,
        node_uid: node.at.uid,
        max: node.at.max,
        leaves: leavesOf([node]),
        ...none,
      })),
  ];
}

/** Adds everything that leaves roll up to; `numbers` are the leaves' own. */
export function addRollups(
  draft: Draft,
  edition_no: number,
  ruleSet: RuleSet,
  numbers: ReadonlyMap<Node, number>,
): void {
  const { rule_rollup, rule_rollup_leaf } = draft.rows;
  const byUid = new Map([...numbers].map(([node, leaf_no]) => [node.at.uid, leaf_no]));
  for (const { leaves, max, ...target } of targetsOf(ruleSet)) {
    const node_no = rule_rollup.length + 1;
    rule_rollup.push({
      edition_no,
      node_no,
      ...target,
      max_e16: max === null ? null : scaled(exact(max), 16).toString(),
    });
    for (const leaf of leaves) {
      const leaf_no = byUid.get(leaf.at.uid);
      if (leaf_no !== undefined) rule_rollup_leaf.push({ node_no, leaf_no });
    }
  }
}
