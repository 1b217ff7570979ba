import { type Grid, type Issue, issue } from "@parindex/model";
import type { PDFPageProxy } from "pdfjs-dist";
import { linesOf, type Run } from "./cell-lines.ts";
import { type DrawingCodes, pageRulings } from "./page-lines.ts";
import { pageTable } from "./page-table.ts";

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

/** A page as text above its table, the table, and text below it. */
async function pageGrids(page: PDFPageProxy, codes: DrawingCodes, file: string): Promise<Grid[]> {
  const runs = await runsOf(page);
  const name = `tr${page.pageNumber}`;
  const table = pageTable(runs, pageRulings(await page.getOperatorList(), codes), name);
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

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "";
}

/** The ruled tables of a PDF with a text layer, a grid a page, and the text around them; places are `tr3!C5`. */
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
    const grids: Grid[] = [];
    const blank: number[] = [];
    for (let number = 1; number <= pages; number += 1) {
      const page = await document.getPage(number);
      const found = await pageGrids(page, OPS, file);
      if (found.length === 0) blank.push(number);
      grids.push(...found);
      page.cleanup();
    }
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
