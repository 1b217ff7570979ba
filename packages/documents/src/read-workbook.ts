import { type Grid, type Issue, issue } from "@parindex/model";
import { strFromU8, unzipSync } from "fflate";
import type { Workbook } from "hucre";
import { filledLength, type GridReader, sheetGrid } from "./sheet-grid.ts";
import { readingFault, workbookFault } from "./workbook-fault.ts";

/** The most cells, empty ones between others too, that are read from one workbook. */
const mostCells = 2_000_000;
const mostSheets = 300;

function cellCount(workbook: Workbook): number {
  const rows = workbook.sheets.flatMap((sheet) => sheet.rows);
  return rows.reduce((sum, values) => sum + filledLength(values), 0);
}

function workbookGrids(workbook: Workbook, reader: GridReader): { grids: Grid[]; issues: Issue[] } {
  const { file } = reader;
  if (cellCount(workbook) > mostCells)
    return { grids: [], issues: [issue("workbook.too_many_cells", { file }, { limit: mostCells })] };
  const read = workbook.sheets.map((sheet) => sheetGrid(sheet, reader));
  const grids = read.map(({ grid }) => grid);
  const issues = read.flatMap((each) => each.issues);
  if (grids.every(({ rows }) => rows.length === 0)) issues.push(issue("workbook.no_cells", { file }));
  return { grids, issues };
}

/**
 * Every sheet of an .xlsx file as a grid: text as shown, exact numbers and days beside it, a merged value at its
 * first cell. A file that cannot be read gives no grid and one issue.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  file: string,
): Promise<{ grids: Grid[]; issues: Issue[] }> {
  const fault = workbookFault(bytes, file);
  if (fault !== null) return { grids: [], issues: [fault] };
  return readSheets(bytes, file, "readXlsx");
}

/** Whether an OpenDocument file lists parts that a password encrypts. */
function isLocked(bytes: Uint8Array): boolean {
  const name = "META-INF/manifest.xml";
  try {
    const manifest = unzipSync(bytes, { filter: (entry) => entry.name === name })[name];
    return manifest !== undefined && strFromU8(manifest).includes("encryption-data");
  } catch {
    return false;
  }
}

/** Every sheet of an .ods file as a grid, as `readWorkbook` gives those of an .xlsx file. */
export async function readOpenSheet(
  bytes: Uint8Array,
  file: string,
): Promise<{ grids: Grid[]; issues: Issue[] }> {
  if (isLocked(bytes)) return { grids: [], issues: [issue("document.password", { file })] };
  return readSheets(bytes, file, "readOds");
}

async function readSheets(
  bytes: Uint8Array,
  file: string,
  door: "readXlsx" | "readOds",
): Promise<{ grids: Grid[]; issues: Issue[] }> {
  const hucre = await import("hucre");
  const { cellRef, formatValue } = hucre;
  try {
    let sheets = 0;
    const within = (): boolean => {
      sheets += 1;
      return sheets <= mostSheets;
    };
    const workbook = await hucre[door](bytes, { readStyles: true, sheets: within });
    if (sheets > mostSheets)
      return { grids: [], issues: [issue("workbook.too_many_sheets", { file }, { limit: mostSheets })] };
    return workbookGrids(workbook, { file, cellRef, formatValue });
  } catch (error) {
    return { grids: [], issues: [readingFault(error, { file, most_cells: mostCells })] };
  }
}
