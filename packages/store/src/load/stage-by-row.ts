import { type Column, type Issue, issue, nfc } from "@parindex/model";
import { quoted } from "../identifier.ts";
import { appendRows } from "../row-writer.ts";
import type { Store } from "../store.ts";
import { csvRecords } from "./csv-records.ts";
import type { Prepared, RawRow, TextContent } from "./record-file.ts";
import { type StagedColumn, withReadings } from "./staged.ts";
import { answered } from "./unanswered.ts";

/** The column with a row's place, and the suffix of columns with a cell's place. */
export const placeColumn = "place";
export const placeSuffix = " place";

/** Fields that say best what a row is about, by whose cell the row is then found. */
const subjects = ["value", "points", "percent", "answers", "numerator"];

function textColumn(name: string): Column {
  return { name, sql: "VARCHAR", label: "", nullable: true, options: null };
}

function clean(text: string | null | undefined): string | null {
  const kept = nfc(text ?? "").trim();
  return kept === "" ? null : kept;
}

interface ReadRows {
  readonly rows: readonly RawRow[];
  readonly issues: readonly Issue[];
}

async function textRows(content: TextContent, width: number, file: string): Promise<ReadRows> {
  const rows: RawRow[] = [];
  const issues: Issue[] = [];
  const { delimiter, firstLine } = content;
  const text = (await content.bytes()).toString("utf8");
  for (const { cells, line, broken } of csvRecords(text, delimiter)) {
    if (line < firstLine) continue;
    const beyond = cells.slice(width).some((text) => clean(text) !== null);
    if (broken) issues.push(issue("load.broken_quotes", { file, line }));
    else if (cells.length < width || beyond)
      issues.push(issue("load.ragged", { file, line }, { found: cells.length, expected: width }));
    else rows.push({ cells, line, places: [] });
  }
  return { rows, issues };
}

/** The place that a row keeps: its line, or the cell that says what it is about. */
export function rowPlace({ line, places, cells }: RawRow, columns: readonly StagedColumn[]): string {
  if (places.length === 0) return String(line);
  const subject = subjects
    .map((name) => columns.find((column) => column.name === name))
    .find((column) => column !== undefined && clean(cells[column.at]) !== null);
  return places[subject?.at ?? columns[0]?.at ?? 0] ?? places[0]!;
}

function record(row: RawRow, columns: readonly StagedColumn[]): Record<string, string | null> {
  const cells = columns.flatMap(({ name, at }) => {
    const value: [string, string | null][] = [[name, clean(row.cells[at])]];
    if (row.places.length > 0) value.push([name + placeSuffix, row.places[at] ?? null]);
    return value;
  });
  return { [placeColumn]: rowPlace(row, columns), ...Object.fromEntries(cells) };
}

async function rowsOf(content: Prepared["content"], width: number, file: string): Promise<ReadRows> {
  if (content.kind === "text") return textRows(content, width, file);
  return content.kind === "named" ? content.rows() : { rows: content.rows, issues: [] };
}

/** Stages a file's rows one by one, each with its own place; gives the rows that are none. */
export async function stageByRow(
  store: Store,
  { name, columns }: { readonly name: string; readonly columns: readonly StagedColumn[] },
  { content, source, table, columns: heading }: Prepared,
): Promise<readonly Issue[]> {
  const isGrid = content.kind === "grid";
  const read = await rowsOf(content, heading.length, source.source_file);
  const names = columns.flatMap((column) =>
    isGrid ? [column.name, column.name + placeSuffix] : [column.name],
  );
  const all = [placeColumn, ...names];
  const raw = `${name} raw`;
  const definition = all.map((column) => `${quoted(column)} VARCHAR`).join(", ");
  await store.execute(`CREATE OR REPLACE TEMP TABLE ${quoted(raw)} (${definition})`);
  const kept = answered(read.rows, { table, columns: heading, file: source.source_file });
  const records = kept.rows.map((row) => record(row, columns));
  await appendRows(store.connection, { name: raw, columns: all.map(textColumn), catalog: "temp" }, records);
  const readings = withReadings(table, columns);
  await store.execute(
    `CREATE OR REPLACE TEMP TABLE ${quoted(name)} AS SELECT ${readings} FROM ${quoted(raw)}`,
  );
  await store.execute(`DROP TABLE temp.${quoted(raw)}`);
  return [...read.issues, ...kept.issues];
}
