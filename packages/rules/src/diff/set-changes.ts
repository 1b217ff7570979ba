import type { RuleSet } from "../checked-set.ts";
import { inputsOf } from "../registry.ts";
import { usesOf, withTargets } from "../target-uses.ts";
import { isLeaf, leavesOf, type Node, nodesOf } from "../tree.ts";
import { type Difference, differences } from "./differences.ts";

/** What happened to a criterion, a figure or the whole set. */
export type ChangeKind =
  | "added"
  | "removed"
  | "renumbered"
  | "retitled"
  | "reweighted"
  | "moved"
  | "kind"
  | "threshold"
  | "text"
  | "citation"
  | "policy"
  | "input_added"
  | "input_removed"
  | "input_changed"
  | "set";

/** A change from one set to another, by uid of a node, id of a figure, or key of the set. */
export interface Change extends Difference {
  readonly change: ChangeKind;
  readonly uid: string;
  /** Code of the node in the later set, else in the earlier; null for figures and the set. */
  readonly code: string | null;
  readonly title: string | null;
}

/** A figure that must be asked anew under the later set, and the leaves that need it. */
export interface AskedAnew {
  readonly indicator_id: string;
  readonly label: string;
  readonly why: "new" | "changed";
  readonly leaves: readonly string[];
}

const nodeKeys = {
  code: "renumbered",
  title: "retitled",
  max: "reweighted",
  cites: "citation",
  scoring_text: "text",
  not_applicable: "policy",
  not_applicable_to: "policy",
  scored_by: "policy",
  evidence: "policy",
} as const satisfies Partial<Record<keyof Node["at"], ChangeKind>>;

/** The rule of a node as its file says it: a target is named, not the number that stands for it. */
function saidRule({ targets }: RuleSet, node: Node): Node["at"]["rule"] {
  const uses = targets === null ? [] : usesOf(node, targets.uses);
  if (node.at.rule === undefined || uses.length === 0) return node.at.rule;
  const own = uses.map((use) => ({ ...use, path: use.path.slice(node.path.length + 1) }));
  // Only numbers change, for the names of what they are.
  return withTargets(node.at.rule, own, ({ uid }) => ({ target_of: uid })) as Node["at"]["rule"];
}

type Ruled = readonly [node: Node, rule: Node["at"]["rule"]];

function nodeChanges([from, a]: Ruled, [to, b]: Ruled): Change[] {
  const named = { uid: to.at.uid, code: to.at.code, title: to.at.title };
  const plain = Object.entries(nodeKeys).flatMap(([key, change]): Change[] => {
    // The keys above are keys of a node.
    const [was, is] = [from.at[key as keyof Node["at"]], to.at[key as keyof Node["at"]]];
    return differences(was, is).length === 0 ? [] : [{ ...named, change, path: key, from: was, to: is }];
  });
  const sameKind = a?.kind === b?.kind;
  const rule = sameKind
    ? differences(a, b, "rule").map((one): Change => ({ ...named, change: "threshold", ...one }))
    : [{ ...named, change: "kind" as const, path: "rule.kind", from: a?.kind, to: b?.kind }];
  const [above, below] = [from.parent?.at.uid, to.parent?.at.uid];
  const moved =
    above === below ? [] : [{ ...named, change: "moved" as const, path: "parent", from: above, to: below }];
  return [...plain, ...moved, ...rule];
}

function gone(change: "added" | "removed", { at }: Node): Change {
  const { uid, code, title, max } = at;
  return {
    change,
    uid,
    code,
    title,
    path: "max",
    from: change === "added" ? undefined : max,
    to: change === "added" ? max : undefined,
  };
}

function inputChanges(from: RuleSet, to: RuleSet): Change[] {
  const [a, b] = [from.set.indicators, to.set.indicators];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((uid): Change[] => {
    const named = { uid, code: null, title: (b[uid] ?? a[uid])?.label ?? null };
    if (a[uid] === undefined)
      return [{ ...named, change: "input_added", path: "", from: undefined, to: b[uid]?.label }];
    if (b[uid] === undefined)
      return [{ ...named, change: "input_removed", path: "", from: a[uid].label, to: undefined }];
    return differences(a[uid], b[uid]).map((one) => ({ ...named, change: "input_changed", ...one }));
  });
}

const wholeKeys = [
  "scale",
  "parts",
  "sections",
  "rounding",
  "ranking",
  "not_applicable",
  "on_close",
  "bands",
  "gates",
] as const;

/** What changed from one rule set to another, in meaning: nodes by uid, figures by id, the set by key. */
export function setChanges(from: RuleSet, to: RuleSet): Change[] {
  const before = new Map(nodesOf(from.roots).map((node) => [node.at.uid, node]));
  const after = new Map(nodesOf(to.roots).map((node) => [node.at.uid, node]));
  return [
    ...[...before.values()].filter(({ at }) => !after.has(at.uid)).map((node) => gone("removed", node)),
    ...[...after.values()].flatMap((node) => {
      const old = before.get(node.at.uid);
      if (old === undefined) return [gone("added", node)];
      return nodeChanges([old, saidRule(from, old)], [node, saidRule(to, node)]);
    }),
    ...inputChanges(from, to),
    ...wholeKeys.flatMap((key) =>
      differences(from.set[key], to.set[key], key).map((one): Change => ({
        change: "set",
        uid: key,
        code: null,
        title: null,
        ...one,
      })),
    ),
  ];
}

/** Keys of a figure after whose change an old report no longer answers the question. */
const meaning = ["kind", "unit", "source", "accumulation", "options", "scale"] as const;

/** Figures that the later set needs and the earlier one did not ask, or asked otherwise. */
export function askedAnew(from: RuleSet, to: RuleSet): AskedAnew[] {
  const used = Map.groupBy(
    leavesOf(to.roots)
      .filter(isLeaf)
      .flatMap(({ at }) => inputsOf(at.rule).map((id) => ({ id, code: at.code }))),
    ({ id }) => id,
  );
  return [...used].flatMap(([indicator_id, needs]): AskedAnew[] => {
    const [a, b] = [from.set.indicators[indicator_id], to.set.indicators[indicator_id]];
    if (b === undefined) return [];
    const changed =
      a !== undefined && meaning.some((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]));
    if (a !== undefined && !changed) return [];
    const leaves = [...new Set(needs.map(({ code }) => code))];
    return [{ indicator_id, label: b.label, why: a === undefined ? "new" : "changed", leaves }];
  });
}
