import type { Issue, YamlFile } from "@parindex/model";
import type { RuleSetFile } from "./rule-set.ts";
import type { Node } from "./tree.ts";

/** A rule set that passed every check, with its tree. */
export interface RuleSet {
  readonly set: RuleSetFile;
  readonly roots: readonly Node[];
  readonly file: string;
  readonly sha256: string;
  /** The same set as each group reads it; null where no number is by group. */
  readonly byGroup: ReadonlyMap<string, RuleSet> | null;
}

/** A check of the meaning of a rule set whose shape is right. */
export type RuleSetCheck = (ruleSet: RuleSet, yaml: YamlFile) => Issue[];
