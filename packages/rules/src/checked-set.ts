import type { Issue, YamlFile } from "@parindex/model";
import type { NestedRule } from "./kind.ts";
import type { RuleSetFile } from "./rule-set.ts";
import type { AssignedValue } from "./assigned-value.ts";
import type { TargetUse } from "./target-uses.ts";
import type { Node } from "./tree.ts";

/** A rule set that passed every check, with its tree. */
export interface RuleSet {
  readonly set: RuleSetFile;
  readonly roots: readonly Node[];
  readonly file: string;
  readonly sha256: string;
  /** The same set as each group reads it; null where no number is by group. */
  readonly byGroup: ReadonlyMap<string, RuleSet> | null;
  /** How assigned targets become numbers; null where no number is one. Until then examples stand for them. */
  readonly targets: Targeted | null;
  /** Leaves of which a target was not assigned, each with its rule at its lowest; no number of theirs is to be used. */
  readonly unassigned: ReadonlyMap<string, NestedRule>;
}

/** A set some of whose numbers are targets that each unit is assigned. */
export interface Targeted {
  readonly uses: readonly TargetUse[];
  /** The number that stands for a target until one is assigned. */
  readonly example: (use: TargetUse) => string;
  /** The set as a unit with these targets, by the uid of their leaf, reads it; null where they make it faulty. */
  reading(assigned: ReadonlyMap<string, AssignedValue>): {
    readonly ruleSet: RuleSet | null;
    readonly issues: readonly Issue[];
  };
}

/** A check of the meaning of a rule set whose shape is right; `uses` are its numbers that stand for assigned targets. */
export type RuleSetCheck = (ruleSet: RuleSet, yaml: YamlFile, uses: readonly TargetUse[]) => Issue[];
