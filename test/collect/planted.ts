import type { FormCell } from "@parindex/model";
import { type Draft, sheetOf } from "./filled.ts";

/** A fault as it must be found: at its cell, under its code; a null cell stands for the whole file. */
export interface Planted {
  readonly code: string;
  readonly cell: string | null;
}

/** Plants a fault in a form at its own turn; null where the form has no more room for it. */
export interface Fault {
  readonly name: string;
  /** The form is spoilt as a whole, so that nothing else can be found in it. */
  readonly whole?: true;
  plant(form: Draft, turn: number): Planted;
}

/** What a planted cell holds. */
export type Content = FormCell["content"];

/** The row of a leaf in the claims sheet. */
export function leafRow(form: Draft, code: string): number {
  return sheetOf(form, "Chấm điểm").rows.findIndex(({ cells }) => cells[0]?.content === code);
}
