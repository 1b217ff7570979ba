import { checkShape, hasErrors, type Issue, type YamlFile } from "@parindex/model";
import { checks } from "./checks/index.ts";
import { ruleSetShape, type RuleSetFile } from "./rule-set.ts";
import { type Node, treeOf } from "./tree.ts";

/** A rule set that passed every check, with its tree. */
export interface RuleSet {
  readonly set: RuleSetFile;
  readonly roots: readonly Node[];
  readonly file: string;
  readonly sha256: string;
}

/** A rule set from its YAML, or every fault in it at once; warnings and notes may stand beside a good set. */
export function readRuleSet(
  yaml: YamlFile,
  sha256: string,
): { readonly ruleSet: RuleSet | null; readonly issues: readonly Issue[] } {
  const { value, issues } = checkShape(yaml, ruleSetShape);
  if (value === null) return { ruleSet: null, issues };
  const ruleSet: RuleSet = { set: value, roots: treeOf(value), file: yaml.file, sha256 };
  const found = checks.flatMap((check) => check(ruleSet, yaml));
  return { ruleSet: hasErrors(found) ? null : ruleSet, issues: found };
}
