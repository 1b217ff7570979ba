import { checkShape, hasErrors, type Issue, type YamlFile } from "@parindex/model";
import { groupReadings } from "./by-group.ts";
import { checks } from "./checks/index.ts";
import { withExampleUids } from "./example-uids.ts";
import type { RuleSet } from "./checked-set.ts";
import { type Read, readTargeted } from "./read-targets.ts";
import { ruleSetShape } from "./rule-set.ts";
import { type TargetUse, targetUses } from "./target-uses.ts";
import { treeOf } from "./tree.ts";

/** A set whose numbers are all there; `uses` are those that stand for assigned targets. */
function readPlain(yaml: YamlFile, sha256: string, uses: readonly TargetUse[]): Read {
  const { value, issues } = checkShape(yaml, ruleSetShape);
  if (value === null) return { ruleSet: null, issues: withExampleUids(issues, yaml) };
  const said = { set: value, roots: treeOf(value), file: yaml.file, sha256 };
  const ruleSet: RuleSet = { ...said, byGroup: null, targets: null, unassigned: new Map() };
  const found = checks.flatMap((check) => check(ruleSet, yaml, uses));
  return { ruleSet: hasErrors(found) ? null : ruleSet, issues: found };
}

function readOne(yaml: YamlFile, sha256: string): Read {
  const uses = targetUses(yaml.value);
  if (uses.length === 0) return readPlain(yaml, sha256, []);
  return readTargeted(yaml, uses, (filled) => readPlain(filled, sha256, uses));
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
