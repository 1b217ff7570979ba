import { type Issue, issue, type YamlFile } from "@parindex/model";
import type { RuleSet, RuleSetCheck } from "../checked-set.ts";
import { gatesOf } from "../gates.ts";
import type { NestedRule } from "../kind.ts";
import { rulesIn } from "../nested.ts";
import { pathOf } from "../path-of.ts";
import { kindOf, nest } from "../registry.ts";
import { leavesOf } from "../tree.ts";

type Path = readonly PropertyKey[];
type FigureKind = RuleSet["set"]["indicators"][string]["kind"];

/** What a rule takes a figure for: a day, one of its options, yes or no, or a number. */
type Wanted = "date" | "choice" | "yes_no" | "number";

function fits(kind: FigureKind, wanted: Wanted): boolean {
  return wanted === "number" ? kind !== "date" && kind !== "choice" : kind === wanted;
}

interface Use {
  readonly id: string;
  readonly wanted: Wanted;
  readonly path: Path;
}

function ofRule(rule: NestedRule, path: Path): Use[] {
  const { reads = "number", joins, person, surveyed } = kindOf(rule);
  if (joins !== undefined || person === true || surveyed === true) return [];
  return nest.inputs(rule).map((id) => ({ id, wanted: reads, path: pathOf(id, rule, path) ?? path }));
}

/** Figures that are asked for yes or no, in conditions at any depth. */
function answers(value: unknown, path: Path): Use[] {
  if (value === null || typeof value !== "object") return [];
  if ("is" in value && "of" in value && typeof value.of === "string")
    return [{ id: value.of, wanted: "yes_no", path: [...path, "of"] }];
  return Object.entries(value).flatMap(([key, one]) =>
    answers(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function faultsOf(uses: readonly Use[], code: string, told: { ruleSet: RuleSet; yaml: YamlFile }): Issue[] {
  const { indicators } = told.ruleSet.set;
  return uses.flatMap(({ id, wanted, path }): Issue[] => {
    const known = indicators[id];
    if (known === undefined || fits(known.kind, wanted)) return [];
    const params = { code, id, kind: known.kind, wanted: `say.figure.${wanted}` };
    return [issue("rules.figure_kind", told.yaml.placeOf(path), params)];
  });
}

/** Rules take days for days, options for options, yes or no for yes or no, and count only what is a number. */
export const checkFigureKinds: RuleSetCheck = (ruleSet, yaml) => [
  ...leavesOf(ruleSet.roots).flatMap(({ at, path }) => {
    if (at.rule === undefined) return [];
    const own = rulesIn(at.rule, [...path, "rule"]).flatMap((one) => ofRule(one.rule, one.path));
    return faultsOf([...own, ...answers(at.rule, [...path, "rule"])], at.code, { ruleSet, yaml });
  }),
  ...gatesOf(ruleSet).flatMap(({ gate, path }) =>
    faultsOf(answers(gate.when, [...path, "when"]), gate.uid, { ruleSet, yaml }),
  ),
];
