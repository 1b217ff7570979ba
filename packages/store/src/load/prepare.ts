import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join, parse } from "node:path";
import {
  columnsOf,
  type Grid,
  hasErrors,
  type Issue,
  issue,
  nfc,
  type Place,
  type Table,
} from "@parindex/model";
import { isReportedValue } from "./conversion.ts";
import { csvRecords } from "./csv-records.ts";
import { decodeBytes } from "./encoding.ts";
import { type Heading, headingOf } from "./heading.ts";
import type { Prepared, RawRow, RecordFile, TextContent } from "./record-file.ts";
import { tableNames, tableOf } from "./table-of.ts";

/** A file made ready, or what stands against it; a sheet without a cell is neither. */
export interface Preparation {
  readonly prepared: Prepared | null;
  readonly issues: readonly Issue[];
}

/** How many rows, and bytes, a heading is looked for in. */
const headingRows = 20;
const headingBytes = 1 << 18;

const delimiters = [",", ";", "\t"];

function refused(...issues: Issue[]): Preparation {
  return { prepared: null, issues };
}

function textPlace(file: string): (row: RawRow) => Place {
  return ({ line }) => ({ file, line });
}

function firstRows(text: string, delimiter: string): RawRow[] {
  const rows: RawRow[] = [];
  for (const { cells, line } of csvRecords(text, delimiter)) {
    rows.push({ cells, line, places: [] });
    if (rows.length > headingRows) break;
  }
  return rows;
}

interface TextHeading {
  readonly delimiter: string;
  readonly heading: Heading;
  readonly rows: readonly RawRow[];
}

function textHeading(text: string, table: Table, file: string): TextHeading {
  const read = delimiters.map((delimiter) => {
    const rows = firstRows(text, delimiter);
    return { delimiter, rows, heading: headingOf(rows.slice(0, headingRows), table, textPlace(file)) };
  });
  return read.reduce((best, next) => (next.heading.known > best.heading.known ? next : best));
}

async function prepareText(root: string, path: string): Promise<Preparation> {
  const file = nfc(path.replaceAll("\\", "/"));
  const found = await readFile(join(root, path)).catch((error: NodeJS.ErrnoException) => error);
  if (!Buffer.isBuffer(found))
    return refused(issue(found.code === "ENOENT" ? "load.missing_file" : "load.unread_file", { file }));
  if (found.length === 0) return refused(issue("load.empty_file", { file }));
  const { bytes, changed, issues } = decodeBytes(found, file);
  if (issues.length > 0) return refused(...issues);
  const table = tableOf(parse(file).name);
  if (table === null)
    return refused(issue("load.unknown_table", { file }, { name: parse(file).name, known: tableNames() }));
  const start = bytes.subarray(0, headingBytes).toString("utf8");
  const { delimiter, heading, rows } = textHeading(start, table, file);
  const row = rows[heading.at];
  if (row === undefined) return refused(issue("load.empty_file", { file }));
  const firstLine = rows[heading.at + 1]?.line ?? row.line + 1;
  const content: TextContent = {
    kind: "text",
    path: changed ? null : join(root, path),
    bytes,
    delimiter,
    headingLine: row.line,
    firstLine,
  };
  const source_sha256 = createHash("sha256").update(found).digest("hex");
  const source = { source_file: file, part: "", source_sha256, table_name: table.name };
  return withHeading({ source, table, columns: heading.columns, content }, heading.issues);
}

function withHeading(prepared: Prepared, issues: readonly Issue[]): Preparation {
  return { prepared: hasErrors(issues) ? null : prepared, issues };
}

type Cell = Grid["rows"][number][number];

/** A cell's text as records read it: an exact number or day where the cell holds one. */
function exactText(cell: Cell): string | null {
  if (cell.text?.trim().endsWith("%") === true) return cell.text;
  if (cell.date !== undefined) return cell.date;
  if (cell.number === undefined) return cell.text;
  // A number of three decimals is exact here, but its text alone could be read as thousands.
  return /\.\d{3}$/.test(cell.number) ? `${cell.number}0` : cell.number;
}

function gridRows(grid: Grid, textOf: (cell: Cell, at: number) => string | null): RawRow[] {
  return grid.rows
    .filter((cells) => cells.some(({ text }) => text !== null && text.trim() !== ""))
    .map((cells) => ({ cells: cells.map(textOf), line: 0, places: cells.map(({ place }) => place) }));
}

/** Fields read as the sheet shows them, so that a code such as 1.10 stays what it is. */
function shownFields(table: Table): Set<string> {
  const texts = columnsOf(table.row).filter(
    ({ sql, name }) => sql === "VARCHAR" && !isReportedValue(table, name),
  );
  return new Set(texts.map(({ name }) => name));
}

function prepareGrid(grid: Grid, source_sha256: string): Preparation {
  const file = nfc(grid.file.replaceAll("\\", "/"));
  const shown = gridRows(grid, ({ text }) => text);
  if (shown.length === 0) return refused();
  const table = tableOf(grid.name);
  if (table === null)
    return refused(
      issue("load.unknown_table", { file }, { name: grid.name, known: tableNames() }, "warning"),
    );
  const placeOf = (row: RawRow, at: number): Place => ({
    file,
    cell: row.places[at] ?? row.places[0] ?? grid.name,
  });
  const { at: headingAt, columns, issues } = headingOf(shown.slice(0, headingRows), table, placeOf);
  const texts = shownFields(table);
  const rows = gridRows(grid, (cell, at) =>
    texts.has(columns[at]?.field ?? "") ? cell.text : exactText(cell),
  );
  const source = { source_file: file, part: nfc(grid.name), source_sha256, table_name: table.name };
  return withHeading(
    { source, table, columns, content: { kind: "grid", rows: rows.slice(headingAt + 1) } },
    issues,
  );
}

/** Reads what a file is: its bytes, its table, its columns. */
export async function prepare(root: string, input: RecordFile): Promise<Preparation> {
  return input.kind === "text" ? prepareText(root, input.file) : prepareGrid(input.grid, input.sha256);
}
