import { hasErrors, type Issue, type YamlFile } from "@parindex/model";
import type { RuleSet } from "./checked-set.ts";
import type { NestedRule } from "./kind.ts";
import { assignedNumber, type AssignedValue } from "./assigned-value.ts";
import { targetFaults } from "./target-faults.ts";
import { type TargetUse, usesOf, withTargets } from "./target-uses.ts";
import { isLeaf, leavesOf } from "./tree.ts";

/** A rule set read, or why it could not be; warnings and notes may stand beside a good set. */
export interface Read {
  readonly ruleSet: RuleSet | null;
  readonly issues: readonly Issue[];
}

type ReadPlain = (yaml: YamlFile) => Read;

const usual = { share: "80%", percent: "80", amount: "3" } as const;
const others = ["50%", "100%", "10%", "1", "5", "20", "100", "1000"] as const;

/** Numbers that may stand for a target until one is assigned: first what is usual for what it bounds. */
const examples = [
  ({ measure }: TargetUse): string => usual[measure],
  ...others.map((number) => (): string => number),
];
const smallest = "1/1000000";

function ruleAt(file: unknown, path: readonly PropertyKey[]): NestedRule {
  // The path was taken from a rule of this very file.
  return [...path, "rule"].reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown>)[key],
    file,
  ) as NestedRule;
}

function errorsIn({ issues }: Read): number {
  return issues.filter(({ severity }) => severity === "error").length;
}

/** What no number for the targets mends. */
function shared(tried: readonly Read[], best: Read): Issue[] {
  const nameOf = ({ code, place }: Issue): string => JSON.stringify([code, place]);
  const found = tried.map(({ issues }) => new Set(issues.map(nameOf)));
  return best.issues.filter((one) => found.every((names) => names.has(nameOf(one))));
}

/** The leaves that lack a target, each with its rule as if every target were the smallest there is. */
function lacking(
  { roots }: RuleSet,
  told: { yaml: YamlFile; uses: readonly TargetUse[] },
  assigned: ReadonlyMap<string, AssignedValue>,
): Map<string, NestedRule> {
  const lowest = withTargets(told.yaml.value, told.uses, () => smallest);
  return new Map(
    leavesOf(roots)
      .filter(isLeaf)
      .filter((leaf) => usesOf(leaf, told.uses).some(({ uid }) => !assigned.has(uid)))
      .map(({ at, path }) => [at.uid, ruleAt(lowest, path)]),
  );
}

/** A set some of whose numbers are assigned targets: checked with examples for them, read anew for each unit's own. */
export function readTargeted(yaml: YamlFile, uses: readonly TargetUse[], readPlain: ReadPlain): Read {
  const faults = targetFaults(uses, yaml);
  if (faults.length > 0) return { ruleSet: null, issues: faults };
  const filled = (numberOf: (use: TargetUse) => unknown): Read =>
    readPlain({ ...yaml, value: withTargets(yaml.value, uses, numberOf) });
  const tried = examples.map((example) => ({ example, ...filled(example) }));
  const best = tried.reduce((least, one) => (errorsIn(one) < errorsIn(least) ? one : least));
  const common = shared(tried, best);
  const issues = hasErrors(common) || !hasErrors(best.issues) ? common : best.issues;
  if (best.ruleSet === null || hasErrors(issues)) return { ruleSet: null, issues };
  const { example } = best;
  const reading = (assigned: ReadonlyMap<string, AssignedValue>): Read => {
    const read = filled((use) => {
      const value = assigned.get(use.uid);
      return value === undefined ? example(use) : assignedNumber(value, use);
    });
    if (read.ruleSet === null) return read;
    const unassigned = lacking(read.ruleSet, { yaml, uses }, assigned);
    return { ...read, ruleSet: { ...read.ruleSet, unassigned, targets } };
  };
  const targets = { uses, example, reading };
  return { ruleSet: { ...best.ruleSet, targets }, issues };
}
