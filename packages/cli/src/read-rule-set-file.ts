import { type Issue, readYaml, type YamlFile } from "@parindex/model";
import { readRuleSet, type RuleSet } from "@parindex/rules";
import { sha256 } from "./digest.ts";
import { readText } from "./read-text.ts";

/** A rule set file read and checked. */
export interface RuleSetRead {
  readonly ruleSet: RuleSet | null;
  readonly yaml: YamlFile | null;
  readonly issues: readonly Issue[];
}

/** Reads and checks one rule set file; `name` is what people are shown. */
export function readRuleSetFile(path: string, name: string): RuleSetRead {
  const { text, bytes, issues } = readText(path, name);
  if (issues.length > 0) return { ruleSet: null, yaml: null, issues };
  const yaml = readYaml(text, name);
  return { yaml, ...readRuleSet(yaml, sha256(bytes)) };
}
