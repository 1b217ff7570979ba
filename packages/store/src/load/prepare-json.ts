import { columnsOf, text } from "@parindex/model";
import { z } from "zod";
import { literal, quoted } from "../identifier.ts";
import type { Store } from "../store.ts";
import { isReportedValue } from "./conversion.ts";
import { jsonLines, jsonList, jsonNames, type JsonObjects, jsonRows } from "./json-rows.ts";
import { type Preparation, refused } from "./preparation.ts";
import { type NamedFile, prepareNamed } from "./prepare-named.ts";
import { readTextBytes, type TextBytes } from "./text-bytes.ts";

const nameRow = z.strictObject({ name: text("Tên") });

/** The names of JSON lines as the engine finds them; null where some line is none that it reads. */
async function engineNames(store: Store, path: string): Promise<string[] | null> {
  const sql = `SELECT DISTINCT unnest(CASE WHEN json_type(json) = 'OBJECT' THEN json_keys(json) ELSE error('no object') END) AS name FROM read_ndjson_objects(${literal(path)}) ORDER BY name`;
  try {
    return (await store.run({ sql, params: [], row: nameRow })).map(({ name }) => name);
  } catch {
    return null;
  }
}

/** Whether a value may be another than the file's: a list or object as text, a number beyond what a double keeps. */
function doubtOf(raw: string, isText: boolean): string {
  const number = isText ? `contains(${raw}, '.')` : `length(${raw}) > 15 OR contains(${raw}, 'e')`;
  return `(${raw} IS NOT NULL AND (left(${raw}, 1) IN ('{', '[') OR (left(${raw}, 1) <= '9' AND (${number}))))`;
}

/** How the engine reads the lines: every value as text, numbers by way of a double; what may have changed is doubted. */
function engineQuery(
  path: string,
  { scan }: TextBytes,
  names: readonly string[],
): NonNullable<NamedFile["direct"]> {
  return (columns, table) => {
    const fields = names.map((name) => `${literal(name)}: 'VARCHAR'`).join(", ");
    const composed = (raw: string): string => (scan.mayNeedComposing ? `nfc_normalize(${raw})` : raw);
    const cells = columns.map(
      ({ name, at }) => `nullif(trim(${composed(quoted(names[at] ?? ""))}), '') AS ${quoted(name)}`,
    );
    const texts = new Set(columnsOf(table.row).flatMap(({ name, sql }) => (sql === "VARCHAR" ? [name] : [])));
    const isText = (name: string): boolean => texts.has(name) && !isReportedValue(table, name);
    return {
      sql: `SELECT ${cells.join(", ")} FROM read_json(${literal(path)}, format = 'newline_delimited', columns = {${fields}})`,
      rows: scan.lines,
      first: 1,
      doubt: columns.map(({ name }) => doubtOf(quoted(name), isText(name))).join(" OR "),
    };
  };
}

/** Reads what a file of JSON lines or a JSON list is: its table and its columns. */
export async function prepareJson(
  store: Store,
  { path, file }: { path: string; file: string },
): Promise<Preparation> {
  const read = await readTextBytes(path, file);
  if ("code" in read) return refused(read);
  const isLines = !/\.json$/i.test(file);
  const objects = async (): Promise<JsonObjects> =>
    (isLines ? jsonLines : jsonList)((await read.bytes()).toString("utf8"), file);
  const known = isLines && read.asStored && read.scan.oneLineRows ? await engineNames(store, path) : null;
  if (known !== null)
    return prepareNamed({
      file,
      sha256: read.sha256,
      names: known,
      direct: engineQuery(path, read, known),
      rows: async () => jsonRows(await objects(), known, file),
    });
  const found = await objects();
  if (found.objects.length === 0 && found.issues.length > 0) return refused(...found.issues);
  const names = jsonNames(found);
  return prepareNamed({
    file,
    sha256: read.sha256,
    names,
    direct: null,
    rows: async () => jsonRows(found, names, file),
  });
}
