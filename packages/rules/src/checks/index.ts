import type { RuleSetCheck } from "../checked-set.ts";
import { checkBands } from "./bands.ts";
import { checkCases } from "./cases.ts";
import { checkCitations } from "./citations.ts";
import { checkCodes } from "./codes.ts";
import { checkConditions } from "./conditions.ts";
import { checkFigureKinds } from "./figure-kinds.ts";
import { checkGates } from "./gates.ts";
import { checkIndicators } from "./indicators.ts";
import { checkLeaves } from "./leaves.ts";
import { checkMaxima } from "./maxima.ts";
import { checkNesting } from "./nesting.ts";
import { checkOptions } from "./options.ts";
import { checkPoints } from "./points.ts";
import { checkPrinted } from "./printed.ts";
import { checkRoom } from "./room.ts";
import { checkSections } from "./sections.ts";
import { checkSteps } from "./steps.ts";
import { checkSums } from "./sums.ts";
import { checkUnits } from "./units.ts";
import { checkValues } from "./values.ts";

/** Every check; each gives all its faults. */
export const checks: readonly RuleSetCheck[] = [
  checkCodes,
  checkLeaves,
  checkSums,
  checkSections,
  checkIndicators,
  checkFigureKinds,
  checkGates,
  checkMaxima,
  checkNesting,
  checkOptions,
  checkPoints,
  checkSteps,
  checkConditions,
  checkValues,
  checkBands,
  checkCitations,
  checkCases,
  checkUnits,
  checkPrinted,
  checkRoom,
];
