import { big, type Table, whole } from "@parindex/model";
import { z } from "zod";
import { literal, quoted } from "../identifier.ts";
import type { Store } from "../store.ts";
import { mayNeedComposing } from "./encoding.ts";
import type { TextContent } from "./record-file.ts";
import { type StagedColumn, withReadings } from "./staged.ts";

/** Characters around a value that are no part of it: spaces, also the unbroken one. */
const blanks = `' ' || chr(9) || chr(160) || chr(65279)`;

/** The cheapest way to clean a value that the bytes of this file allow. */
function cleaning({ bytes, delimiter }: TextContent): (raw: string) => string {
  const holds = (...texts: string[]): boolean => texts.some((text) => bytes.includes(text));
  const composed = (raw: string): string => (mayNeedComposing(bytes) ? `nfc_normalize(${raw})` : raw);
  if (holds("\u00A0", "\uFEFF", ...(delimiter === "\t" ? [] : ["\t"])))
    return (raw) => `nullif(trim(${composed(raw)}, ${blanks}), '')`;
  const beside = [delimiter, "\n", "\r", '"'].flatMap((end) => [` ${end}`, `${end} `]);
  if (holds(...beside) || bytes.at(-1) === 0x20) return (raw) => `nullif(trim(${composed(raw)}), '')`;
  return (raw) => `nullif(${composed(raw)}, '')`;
}

const countRow = z.strictObject({ rows: whole("Số dòng"), first: big("Số đầu tiên") });

function countByte(bytes: Buffer, byte: number): number {
  let count = 0;
  for (let at = bytes.indexOf(byte); at !== -1; at = bytes.indexOf(byte, at + 1)) count += 1;
  return count;
}

/** How many rows there are if each stands on one line; null where the line ends are of several sorts. */
function linesBelow({ bytes, firstLine }: TextContent): number | null {
  const [feeds, returns] = [countByte(bytes, 0x0a), countByte(bytes, 0x0d)];
  if (returns !== 0 && returns !== feeds) return null;
  const lines = feeds + (bytes.at(-1) === 0x0a ? 0 : 1);
  return lines - (firstLine - 1);
}

function readCsv({ path, delimiter, firstLine }: TextContent & { path: string }, width: number): string {
  const columns = Array.from({ length: width }, (_, at) => `'c${at}': 'VARCHAR'`).join(", ");
  return [
    `read_csv(${literal(path)}, auto_detect = false, header = false, skip = ${firstLine - 1}`,
    `delim = ${literal(delimiter)}, quote = '"', escape = '"', nullstr = ''`,
    `ignore_errors = true, columns = {${columns}})`,
  ].join(", ");
}

/** The temporary table to be made: its name, the file's width and the columns that are kept. */
export interface Staging {
  readonly name: string;
  readonly table: Table;
  readonly columns: readonly StagedColumn[];
  readonly width: number;
}

/**
 * Stages a text file inside the engine, in one statement, and gives the SQL for a row's line; null where some row
 * is not one line of its own (a line break in quotes, a blank or faulty line), so that its number would not say.
 */
export async function stageByEngine(
  store: Store,
  staging: Staging,
  content: TextContent,
): Promise<string | null> {
  const expected = linesBelow(content);
  if (content.path === null || expected === null) return null;
  const clean = cleaning(content);
  const cells = staging.columns.map(({ name, at }) => `${clean(`c${at}`)} AS ${quoted(name)}`);
  const from = `(SELECT ${cells.join(", ")} FROM ${readCsv({ ...content, path: content.path }, staging.width)})`;
  const readings = withReadings(staging.table, staging.columns);
  await store.execute(
    `CREATE OR REPLACE TEMP TABLE ${quoted(staging.name)} AS SELECT ${readings} FROM ${from}`,
  );
  const sql = `SELECT count(*) AS rows, coalesce(min(rowid), 0) AS first FROM ${quoted(staging.name)}`;
  const [counted] = await store.run({ sql, params: [], row: countRow });
  // Rows of a running transaction are numbered from 2^55, not from 0.
  return counted?.rows === expected ? `rowid - ${counted.first} + ${content.firstLine}` : null;
}
