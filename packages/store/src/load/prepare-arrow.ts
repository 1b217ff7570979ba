import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { decimalText, issue } from "@parindex/model";
import type * as Arrow from "apache-arrow";
import { valueText } from "./exact-value.ts";
import { type Preparation, refused } from "./preparation.ts";
import { prepareNamed } from "./prepare-named.ts";
import type { RawRow } from "./record-file.ts";

/** A day or moment counted in milliseconds as ISO text; a moment at midnight is its day. */
function dayText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/T00:00:00\.000Z$/, "");
}

/** The 128 bits of a decimal, least word first, as a whole number. */
function wordsValue(words: Uint32Array): bigint {
  const unsigned = [...words].reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n);
  return BigInt.asIntN(32 * words.length, unsigned);
}

type Reader = (value: unknown) => string | null | undefined;

function readerOf(type: Arrow.DataType, { DataType }: typeof Arrow): Reader | null {
  if (DataType.isDecimal(type))
    return (value) =>
      value instanceof Uint32Array ? decimalText(wordsValue(value), type.scale) : valueText(value);
  if (DataType.isDate(type) || DataType.isTimestamp(type))
    return (value) => (value === null ? null : dayText(Number(value)));
  const isPlain =
    DataType.isUtf8(type) ||
    DataType.isLargeUtf8(type) ||
    DataType.isInt(type) ||
    DataType.isFloat(type) ||
    DataType.isBool(type) ||
    DataType.isNull(type) ||
    (DataType.isDictionary(type) && DataType.isUtf8(type.dictionary));
  return isPlain ? valueText : null;
}

/** Reads what an Arrow file or stream is: its table and its columns; rows are numbered from 1. */
export async function prepareArrow({
  path,
  file,
}: {
  readonly path: string;
  readonly file: string;
}): Promise<Preparation> {
  const bytes = await readFile(path);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const arrow = await import("apache-arrow");
  let table: Arrow.Table;
  try {
    table = arrow.tableFromIPC(bytes);
  } catch {
    return refused(issue("load.broken_arrow", { file }));
  }
  const fields = table.schema.fields.map((field) => ({
    name: field.name,
    type: field.type,
    read: readerOf(field.type, arrow),
  }));
  const nested = fields.filter(({ read }) => read === null);
  if (nested.length > 0)
    return refused(
      ...nested.map(({ name, type }) =>
        issue("load.nested_column", { file }, { column: name, type: String(type) }),
      ),
    );
  const columns = fields.map(({ read }, at) => ({ read, vector: table.getChildAt(at) }));
  const rows = (): RawRow[] =>
    Array.from({ length: table.numRows }, (_, at) => ({
      cells: columns.map(({ read, vector }) => read?.(vector?.get(at) ?? null) ?? null),
      line: at + 1,
      places: [],
    }));
  return prepareNamed({
    file,
    sha256,
    names: fields.map(({ name }) => name),
    direct: null,
    rows: async () => ({ rows: rows(), issues: [] }),
  });
}
