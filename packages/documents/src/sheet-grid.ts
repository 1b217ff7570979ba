import { type Grid, type GridCell, type Issue, issue, nfc } from "@parindex/model";
import type { Cell, CellValue, Sheet } from "hucre";
import { dateCell, type FormatValue, numberCell, shownText } from "./cell-text.ts";

/** What reading a sheet needs from the workbook library, and the file's name. */
export interface GridReader {
  readonly file: string;
  readonly formatValue: FormatValue;
  readonly cellRef: (row: number, column: number) => string;
}

/** Wider merges are a slip of the mouse over a whole row. */
const widestMerge = 255;

/** Each cell that a merge covers, and the first cell of that merge. */
function hiddenByMerges(sheet: Sheet): Map<string, readonly [row: number, column: number]> {
  const hidden = new Map<string, readonly [number, number]>();
  const width = sheet.rows.reduce((most, values) => Math.max(most, values.length), 0);
  for (const merge of sheet.merges ?? []) {
    const rows = Math.min(merge.endRow, sheet.rows.length - 1);
    for (let row = merge.startRow; row <= rows; row += 1) {
      const columns = Math.min(merge.endCol, width - 1, merge.startCol + widestMerge);
      for (let column = merge.startCol; column <= columns; column += 1)
        if (row !== merge.startRow || column !== merge.startCol)
          hidden.set(`${row},${column}`, [merge.startRow, merge.startCol]);
    }
  }
  return hidden;
}

function cellContent(
  value: Exclude<CellValue, string | null>,
  format: string,
  formatValue: FormatValue,
): Pick<GridCell, "text" | "number" | "date"> {
  if (typeof value === "boolean") return { text: value ? "TRUE" : "FALSE" };
  return typeof value === "number"
    ? numberCell(value, format, formatValue)
    : dateCell(value, format, formatValue);
}

/** How many cells a row has up to its last filled one. */
export function filledLength(values: readonly CellValue[]): number {
  return values.findLastIndex((value) => value !== null && value !== "") + 1;
}

/** A row's values up to its last filled or merged cell. */
function shownValues(values: readonly CellValue[], covered: ReadonlySet<number>): CellValue[] {
  const filled = filledLength(values);
  if (covered.size === 0) return values.slice(0, filled);
  const length = Math.max(filled, Math.max(...covered) + 1);
  return Array.from({ length }, (_, column) => values[column] ?? null);
}

function withoutEmptyEnd(cells: readonly GridCell[]): readonly GridCell[] {
  return cells.slice(
    0,
    cells.findLastIndex(({ text, part_of }) => text !== null || part_of !== undefined) + 1,
  );
}

function formulaFault(cell: Cell): string | null {
  if (cell.type === "error") return "workbook.error_value";
  return cell.formula !== undefined && cell.value === null ? "workbook.no_value" : null;
}

type PlaceOf = (row: number, column: number) => string;

/** One issue for each kind of fault: a bad formula is mostly copied down a whole column. */
function formulaFaults(sheet: Sheet, placeOf: PlaceOf, file: string): Issue[] {
  const keys: { readonly key: string; readonly code: string }[] = [];
  for (const [key, cell] of sheet.cells ?? []) {
    const code = formulaFault(cell);
    if (code !== null) keys.push({ key, code });
  }
  return ["workbook.error_value", "workbook.no_value"].flatMap((code) => {
    const found = keys.filter((each) => each.code === code);
    const [row = 0, column = 0] = (found[0]?.key ?? "").split(",").map(Number);
    if (found.length === 0) return [];
    return [issue(code, { file, cell: placeOf(row, column) }, { count: found.length }, "warning")];
  });
}

/** A sheet as a grid whose rows end at their last filled cell, and what its formulas fail to say. */
export function sheetGrid(sheet: Sheet, reader: GridReader): { grid: Grid; issues: readonly Issue[] } {
  const name = nfc(sheet.name);
  const hidden = hiddenByMerges(sheet);
  const covered = new Map<number, Set<number>>();
  for (const key of hidden.keys()) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    covered.set(row, (covered.get(row) ?? new Set()).add(column));
  }
  const letters: string[] = [];
  const placeOf: PlaceOf = (row, column) => {
    letters[column] ??= `${name}!${reader.cellRef(0, column).slice(0, -1)}`;
    return `${letters[column]}${row + 1}`;
  };
  const cellAt = (value: CellValue, row: number, column: number): GridCell => {
    const place = placeOf(row, column);
    const whole = hidden.size === 0 ? undefined : hidden.get(`${row},${column}`);
    if (whole !== undefined) return { text: null, place, part_of: placeOf(...whole) };
    if (value === null) return { text: null, place };
    if (typeof value === "string") return { text: shownText(value), place };
    const format = sheet.cells?.get(`${row},${column}`)?.style?.numFmt ?? "General";
    return { ...cellContent(value, format, reader.formatValue), place };
  };
  const none: ReadonlySet<number> = new Set();
  const rows = sheet.rows.map((values, row) =>
    withoutEmptyEnd(
      shownValues(values, covered.get(row) ?? none).map((value, column) => cellAt(value, row, column)),
    ),
  );
  const kept = rows.slice(0, rows.findLastIndex((cells) => cells.length > 0) + 1);
  return {
    grid: { file: reader.file, name, rows: kept },
    issues: formulaFaults(sheet, placeOf, reader.file),
  };
}
