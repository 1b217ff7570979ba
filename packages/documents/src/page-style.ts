import { readFile } from "node:fs/promises";
import { fontFamily, fontFiles } from "./font.ts";

const rules = `
:root { color-scheme: light; --ink: #1f2933; --soft: #52606d; --line: #d9dee4; --fill: #f3f6f9; --accent: #0b4d8c; }
* { box-sizing: border-box; }
html { font: 16px/1.55 ${fontFamily}; color: var(--ink); background: #fff; }
body { max-width: 74rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; }
h1 { font-size: 1.9rem; line-height: 1.25; margin: 0 0 1.25rem; }
h2 { font-size: 1.4rem; line-height: 1.3; margin: 2.75rem 0 .75rem; padding-bottom: .3rem; border-bottom: 2px solid var(--line); }
h3 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
p { margin: .6rem 0; max-width: 48rem; white-space: pre-line; }
.notice { margin: 1rem 0; padding: .7rem 1rem; border: 1px solid #e0a100; border-left-width: 6px; background: #fff6dc; font-weight: 700; white-space: pre-line; }
nav { margin: 1.5rem 0; padding: .9rem 1.2rem; background: var(--fill); border-radius: 6px; }
nav b { display: block; margin-bottom: .3rem; }
nav ul { margin: 0; padding: 0; list-style: none; }
nav .in-2 { padding-left: 1.2rem; }
nav .in-3 { padding-left: 2.4rem; }
a { color: var(--accent); }
a:focus-visible, .scroll:focus-visible { outline: 3px solid #56b4e9; outline-offset: 2px; }
figure { margin: 1.5rem 0; overflow-x: auto; }
figure svg { display: block; max-width: 100%; height: auto; }
.scroll { margin: 1.25rem 0; overflow-x: auto; }
table { border-collapse: collapse; font-size: .9rem; min-width: min(100%, 34rem); }
caption { text-align: left; font-weight: 700; padding: .3rem 0 .5rem; }
th, td { padding: .35rem .7rem; border-bottom: 1px solid var(--line); vertical-align: top; text-align: left; white-space: pre-line; overflow-wrap: break-word; min-width: 2.5rem; }
thead th { background: var(--fill); border-bottom: 2px solid #b6c0ca; vertical-align: bottom; }
tbody th { font-weight: 400; }
tbody tr:nth-child(even) > * { background: #fafbfc; }
.right { text-align: right; font-variant-numeric: tabular-nums; }
td.right, td.center { white-space: nowrap; }
.center { text-align: center; }
.nothing { color: var(--soft); font-style: italic; }
main:has(.shared) { width: min(96vw, 110rem); margin-left: 50%; transform: translateX(-50%); }
.shared { table-layout: fixed; width: 100%; }
.shared th, .shared td { overflow-wrap: anywhere; }
@media screen and (max-width: 48rem) { figure svg { max-width: none; } }
@media screen and (max-width: 56rem) {
  .shared, .shared caption, .shared tbody, .shared tr, .shared th, .shared td { display: block; width: auto; }
  .shared thead, .shared colgroup { display: none; }
  .shared tr { border-bottom: 2px solid #b6c0ca; padding: .4rem 0; }
  .shared th, .shared td { border: 0; padding: .2rem .7rem; }
  .shared [data-name]::before { content: attr(data-name); display: block; font-weight: 700; color: var(--soft); }
}
@page { size: A4; margin: 18mm 15mm; }
@media print {
  html { font-size: 11px; }
  body { max-width: none; padding: 0; }
  h2, h3, h4, caption { break-after: avoid; }
  thead { display: table-header-group; }
  tr, figure, .notice { break-inside: avoid; }
  figure, .scroll { overflow: visible; }
  figure svg { max-height: 24cm; }
  nav, .notice, thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { color: inherit; text-decoration: none; }
}
`;

function face(weight: number, bytes: Buffer): string {
  const source = `url(data:font/ttf;base64,${bytes.toString("base64")}) format("truetype")`;
  return `@font-face { font-family: "Be Vietnam Pro"; font-weight: ${weight}; src: ${source}; }`;
}

/** The style of a page with both faces of the house font inside (about 350 kB), for screen and print. */
export async function pageStyle(): Promise<string> {
  const { regular, bold } = fontFiles();
  const [plain, heavy] = await Promise.all([readFile(regular), readFile(bold)]);
  return `${face(400, plain)}\n${face(700, heavy)}${rules}`;
}
