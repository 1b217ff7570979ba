import { checkShape, hasErrors, type Issue, type YamlFile } from "@parindex/model";
import { checks } from "./checks/index.ts";
import type { RuleSet } from "./checked-set.ts";
import { ruleSetShape } from "./rule-set.ts";
import { treeOf } from "./tree.ts";

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
