import type { Ask, FormCell, FormRow, FormSheet } from "@parindex/model";
import type { Cell, CellStyle, WriteSheet } from "hucre";
import type { ChoiceLists } from "./form-lists.ts";
import { askRules } from "./form-rules.ts";
import { rowHeight, type TextBox } from "./row-height.ts";
import { sheetCell } from "./sheet-cell.ts";
import { cellStyle, headingLook, type Look, plainSize } from "./sheet-style.ts";
import type { TextWidth } from "./text-width.ts";

/** What laying out a sheet of a form needs beside it. */
export interface FormLayout {
  readonly name: string;
  readonly lists: ChoiceLists;
  readonly textWidth: TextWidth;
  readonly cellRef: (row: number, column: number) => string;
}

const looks: Readonly<Record<FormRow["style"], Look>> = {
  heading: { align: "left", bold: true, fill: "E8EEF4", boxed: true },
  plain: { align: "left", boxed: true },
  total: { align: "left", bold: true, fill: "F2F2F2", boxed: true },
};
const openFill = "FFFBE6";

/** A cell of a row, with what it asks for. */
function cellAt(sheet: FormSheet, row: FormRow, column: number): FormCell {
  const cell = row.cells[column] ?? { content: null };
  const ask = cell.ask ?? sheet.columns[column]?.ask;
  return ask === undefined ? cell : { ...cell, ask };
}

const formats: Readonly<Record<Ask["kind"], string>> = {
  text: "@",
  number: "General",
  date: "dd/mm/yyyy",
  choice: "@",
};

function openStyle(ask: Ask, style: CellStyle): CellStyle {
  return { ...style, numFmt: formats[ask.kind], protection: { locked: false } };
}

function writtenCell({ content, ask, note }: FormCell, row: FormRow, isOpen: boolean): Partial<Cell> {
  const isText = content === null || typeof content === "string";
  const align = isText && ask?.kind !== "number" ? "left" : "right";
  const isTinted = ask !== undefined && !isOpen;
  const look = { ...looks[row.style], align, ...(isTinted ? { fill: openFill } : {}) } as const;
  const isFormula = typeof content === "object" && content !== null && "formula" in content;
  const cell: Partial<Cell> = isFormula
    ? {
        type: "formula",
        value: 0,
        formula: content.formula,
        formulaResult: 0,
        style: cellStyle(look, "0.00"),
      }
    : sheetCell(content, look);
  const plain = isOpen ? { ...cell.style, numFmt: "General" } : cell.style;
  const style = ask === undefined ? plain : openStyle(ask, cell.style ?? {});
  return {
    ...cell,
    ...(style === undefined ? {} : { style }),
    ...(note === undefined ? {} : { comment: { author: "parindex", text: note } }),
  };
}

function heightOf(
  boxes: readonly { cell: FormCell; width: number; bold: boolean }[],
  textWidth: TextWidth,
): number {
  const texts = boxes.flatMap(({ cell, width, bold }): TextBox[] =>
    typeof cell.content === "string" ? [{ text: cell.content, width, size: plainSize, bold }] : [],
  );
  return rowHeight(texts, textWidth);
}

/** A sheet of a form as the workbook library takes it: title, lines, heading, rows; open cells tinted. */
export function formSheet(sheet: FormSheet, layout: FormLayout): WriteSheet {
  const { name, textWidth } = layout;
  const widths = sheet.columns.map(({ width }) => width);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const lines = [sheet.title, ...sheet.lines];
  const cells = new Map<string, Partial<Cell>>();
  const rowDefs = new Map<number, { height: number }>();
  for (const [row, text] of lines.entries()) {
    const look: Look = row === 0 ? { align: "left", bold: true, size: 14 } : { align: "left", italic: true };
    cells.set(`${row},0`, sheetCell(text, look));
    const box = { text, width: whole, size: look.size ?? plainSize, bold: row === 0 };
    rowDefs.set(row, { height: rowHeight([box], textWidth) });
  }
  const heading = lines.length;
  for (const [column, { title }] of sheet.columns.entries())
    cells.set(`${heading},${column}`, sheetCell(title, headingLook));
  const heads = sheet.columns.map(({ title, width }) => ({ cell: { content: title }, width, bold: true }));
  rowDefs.set(heading, { height: heightOf(heads, textWidth) });
  for (const [at, row] of sheet.rows.entries()) {
    const padded = sheet.columns.map((_, column) => cellAt(sheet, row, column));
    const boxes = padded.map((cell, column) => {
      cells.set(`${heading + 1 + at},${column}`, writtenCell(cell, row, sheet.open === true));
      return { cell, width: widths[column] ?? 10, bold: row.style !== "plain" };
    });
    rowDefs.set(heading + 1 + at, { height: heightOf(boxes, textWidth) });
  }
  return {
    name,
    columns: sheet.columns.map(({ width, ask }) => ({
      width,
      ...(sheet.open === true && ask !== undefined ? { numFmt: formats[ask.kind] } : {}),
    })),
    rows: [],
    cells,
    merges: lines.map((_, row) => ({
      startRow: row,
      endRow: row,
      startCol: 0,
      endCol: Math.max(1, widths.length - 1),
    })),
    rowDefs,
    freezePane: { rows: heading + 1, columns: sheet.fixed_columns ?? 0 },
    dataValidations: askRules(sheet, heading + 1, layout),
    ...(sheet.hidden === true ? { veryHidden: true } : {}),
    ...(sheet.open === true
      ? {}
      : { protection: { sheet: true, formatColumns: true, formatRows: true, autoFilter: true } }),
    view: { showGridLines: false },
    pageSetup: {
      paperSize: sheet.open === true ? "a3" : "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}
