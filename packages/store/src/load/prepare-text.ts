import { parse } from "node:path";
import { issue, type Place, type Table } from "@parindex/model";
import { csvRecords } from "./csv-records.ts";
import { type Heading, headingOf } from "./heading.ts";
import { headingRows, type Preparation, refused, withHeading } from "./preparation.ts";
import type { RawRow, TextContent } from "./record-file.ts";
import { tableNames, tableOf } from "./table-of.ts";
import { readTextBytes } from "./text-bytes.ts";

const delimiters = [",", ";", "\t"];

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

/** Reads what a delimited text is: its table, its delimiter, its columns. */
export async function prepareText({
  path,
  file,
}: {
  readonly path: string;
  readonly file: string;
}): Promise<Preparation> {
  const read = await readTextBytes(path, file);
  if ("code" in read) return refused(read);
  if (read.start.length === 0) return refused(issue("load.empty_file", { file }));
  const table = tableOf(parse(file).name);
  if (table === null)
    return refused(issue("load.unknown_table", { file }, { name: parse(file).name, known: tableNames() }));
  const { delimiter, heading, rows } = textHeading(read.start.toString("utf8"), table, file);
  const row = rows[heading.at];
  if (row === undefined) return refused(issue("load.empty_file", { file }));
  const content: TextContent = {
    kind: "text",
    path: read.asStored ? path : null,
    scan: read.scan,
    bytes: read.bytes,
    delimiter,
    firstLine: rows[heading.at + 1]?.line ?? row.line + 1,
  };
  const source = { source_file: file, part: "", source_sha256: read.sha256, table_name: table.name };
  return withHeading({ source, table, columns: heading.columns, content }, heading.issues);
}
