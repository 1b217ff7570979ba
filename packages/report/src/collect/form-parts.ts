import type { Ask, FormCell, FormRow, FormSheet } from "@parindex/model";
import { type FormColumn, formSheets, keyColumns } from "./layout.ts";

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

/** The columns of a form's first sheet. */
export const aboutColumns: readonly FormColumn[] = [
  { field: "label", title: "Thông tin", width: 30 },
  { field: "value", title: "Nội dung", width: 70 },
];

/** A locked row of texts. */
export function writtenRow(...cells: readonly (string | null)[]): FormRow {
  return { style: "plain", cells: cells.map((cell) => written(cell)) };
}

/** The rows of a form's first sheet: each title and what stands beside it. */
export function aboutRows<Field extends string>(
  titles: Readonly<Record<Field, string>>,
  values: Readonly<Record<Field, string>>,
): FormRow[] {
  return (Object.keys(titles) as Field[]).map((field) => writtenRow(titles[field], values[field]));
}

/** The hidden sheet of a form that says what its words stand for. */
export function keysSheet(rows: readonly FormRow[]): FormSheet {
  const frame = { name: formSheets.keys, title: "", lines: [], columns: keyColumns };
  return { ...framed(frame, rows), hidden: true };
}
