import { createReadStream } from "node:fs";
import { createHash } from "node:crypto";
import { issue, text, whole } from "@parindex/model";
import { z } from "zod";
import { literal, quoted } from "../identifier.ts";
import type { Store } from "../store.ts";
import { type Preparation, refused } from "./preparation.ts";
import { prepareNamed } from "./prepare-named.ts";
import type { RawRow } from "./record-file.ts";

const columnRow = z.strictObject({ name: text("Tên"), type: text("Kiểu") });
const countRow = z.strictObject({ rows: whole("Số dòng") });

/** The hash of a file, read piece by piece. */
async function fileHash(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest("hex");
}

/** A value of a column as a record's text: a number without needless zeros and never to be taken for thousands. */
function valueSql(name: string, type: string): string {
  const raw = quoted(name);
  if (type === "VARCHAR") return `nullif(trim(nfc_normalize(${raw})), '')`;
  if (/^(DECIMAL|DOUBLE|FLOAT)/.test(type)) {
    const plain = `regexp_replace(regexp_replace(CAST(${raw} AS VARCHAR), '(\\.[0-9]*?)0+$', '\\1'), '\\.$', '')`;
    return `regexp_replace(${plain}, '^(-?[1-9][0-9]{0,2}\\.[0-9]{3})$', '\\10')`;
  }
  if (type.startsWith("TIMESTAMP")) return `regexp_replace(CAST(${raw} AS VARCHAR), ' 00:00:00$', '')`;
  return `CAST(${raw} AS VARCHAR)`;
}

const simple =
  /^(VARCHAR|BOOLEAN|DATE|TIMESTAMP[ _A-Z]*|U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DECIMAL\(\d+,\d+\)|DOUBLE|FLOAT|ENUM\(.*\))$/;

/** Reads what a Parquet file is: its table and its columns; rows are numbered from 1. */
export async function prepareParquet(
  store: Store,
  { path, file }: { readonly path: string; readonly file: string },
): Promise<Preparation> {
  const sha256 = await fileHash(path);
  const source = `read_parquet(${literal(path)})`;
  let columns: { name: string; type: string }[];
  let rows: number;
  try {
    const described = `SELECT column_name AS name, column_type AS type FROM (DESCRIBE SELECT * FROM ${source})`;
    columns = await store.run({ sql: described, params: [], row: columnRow });
    const counted = { sql: `SELECT count(*) AS rows FROM ${source}`, params: [], row: countRow };
    rows = (await store.run(counted))[0]?.rows ?? 0;
  } catch {
    return refused(issue("load.broken_parquet", { file }));
  }
  const nested = columns.filter(({ type }) => !simple.test(type));
  if (nested.length > 0)
    return refused(
      ...nested.map(({ name, type }) => issue("load.nested_column", { file }, { column: name, type })),
    );
  const names = columns.map(({ name }) => name);
  const cell = (at: number): string => valueSql(names[at] ?? "", columns[at]?.type ?? "VARCHAR");
  return prepareNamed({
    file,
    sha256,
    names,
    direct: (staged) => ({
      sql: `SELECT ${staged.map(({ name, at }) => `${cell(at)} AS ${quoted(name)}`).join(", ")} FROM ${source}`,
      rows,
      first: 1,
    }),
    rows: async () => {
      const list = names.map((_, at) => `${cell(at)} AS ${quoted(`c${at}`)}`).join(", ");
      const row = z.strictObject(
        Object.fromEntries(names.map((name, at) => [`c${at}`, text(name).nullable()])),
      );
      const found = await store.run({ sql: `SELECT ${list} FROM ${source}`, params: [], row });
      return {
        rows: found.map((one, at): RawRow => ({ cells: Object.values(one), line: at + 1, places: [] })),
        issues: [],
      };
    },
  });
}
