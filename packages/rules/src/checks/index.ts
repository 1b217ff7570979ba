import type { Issue, YamlFile } from "@parindex/model";
import type { RuleSet } from "../read-rule-set.ts";
import { checkBands } from "./bands.ts";
import { checkCitations } from "./citations.ts";
import { checkCodes } from "./codes.ts";
import { checkIndicators } from "./indicators.ts";
import { checkLeaves } from "./leaves.ts";
import { checkSteps } from "./steps.ts";
import { checkSums } from "./sums.ts";

/** A check of the meaning of a rule set whose shape is right. */
export type RuleSetCheck = (ruleSet: RuleSet, yaml: YamlFile) => Issue[];

/** Every check; each gives all its faults. */
export const checks: readonly RuleSetCheck[] = [
  checkCodes,
  checkLeaves,
  checkSums,
  checkIndicators,
  checkSteps,
  checkBands,
  checkCitations,
];
