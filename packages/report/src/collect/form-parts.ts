import type { Ask, FormCell, FormRow, FormSheet } from "@parindex/model";
import type { FormColumn } from "./layout.ts";

/** A free text. */
export const asText: Ask = { kind: "text" };

/** A locked cell, with a note behind it where one is given. */
export function written(content: string | null, note?: string): FormCell {
  return { content, ...(note === undefined ? {} : { note }) };
}

/** An open cell with nothing in it yet. */
export function asked(ask: Ask): FormCell {
  return { content: null, ask };
}

/** What stands round the rows of a sheet. */
export interface SheetFrame {
  readonly name: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly columns: readonly FormColumn[];
}

/** A sheet of a form from its frame and rows. */
export function framed(frame: SheetFrame, rows: readonly FormRow[]): FormSheet {
  return { ...frame, rows };
}
