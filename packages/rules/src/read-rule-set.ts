import { checkShape, hasErrors, type Issue, type YamlFile } from "@parindex/model";
import { groupReadings } from "./by-group.ts";
import { checks } from "./checks/index.ts";
import type { RuleSet } from "./checked-set.ts";
import { ruleSetShape } from "./rule-set.ts";
import { treeOf } from "./tree.ts";

interface Read {
  readonly ruleSet: RuleSet | null;
  readonly issues: readonly Issue[];
}

function readOne(yaml: YamlFile, sha256: string): Read {
  const { value, issues } = checkShape(yaml, ruleSetShape);
  if (value === null) return { ruleSet: null, issues };
  const ruleSet: RuleSet = { set: value, roots: treeOf(value), file: yaml.file, sha256, byGroup: null };
  const found = checks.flatMap((check) => check(ruleSet, yaml));
  return { ruleSet: hasErrors(found) ? null : ruleSet, issues: found };
}

/** Faults that several groups share are said once. */
function once(issues: readonly Issue[]): Issue[] {
  return [...new Map(issues.map((one) => [JSON.stringify(one), one])).values()];
}

/** A rule set from its YAML, or every fault in it at once; warnings and notes may stand beside a good set. */
export function readRuleSet(yaml: YamlFile, sha256: string): Read {
  const { readings, issues } = groupReadings(yaml);
  if (issues.length > 0) return { ruleSet: null, issues };
  if (readings.length === 0) return readOne(yaml, sha256);
  const read = readings.map(({ group, yaml: own }) => ({ group, ...readOne(own, sha256) }));
  const found = once(read.flatMap((one) => one.issues));
  const sets = read.flatMap(({ group, ruleSet }) => (ruleSet === null ? [] : [[group, ruleSet] as const]));
  const [first] = sets;
  if (first === undefined || sets.length < read.length) return { ruleSet: null, issues: found };
  return { ruleSet: { ...first[1], byGroup: new Map(sets) }, issues: found };
}

/** The set as a group reads it; null where the set has values by group and none for this one. */
export function forGroup(ruleSet: RuleSet, group: string | null): RuleSet | null {
  return ruleSet.byGroup === null ? ruleSet : (ruleSet.byGroup.get(group ?? "") ?? null);
}
