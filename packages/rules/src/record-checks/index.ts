import { answerChecks } from "./answer-checks.ts";
import { claimChecks } from "./claim-checks.ts";
import { dateChecks } from "./date-checks.ts";
import { evidenceChecks } from "./evidence-checks.ts";
import { periodChecks } from "./period-checks.ts";
import { rollUpChecks } from "./roll-up-checks.ts";
import type { RecordCheck } from "./record-check.ts";

/** Every check of records against the rule sets in force, in the order they are asked. */
export const recordChecks: readonly RecordCheck[] = [
  ...dateChecks,
  ...periodChecks,
  ...rollUpChecks,
  ...claimChecks,
  ...answerChecks,
  ...evidenceChecks,
];
