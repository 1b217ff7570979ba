import { type Sheet, type SheetRow, UsageError } from "@parindex/model";
import { headingLook, type Look, rowLook } from "./sheet-style.ts";

/** A cell of a line: where it begins, how many columns it spans, what it says and how it looks. */
export interface LinePart {
  readonly column: number;
  readonly span: number;
  readonly content: SheetRow["cells"][number];
  readonly look: Look;
}

/** One row of a printed sheet; a line without parts is a blank one. */
export interface Line {
  readonly parts: readonly LinePart[];
  /** Whether it is the heading of the table, which each printed page repeats. */
  readonly heading?: boolean;
}

const blank: Line = { parts: [] };
const signingRoom: readonly Line[] = [blank, blank, blank, blank];

/** The columns of the left block: up to the middle of the sheet's width, one at least on each side. */
function leftColumns(sheet: Sheet): number {
  const widths = sheet.columns.map(({ width }) => width);
  const half = widths.reduce((sum, width) => sum + width, 0) / 2;
  let [count, used] = [0, 0];
  while (count < widths.length - 1 && used + (widths[count] ?? 0) <= half) {
    used += widths[count] ?? 0;
    count += 1;
  }
  return Math.max(1, count);
}

type Side = readonly string[];

function pairedLines(sheet: Sheet, sides: { left: Side; right: Side }, lookOf: SideLook): Line[] {
  const left = leftColumns(sheet);
  const right = Math.max(1, sheet.columns.length - left);
  const count = Math.max(sides.left.length, sides.right.length);
  return Array.from({ length: count }, (_, at) => ({
    parts: [
      { column: 0, span: left, content: sides.left[at] ?? null, look: lookOf(sides.left, at) },
      { column: left, span: right, content: sides.right[at] ?? null, look: lookOf(sides.right, at) },
    ],
  }));
}

type SideLook = (side: Side, at: number) => Look;

function isCapitals(text: string): boolean {
  return text === text.toUpperCase();
}

/** Head of letter: capitals and the motto in bold, the line beneath (place and day) in italics. */
const headLook: SideLook = (side, at) => {
  const motto = at === 1 && isCapitals(side[0] ?? "");
  if (isCapitals(side[at] ?? "")) return { align: "center", bold: true };
  return motto ? { align: "center", bold: true, underline: true } : { align: "center", italic: true };
};

const signatureLook: SideLook = (side, at) =>
  isCapitals(side[at] ?? "") ? { align: "center", bold: true } : { align: "center", italic: true };

function wholeLine(sheet: Sheet, content: string, look: Look): Line {
  return { parts: [{ column: 0, span: Math.max(2, sheet.columns.length), content, look }] };
}

function titleLook(text: string): Look {
  return isCapitals(text)
    ? { align: "center", bold: true, size: 14 }
    : { align: "center", italic: true, size: 12 };
}

function tableLine(sheet: Sheet, row: SheetRow): Line {
  if (row.cells.length > sheet.columns.length)
    throw new UsageError(
      `A row of “${sheet.name}” has ${row.cells.length} cells for ${sheet.columns.length} columns`,
    );
  return {
    parts: sheet.columns.map((column, at) => ({
      column: at,
      span: 1,
      content: row.cells[at] ?? null,
      look: rowLook(row.style, column.align),
    })),
  };
}

function tableLines(sheet: Sheet): Line[] {
  const heading = sheet.columns.map((column, at) => ({
    column: at,
    span: 1,
    content: column.title,
    look: headingLook,
  }));
  const nothing = wholeLine(sheet, "Chưa có số liệu", { align: "center", italic: true, boxed: true });
  const rows = sheet.rows.map((row) => tableLine(sheet, row));
  return [{ parts: heading, heading: heading.length > 0 }, ...(rows.length === 0 ? [nothing] : rows)];
}

/** A sheet from top to bottom: head, title, notices, table, signatures with room to sign. */
export function sheetLines(sheet: Sheet): Line[] {
  const head = pairedLines(sheet, sheet.head, headLook);
  const signatures = pairedLines(sheet, sheet.signatures, signatureLook);
  const notices = sheet.notices.map((text) =>
    wholeLine(sheet, text, { align: "center", italic: true, color: "C00000" }),
  );
  return [
    ...(head.length === 0 ? [] : [...head, blank]),
    ...sheet.title.map((text) => wholeLine(sheet, text, titleLook(text))),
    ...notices,
    blank,
    ...tableLines(sheet),
    ...(signatures.length === 0 ? [] : [blank, ...signatures, ...signingRoom]),
  ];
}
