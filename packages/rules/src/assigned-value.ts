import type { RuleNumber } from "./number.ts";
import type { TargetUse } from "./target-uses.ts";

/** A target as it was assigned: a decimal, in percent or in the unit of what it bounds. */
export interface AssignedValue {
  readonly value: string;
  readonly isPercent: boolean;
}

/** Whether a unit of measure is the percent. */
export function isPercentSign(unit: string | null): boolean {
  return /^(%|phần trăm|percent)$/iu.test(unit?.trim() ?? "");
}

/** A target as a case gives it: `70%`, `0.7`, `12`. */
export function assignedValue(written: RuleNumber): AssignedValue {
  const text = String(written).trim();
  return text.endsWith("%")
    ? { value: text.slice(0, -1).trim(), isPercent: true }
    : { value: text, isPercent: false };
}

/** An assigned value as the rule's own number; a percentage of a ratio keeps its sign. */
export function assignedNumber({ value, isPercent }: AssignedValue, { measure }: TargetUse): RuleNumber {
  return isPercent && measure !== "percent" ? `${value}%` : value;
}
