import type { Block, Page } from "@parindex/model";
import { chartSvg } from "./chart-svg.ts";
import { escapeMarkup } from "./markup.ts";
import { pageStyle } from "./page-style.ts";
import { tableHtml } from "./page-table.ts";

/** Nothing from anywhere: only what stands in the file itself. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

async function blockHtml(block: Block, at: number): Promise<string> {
  switch (block.kind) {
    case "heading":
      return `<h${block.level + 1} id="muc-${at}">${escapeMarkup(block.text)}</h${block.level + 1}>`;
    case "paragraph":
      return `<p>${escapeMarkup(block.text)}</p>`;
    case "notice":
      return `<div class="notice" role="note">${escapeMarkup(block.text)}</div>`;
    case "table":
      return tableHtml(block, `bang-${at}`);
    default:
      return `<figure>${await chartSvg(block.chart, { id_prefix: `hinh-${at}-` })}</figure>`;
  }
}

function contentsHtml(blocks: readonly Block[]): string {
  const lines = blocks.flatMap((block, at) =>
    block.kind === "heading"
      ? [`<li class="in-${block.level}"><a href="#muc-${at}">${escapeMarkup(block.text)}</a></li>`]
      : [],
  );
  if (lines.length < 2) return "";
  return `<nav aria-label="Mục lục"><b>Mục lục</b><ul>\n${lines.join("\n")}\n</ul></nav>`;
}

/** Notices that open a page stand above its table of contents. */
function leadLength(blocks: readonly Block[]): number {
  const first = blocks.findIndex(({ kind }) => kind !== "notice" && kind !== "paragraph");
  return first === -1 ? blocks.length : first;
}

/** A page as one HTML file that opens from disk, with font, charts and style inside and no use of a network. */
export async function pageHtml(page: Page): Promise<string> {
  const parts: string[] = [];
  for (const [at, block] of page.blocks.entries()) parts.push(await blockHtml(block, at));
  const lead = leadLength(page.blocks);
  const nothing = parts.length === 0 ? '<p class="nothing">Chưa có nội dung</p>' : "";
  return [
    "<!doctype html>",
    '<html lang="vi">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeMarkup(page.title)}</title>`,
    `<style>\n${await pageStyle()}</style>`,
    "</head>",
    "<body>",
    "<main>",
    `<h1>${escapeMarkup(page.title)}</h1>`,
    ...parts.slice(0, lead),
    contentsHtml(page.blocks),
    nothing,
    ...parts.slice(lead),
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}
