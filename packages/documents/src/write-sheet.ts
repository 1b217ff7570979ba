import type { Sheet } from "@parindex/model";
import type { Cell, MergeRange, NamedRange, RowDef, WriteSheet } from "hucre";
import { legalText } from "./markup.ts";
import { rowHeight } from "./row-height.ts";
import { sheetCell } from "./sheet-cell.ts";
import { type Line, type LinePart, sheetLines } from "./sheet-lines.ts";
import { plainSize } from "./sheet-style.ts";
import type { TextWidth } from "./text-width.ts";

/** Excel's limit on a header or footer, less its formatting codes. */
const longestFooter = 200;

function lineCells(line: Line, row: number): [string, Partial<Cell>][] {
  return line.parts.flatMap(({ column, span, content, look }) =>
    Array.from({ length: span }, (_, at): [string, Partial<Cell>] => [
      `${row},${column + at}`,
      sheetCell(at === 0 ? content : null, look),
    ]),
  );
}

function lineMerges(line: Line, row: number): MergeRange[] {
  return line.parts
    .filter(({ span }) => span > 1)
    .map(({ column, span }) => ({ startRow: row, endRow: row, startCol: column, endCol: column + span - 1 }));
}

function partWidth(part: LinePart, widths: readonly number[]): number {
  return widths.slice(part.column, part.column + part.span).reduce((sum, width) => sum + width, 0);
}

function lineHeight(line: Line, widths: readonly number[], textWidth: TextWidth): RowDef {
  const boxes = line.parts.flatMap((part) =>
    typeof part.content === "string"
      ? [
          {
            text: part.content,
            width: partWidth(part, widths),
            size: part.look.size ?? plainSize,
            bold: part.look.bold === true,
          },
        ]
      : [],
  );
  return { height: rowHeight(boxes, textWidth) };
}

/** The notices again at the foot of each printed page; `&` begins a code there and is doubled. */
function footerText(notices: readonly string[]): string {
  const text = legalText(notices.join(" ")).replace(/\s+/g, " ");
  const short = text.length > longestFooter ? `${text.slice(0, longestFooter)}…` : text;
  return `&C&"Times New Roman,Italic"&9 ${short.replaceAll("&", "&&")}`;
}

interface Layout {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly textWidth: TextWidth;
}

function layOut(sheet: Sheet, { name, lines, textWidth }: Layout): WriteSheet {
  const widths = sheet.columns.map(({ width }) => width);
  while (widths.length < 2) widths.push(40);
  const foot = footerText(sheet.notices);
  const footers = sheet.notices.length === 0 ? {} : { oddFooter: foot, firstFooter: foot };
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: [],
    cells: new Map(lines.flatMap(lineCells)),
    merges: lines.flatMap(lineMerges),
    rowDefs: new Map(lines.map((line, row) => [row, lineHeight(line, widths, textWidth)])),
    view: { showGridLines: false },
    headerFooter: { differentFirst: true, oddHeader: "&C&P", ...footers },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.75, bottom: 0.75, left: 0.5, right: 0.5, header: 0.35, footer: 0.35 },
    },
  };
}

/** The row that each printed page repeats; hucre's own setting leaves out the quotes that Excel needs round a name. */
function repeatedRow(lines: readonly Line[], name: string): NamedRange[] {
  const row = lines.findIndex((line) => line.heading === true) + 1;
  const range = `'${name.replaceAll("'", "''")}'!$${row}:$${row}`;
  return row === 0 ? [] : [{ name: "_xlnm.Print_Titles", range, scope: name }];
}

/** A sheet as the workbook library takes it, laid out for landscape A4, and the names that belong to it. */
export function writeSheet(
  sheet: Sheet,
  name: string,
  textWidth: TextWidth,
): { readonly sheet: WriteSheet; readonly names: readonly NamedRange[] } {
  const lines = sheetLines(sheet);
  return { sheet: layOut(sheet, { name, lines, textWidth }), names: repeatedRow(lines, name) };
}
