import { existsSync, readFileSync } from "node:fs";
import { readYaml, type YamlFile } from "@parindex/model";
import { type CaseFileRead, readCaseFile, readRuleSet, type RuleSet } from "@parindex/rules";

/** A rule set with its stored cases. */
export interface RuleSetFile {
  readonly ruleSet: RuleSet;
  readonly yaml: YamlFile;
  readonly files: readonly CaseFileRead[];
}

/** Reads a rule set and the cases beside it, from the repository's folder; `without` is left out of its text. */
export function ruleSetFile(path: string, without?: string): RuleSetFile {
  const text = readFileSync(path, "utf8");
  const yaml = readYaml(without === undefined ? text : text.replace(without, ""), path);
  const { ruleSet } = readRuleSet(yaml, "");
  if (ruleSet === null) throw new TypeError(`${path} has faults`);
  const beside = path.replace(".yaml", ".cases.yaml");
  if (!existsSync(beside)) return { ruleSet, yaml, files: [] };
  const { read, issues } = readCaseFile(readYaml(readFileSync(beside, "utf8"), beside), ruleSet);
  if (read === null) throw new TypeError(JSON.stringify(issues));
  return { ruleSet, yaml, files: [read] };
}
