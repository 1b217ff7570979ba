import { type Grid, type Issue, issue } from "@parindex/model";
import type { PDFPageProxy } from "pdfjs-dist";
import { linesOf, type Run } from "./cell-lines.ts";
import { type DrawingCodes, pageRulings } from "./page-lines.ts";
import { type PageTable, pageTable } from "./page-table.ts";
import { spacedColumns } from "./spaced-columns.ts";
import { spacedLines } from "./spaced-lines.ts";
import { spacedTable } from "./spaced-table.ts";

const mostPages = 400;

async function runsOf(page: PDFPageProxy): Promise<Run[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!("str" in item) || item.str.trim() === "") return [];
    const [, , , , x = 0, y = 0] = item.transform as number[]; // six numbers by definition
    return [{ text: item.str, x, y, width: item.width }];
  });
}

function textGrid(runs: readonly Run[], file: string, name: string): Grid[] {
  const rows = linesOf(runs).map(({ text }, at) => [
    { text: text.normalize("NFC"), place: `${name}.${at + 1}` },
  ]);
  return rows.length === 0 ? [] : [{ file, name, kind: "text", rows }];
}

interface ReadPage {
  readonly name: string;
  readonly runs: readonly Run[];
  readonly table: PageTable | null;
}

async function readPage(page: PDFPageProxy, codes: DrawingCodes): Promise<ReadPage> {
  const runs = await runsOf(page);
  const name = `tr${page.pageNumber}`;
  return { name, runs, table: pageTable(runs, pageRulings(await page.getOperatorList(), codes), name) };
}

/** A page as text above its table, the table, and text below it. */
function ruledGrids({ name, runs, table }: ReadPage, file: string): Grid[] {
  if (table === null) return textGrid(runs, file, `${name}.loi`);
  const inside = new Set(runs.filter(({ y }) => y < table.top && y > table.bottom - 1));
  const above = runs.filter(({ y }) => y >= table.top);
  const below = runs.filter((run) => !inside.has(run) && run.y < table.top);
  return [
    ...textGrid(above, file, `${name}.tren`),
    { file, name, kind: "table", is_rebuilt: true, rows: table.rows },
    ...textGrid(below, file, `${name}.duoi`),
  ];
}

/** Pages whose tables have no drawn lines: their columns are the gaps that run down all pages alike. */
function spacedGrids(pages: readonly ReadPage[], file: string): Grid[] {
  const lined = pages.map(({ name, runs }) => ({ name, runs, lines: spacedLines(runs) }));
  const columns = spacedColumns(lined.flatMap(({ lines }) => lines));
  let goesOn = false;
  return lined.flatMap(({ name, runs, lines }) => {
    const table = columns === null ? null : spacedTable(lines, columns, { name, goesOn });
    goesOn = table !== null;
    if (table === null) return textGrid(runs, file, `${name}.loi`);
    return [
      ...textGrid(table.above, file, `${name}.tren`),
      { file, name, kind: "table" as const, is_rebuilt: true, rows: table.rows },
      ...textGrid(table.below, file, `${name}.duoi`),
    ];
  });
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "";
}

/** The tables of a PDF with a text layer, by their drawn lines or by the spaces between their words, a grid a page, and the text around them; places are `tr3!C5`. */
export async function readPdf(bytes: Uint8Array, file: string): Promise<{ grids: Grid[]; issues: Issue[] }> {
  const { getDocument, OPS } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
  });
  try {
    const document = await task.promise;
    const pages = document.numPages;
    if (pages > mostPages)
      return { grids: [], issues: [issue("document.too_many_pages", { file }, { pages, limit: mostPages })] };
    const read: ReadPage[] = [];
    for (let number = 1; number <= pages; number += 1) {
      const page = await document.getPage(number);
      read.push(await readPage(page, OPS));
      page.cleanup();
    }
    const isRuled = read.some(({ table }) => table !== null);
    const grids = isRuled ? read.flatMap((page) => ruledGrids(page, file)) : spacedGrids(read, file);
    const blank = read.flatMap(({ runs }, at) => (runs.length === 0 ? [at + 1] : []));
    if (grids.length === 0) return { grids, issues: [issue("document.no_text", { file })] };
    const scanned = { pages: blank.join(", ") };
    return {
      grids,
      issues: blank.length === 0 ? [] : [issue("document.scanned_pages", { file }, scanned, "warning")],
    };
  } catch (error) {
    const code = nameOf(error) === "PasswordException" ? "document.password" : "document.broken";
    return { grids: [], issues: [issue(code, { file })] };
  } finally {
    await task.destroy();
  }
}
