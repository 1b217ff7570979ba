import { checkShape, closest, type Issue, issue, type YamlFile } from "@parindex/model";
import type { RuleSet } from "../checked-set.ts";
import { gatesOf } from "../gates.ts";
import { inputsOf } from "../registry.ts";
import { isLeaf, leavesOf } from "../tree.ts";
import { type CaseFile, caseFileShape, type UnitCase } from "./case-file.ts";
import { givenFaults } from "./given-faults.ts";
import { findNode, nodeNames } from "./find-node.ts";

/** A file of cases whose names are all known to its rule set. */
export interface CaseFileRead {
  readonly cases: CaseFile;
  readonly yaml: YamlFile;
}

type Path = readonly PropertyKey[];

interface Told {
  readonly ruleSet: RuleSet;
  readonly yaml: YamlFile;
}

interface Named {
  readonly name: string;
  readonly known: readonly string[];
}

function unknown(yaml: YamlFile, path: Path, code: string, { name, known }: Named): Issue[] {
  if (known.includes(name)) return [];
  return [issue(code, yaml.placeOf(path), { name, near: closest(name, known) ?? "–" })];
}

function questionsOf({ roots }: RuleSet): string[] {
  const ids = leavesOf(roots)
    .filter(isLeaf)
    .flatMap(({ at }) => inputsOf(at.rule));
  return [...new Set(ids.flatMap((id) => (id.startsWith("survey.") ? [id.split(".")[1] ?? ""] : [])))];
}

function unitFaults(unit: UnitCase, at: number, told: Told): Issue[] {
  const { ruleSet, yaml } = told;
  const path: Path = ["units", at];
  const figures = Object.keys(ruleSet.set.indicators);
  const nodes = nodeNames(ruleSet);
  const tree = nodes.filter((name) => findNode(ruleSet, name) !== undefined);
  const leaves = leavesOf(ruleSet.roots).flatMap((leaf) => [leaf.at.uid, leaf.at.code]);
  const names = (
    key: string,
    value: object | undefined,
    known: readonly string[],
    inside: Path = [],
  ): Issue[] =>
    Object.keys(value ?? {}).flatMap((name) =>
      unknown(yaml, [...path, ...inside, name], `cases.unknown_${key}`, { name, known }),
    );
  const groups = ruleSet.byGroup === null ? null : [...ruleSet.byGroup.keys()];
  return [
    ...names("figure", unit.given, figures, ["given"]),
    ...names("figure", unit.previous, figures, ["previous"]),
    ...names(
      "target",
      unit.targets,
      [...new Set((ruleSet.targets?.uses ?? []).map(({ uid }) => uid))],
      ["targets"],
    ),
    ...names("question", unit.survey, questionsOf(ruleSet), ["survey"]),
    ...names("node", unit.not_applicable, tree, ["not_applicable"]),
    ...names("leaf", unit.entered, leaves, ["entered"]),
    ...names("node", unit.expect.nodes, nodes, ["expect", "nodes"]),
    ...names(
      "gate",
      unit.expect.gates,
      gatesOf(ruleSet).map(({ gate }) => gate.uid),
      ["expect", "gates"],
    ),
    ...names("leaf", unit.expect.leaves, leaves, ["expect", "leaves"]),
    ...(groups !== null && !groups.includes(unit.group ?? "")
      ? [issue("cases.group", yaml.placeOf(path), { name: unit.name, known: groups.join(", ") })]
      : []),
  ];
}

/** A file of cases, or every fault in it at once: its shape, and names that the set does not have. */
export function readCaseFile(
  yaml: YamlFile,
  ruleSet: RuleSet,
): { readonly read: CaseFileRead | null; readonly issues: readonly Issue[] } {
  const { value, issues } = checkShape(yaml, caseFileShape);
  if (value === null) return { read: null, issues };
  const told = { ruleSet, yaml };
  const uses = ruleSet.targets?.uses ?? [];
  const leaves = leavesOf(ruleSet.roots).flatMap(({ at }) => [at.uid, at.code]);
  const found = [
    ...(value.rule_set === ruleSet.set.id
      ? []
      : [
          issue("cases.other_set", yaml.placeOf(["rule_set"]), { named: value.rule_set, id: ruleSet.set.id }),
        ]),
    ...(value.units ?? []).flatMap((unit, at) => unitFaults(unit, at, told)),
    ...(value.units ?? []).flatMap(({ like }, at, all) => {
      const known = all.slice(0, at).map(({ name }) => name);
      if (like === undefined) return [];
      return unknown(yaml, ["units", at, "like"], "cases.unknown_unit", { name: like, known });
    }),
    ...(value.leaves ?? []).flatMap(({ leaf, ...said }, at) => {
      const node = findNode(ruleSet, leaf);
      if (node === undefined || !isLeaf(node))
        return unknown(yaml, ["leaves", at, "leaf"], "cases.unknown_leaf", { name: leaf, known: leaves });
      return givenFaults(node, said, {
        placeOf: (path) => yaml.placeOf(["leaves", at, ...path]),
        declared: Object.keys(ruleSet.set.indicators),
        uses,
      });
    }),
  ];
  return { read: found.length > 0 ? null : { cases: value, yaml }, issues: found };
}
