import type { Block, PageColumn } from "@parindex/model";
import { escapeMarkup } from "./markup.ts";

type TableBlock = Extract<Block, { kind: "table" }>;

function alignment(column: PageColumn | undefined): string {
  return column === undefined || column.align === "left" ? "" : ` class="${column.align}"`;
}

function bodyRow(cells: readonly string[], columns: readonly PageColumn[]): string {
  const parts = columns.map((column, at) => {
    const [open, close] = at === 0 ? ['th scope="row"', "th"] : ["td", "td"];
    const name = column.share === undefined ? "" : ` data-name="${escapeMarkup(column.title)}"`;
    return `<${open}${alignment(column)}${name}>${escapeMarkup(cells[at] ?? "")}</${close}>`;
  });
  return `<tr>${parts.join("")}</tr>`;
}

/** Columns that share the width of the page; on a narrow one their cells stand under one another. */
function shares(columns: readonly PageColumn[]): string {
  if (columns.every(({ share }) => share === undefined)) return "";
  const widths = columns.map(({ share }) =>
    share === undefined ? "<col>" : `<col style="width:${share}%">`,
  );
  return `<colgroup>${widths.join("")}</colgroup>`;
}

/** A table with caption and scopes; where it has no rows it says so. */
export function tableHtml(table: TableBlock, id: string): string {
  const head = table.columns
    .map((column) => `<th scope="col"${alignment(column)}>${escapeMarkup(column.title)}</th>`)
    .join("");
  const nothing = `<tr><td class="nothing" colspan="${Math.max(1, table.columns.length)}">Chưa có số liệu</td></tr>`;
  const body = table.rows.map((row) => bodyRow(row, table.columns));
  const shared = shares(table.columns);
  return [
    `<div class="scroll" role="region" tabindex="0" aria-labelledby="${id}"><table${shared === "" ? "" : ' class="shared"'}>`,
    `<caption id="${id}">${escapeMarkup(table.caption)}</caption>`,
    shared,
    head === "" ? "" : `<thead><tr>${head}</tr></thead>`,
    `<tbody>\n${body.length === 0 ? nothing : body.join("\n")}\n</tbody></table></div>`,
  ].join("\n");
}
