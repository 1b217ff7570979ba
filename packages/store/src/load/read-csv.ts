import { literal, quoted } from "../identifier.ts";
import type { TextContent } from "./record-file.ts";
import type { StagedColumn } from "./staged.ts";

/** Characters around a value that are no part of it: spaces, also the unbroken one. */
const blanks = `' ' || chr(9) || chr(160) || chr(65279)`;

/** The cheapest way to clean a value that the bytes of this file allow. */
function cleaning({ scan, delimiter }: TextContent): (raw: string) => string {
  const composed = (raw: string): string => (scan.mayNeedComposing ? `nfc_normalize(${raw})` : raw);
  if (scan.oddBlanks || (scan.tabs && delimiter !== "\t"))
    return (raw) => `nullif(trim(${composed(raw)}, ${blanks}), '')`;
  if (scan.edgeSpaces) return (raw) => `nullif(trim(${composed(raw)}), '')`;
  // The reader takes an empty value for null, unless it stands in quotes.
  return (raw) => `nullif(${composed(raw)}, '')`;
}

function readCsv(path: string, { delimiter, firstLine }: TextContent, width: number): string {
  const columns = Array.from({ length: width }, (_, at) => `'c${at}': 'VARCHAR'`).join(", ");
  return [
    `read_csv(${literal(path)}, auto_detect = false, header = false, skip = ${firstLine - 1}`,
    `delim = ${literal(delimiter)}, quote = '"', escape = '"', nullstr = ''`,
    `ignore_errors = true, columns = {${columns}})`,
  ].join(", ");
}

/** A query of a text file's cleaned values, one column a staged column; null where the engine cannot read it. */
export function csvQuery(
  content: TextContent,
  columns: readonly StagedColumn[],
  width: number,
): string | null {
  if (content.path === null || !content.scan.oneLineRows) return null;
  const clean = cleaning(content);
  const cells = columns.map(({ name, at }) => `${clean(`c${at}`)} AS ${quoted(name)}`);
  return `SELECT ${cells.join(", ")} FROM ${readCsv(content.path, content, width)}`;
}
