import {
  decimalText,
  type Fraction,
  fraction,
  type Issue,
  issue,
  scaled,
  type YamlFile,
} from "@parindex/model";
import { compare, exact, plus } from "../number.ts";
import type { RuleSet } from "../checked-set.ts";
import { leavesOf, type Node, nodesOf } from "../tree.ts";
import type { RuleSetCheck } from "../checked-set.ts";

function shown(value: Fraction): string {
  return decimalText(scaled(value, 4), 4)
    .replace(/\.?0+$/, "")
    .replace(".", ",");
}

function total(values: readonly (Fraction | null)[]): Fraction {
  return values.reduce<Fraction>((sum, value) => (value === null ? sum : plus(sum, value)), fraction(0n));
}

function maxOf({ at }: Node): Fraction | null {
  return at.max === null ? null : exact(at.max);
}

/** How a sum that is off is judged: in partial sets what was not read may be missing, and print may be wrong. */
function severity(ruleSet: RuleSet, order: number, unread: boolean): "error" | "warning" | "note" {
  if (ruleSet.set.status !== "partial") return "error";
  if (order > 0) return "warning";
  return unread ? "note" : "warning";
}

function childrenFaults(ruleSet: RuleSet, yaml: YamlFile): Issue[] {
  return nodesOf(ruleSet.roots).flatMap((node) => {
    const max = maxOf(node);
    if (node.children.length === 0 || max === null) return [];
    const unread = node.at.unread;
    const rest = unread?.max === null || unread === undefined ? null : exact(unread.max);
    const sum = total([...node.children.map(maxOf), rest]);
    const order = compare(sum, max);
    if (order === 0 || (order < 0 && unread !== undefined && unread.max === null)) return [];
    const place = yaml.placeOf([...node.path, "max"]);
    const params = { code: node.at.code, sum: shown(sum), max: shown(max) };
    return [issue("rules.children_sum", place, params, severity(ruleSet, order, unread !== undefined))];
  });
}

function partFaults({ set, roots }: RuleSet, yaml: YamlFile): Issue[] {
  const leaves = leavesOf(roots).filter(({ at }) => at.section === undefined);
  return (set.parts ?? []).flatMap((part, index) => {
    const sum = total(leaves.filter((leaf) => leaf.part === part.id).map(maxOf));
    const max = exact(part.max);
    if (compare(sum, max) === 0) return [];
    return [
      issue("rules.part_sum", yaml.placeOf(["parts", index, "max"]), {
        part: part.id,
        sum: shown(sum),
        max: shown(max),
      }),
    ];
  });
}

function scaleFaults({ set, roots }: RuleSet, yaml: YamlFile): Issue[] {
  if (set.scale === null) return [];
  const scale = exact(set.scale);
  const sums = [
    { code: "rules.areas_sum", sum: total(roots.filter(({ at }) => at.section === undefined).map(maxOf)) },
    ...(set.parts === undefined || set.parts.length === 0
      ? []
      : [{ code: "rules.parts_sum", sum: total(set.parts.map(({ max }) => exact(max))) }]),
  ];
  return sums
    .filter(({ sum }) => compare(sum, scale) !== 0)
    .map(({ code, sum }) => issue(code, yaml.placeOf(["scale"]), { sum: shown(sum), max: shown(scale) }));
}

function nullFaults({ set, roots }: RuleSet, yaml: YamlFile): Issue[] {
  if (set.status === "partial") return [];
  const nodes = nodesOf(roots).filter(({ at }) => at.max === null || at.unread !== undefined);
  const scale =
    set.scale === null ? [issue("rules.max_missing", yaml.placeOf(["scale"]), { code: set.id })] : [];
  return [
    ...scale,
    ...nodes.map(({ at, path }) =>
      issue("rules.max_missing", yaml.placeOf([...path, "max"]), { code: at.code }),
    ),
  ];
}

/** Children sum to their parent, leaves to their part, areas and parts to the scale. */
export const checkSums: RuleSetCheck = (ruleSet, yaml) => [
  ...childrenFaults(ruleSet, yaml),
  ...(ruleSet.set.status === "partial" ? [] : partFaults(ruleSet, yaml)),
  ...scaleFaults(ruleSet, yaml),
  ...nullFaults(ruleSet, yaml),
];
