import type { RuleNumber } from "../number.ts";
import type { RuleSet } from "../checked-set.ts";
import { leavesOf, type Node, nodesOf } from "../tree.ts";

/** Something that leaves roll up to; a cell is where a part and an area cross. */
export interface Target {
  readonly node_kind: "set" | "part" | "section" | "area" | "criterion" | "cell";
  readonly node_code: string;
  readonly node_uid: string;
  readonly max: RuleNumber | null;
  readonly if_not_held: string | null;
  readonly section_kind: string | null;
  readonly counts: string | null;
  readonly leaves: readonly Node[];
}

/** What no target but a part or a section says. */
export const unsaid = { if_not_held: null, section_kind: null, counts: null };

/** The set, its parts, its sections and every node that has children. */
export function targetsOf({ set, roots }: RuleSet): Target[] {
  const all = leavesOf(roots);
  const counted = all.filter(({ at }) => at.section === undefined);
  return [
    { node_kind: "set", node_code: set.id, node_uid: set.id, max: set.scale, leaves: counted, ...unsaid },
    ...(set.parts ?? []).map(({ id, max, if_not_held }): Target => ({
      node_kind: "part",
      node_code: id,
      node_uid: id,
      max,
      ...unsaid,
      if_not_held: if_not_held ?? null,
      leaves: counted.filter(({ part }) => part === id),
    })),
    ...(set.sections ?? []).map(({ id, max, kind, counts }): Target => ({
      node_kind: "section",
      node_code: id,
      node_uid: id,
      max,
      leaves: all.filter(({ at }) => at.section === id),
      ...unsaid,
      section_kind: kind,
      counts,
    })),
    ...nodesOf(roots)
      .filter(({ children }) => children.length > 0)
      .map((node): Target => ({
        node_kind: node.depth === 1 ? "area" : "criterion",
        node_code: node.at.code,
        node_uid: node.at.uid,
        max: node.at.max,
        leaves: leavesOf([node]),
        ...unsaid,
      })),
  ];
}
