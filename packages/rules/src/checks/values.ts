import { type Issue, issue, quantity } from "@parindex/model";
import type { RuleSet, RuleSetCheck } from "../checked-set.ts";
import type { TargetUse } from "../target-uses.ts";
import { holdsTarget } from "./assigned.ts";
import { rulesIn } from "../nested.ts";
import { compare, exact, type RuleNumber } from "../number.ts";
import type { RuleSetFile } from "../rule-set.ts";
import { isLeaf, leavesOf, nodesOf } from "../tree.ts";

type Path = readonly PropertyKey[];

/** A value that makes no sense beside another: what is said of it, and where it stands. */
interface Fault {
  readonly code: string;
  readonly path: Path;
  readonly params?: Issue["params"];
  readonly severity?: Issue["severity"];
}

function isAbove(low: RuleNumber | undefined, high: RuleNumber | undefined): boolean {
  return low !== undefined && high !== undefined && compare(exact(low), exact(high)) > 0;
}

function number(rule: object, key: string): RuleNumber | undefined {
  const value = (rule as Readonly<Record<string, unknown>>)[key];
  return (typeof value === "number" || typeof value === "string") && quantity(value) !== null
    ? value
    : undefined;
}

/** Ends of a stretch the wrong way round, whatever rule has them. */
function ofRule(rule: object, path: Path, code: string): Fault[] {
  const [floor, full] = [number(rule, "floor"), number(rule, "full_from")];
  const [from, to] = [number(rule, "from"), number(rule, "to")];
  const scale =
    "mean_of" in rule ? (rule.mean_of as { from: RuleNumber; to: RuleNumber } | undefined) : undefined;
  const isFlat = scale !== undefined && compare(exact(scale.from), exact(scale.to)) >= 0;
  return [
    ...(isAbove(floor, full)
      ? [
          {
            code: "rules.floor_above_full",
            path: [...path, "floor"],
            params: { code, floor: String(floor), full: String(full) },
            severity: "warning" as const,
          },
        ]
      : []),
    ...(floor === undefined && "below_floor" in rule
      ? [
          {
            code: "rules.below_floor_alone",
            path: [...path, "below_floor"],
            params: { code },
            severity: "warning" as const,
          },
        ]
      : []),
    ...(isAbove(from, to) || isFlat
      ? [{ code: "rules.ends_reversed", path: [...path, isFlat ? "mean_of" : "from"], params: { code } }]
      : []),
  ];
}

function ofNodes({ roots }: RuleSet, uses: readonly TargetUse[]): Fault[] {
  const nodes = nodesOf(roots).flatMap(({ at, path }): Fault[] => [
    ...(at.max !== null && exact(at.max).num < 0n
      ? [
          {
            code: "rules.max_negative",
            path: [...path, "max"],
            params: { code: at.code, max: String(at.max) },
          },
        ]
      : []),
    ...(at.evidence?.from !== undefined && at.evidence.to !== undefined && at.evidence.from > at.evidence.to
      ? [{ code: "rules.ends_reversed", path: [...path, "evidence", "from"], params: { code: at.code } }]
      : []),
  ]);
  const rules = leavesOf(roots)
    .filter(isLeaf)
    .flatMap(({ at, path }) =>
      rulesIn(at.rule, [...path, "rule"]).flatMap((one) =>
        holdsTarget(one.path, uses) ? [] : ofRule(one.rule, one.path, at.code),
      ),
    );
  return [...nodes, ...rules];
}

function ofFigures(indicators: RuleSetFile["indicators"]): Fault[] {
  return Object.entries(indicators).flatMap(([id, { domain, part_of = [] }]): Fault[] => [
    ...(isAbove(domain?.min, domain?.max)
      ? [{ code: "rules.ends_reversed", path: ["indicators", id, "domain"], params: { code: id } }]
      : []),
    ...(part_of.includes(id)
      ? [{ code: "rules.part_of_itself", path: ["indicators", id, "part_of"], params: { id } }]
      : []),
  ]);
}

function ofWhole({ applies_to, ranking, status }: RuleSetFile): Fault[] {
  return [
    ...(applies_to.years.length === 0 && status !== "partial"
      ? [{ code: "rules.no_year", path: ["applies_to", "years"], severity: "warning" as const }]
      : []),
    ...((ranking?.tie_break ?? []).length > 0
      ? [{ code: "rules.tie_break", path: ["ranking", "tie_break"], severity: "warning" as const }]
      : []),
  ];
}

/** Values make sense beside one another: maxima not below nought, ends in order, what is said is used. */
export const checkValues: RuleSetCheck = (ruleSet, yaml, uses) =>
  [...ofNodes(ruleSet, uses), ...ofFigures(ruleSet.set.indicators), ...ofWhole(ruleSet.set)].map(
    ({ code, path, params = {}, severity = "error" }) => issue(code, yaml.placeOf(path), params, severity),
  );
