import type { GridCell } from "@parindex/model";

/** Why a cell's text is not in the plan. */
export const leftOutReasons = [
  "heading",
  "repeated_heading",
  "column_numbers",
  "unknown_column",
  "no_heading",
  "other_plan",
  "text_outside",
] as const;

/** Why a cell's text is not in the plan. */
export type LeftOutReason = (typeof leftOutReasons)[number];

/** A cell of the document whose text is not in the plan, and why. */
export interface LeftOut {
  readonly place: string;
  readonly text: string;
  readonly reason: LeftOutReason;
}

/** The filled cells among some, left out for one reason. */
export function leftOut(cells: readonly GridCell[], reason: LeftOutReason): LeftOut[] {
  return cells.flatMap(({ text, place }) => (text === null ? [] : [{ place, text, reason }]));
}
