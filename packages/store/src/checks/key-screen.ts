import { big, type Column, columnsOf, type Table, whole } from "@parindex/model";
import { z } from "zod";
import { literal, quoted } from "../identifier.ts";
import type { Store } from "../store.ts";
import { currentFrom } from "./current-from.ts";
import type { RecordContext } from "./record-context.ts";
import { type Reference, referencesOf, targets } from "./reference-checks.ts";
import { firstYear, lastYear } from "./year-checks.ts";

/** What a key field may hold: how many values, and SQL for the number of each, null for any other. */
interface Domain {
  readonly size: number;
  readonly code: string;
}

const countRow = z.strictObject({ size: whole("Số giá trị") });

/** The names that a reference may give, as a temporary type whose values are numbered. */
async function namesDomain(store: Store, { field, kind }: Reference): Promise<Domain | null> {
  const { table, column } = targets[kind];
  const names = `SELECT DISTINCT ${quoted(column)} AS name FROM ${quoted(table)} WHERE ${quoted(column)} IS NOT NULL`;
  const counted = { sql: `SELECT count(*) AS size FROM (${names})`, params: [], row: countRow };
  const size = (await store.run(counted))[0]?.size ?? 0;
  if (size === 0) return null;
  const type = quoted(`names of ${kind}`);
  await store.execute(
    `CREATE OR REPLACE TEMP TYPE ${type} AS ENUM (SELECT name FROM (${names}) ORDER BY name)`,
  );
  return { size, code: `enum_code(TRY_CAST(${quoted(field)} AS ${type}))` };
}

const yearsRow = z.strictObject({ least: whole("Năm").nullable(), most: whole("Năm").nullable() });

async function yearDomain(
  store: Store,
  from: string,
  known: readonly number[] | null,
): Promise<Domain | null> {
  const sql = `SELECT min("year") AS least, max("year") AS most FROM ${from}`;
  const [found] = await store.run({ sql, params: [], row: yearsRow });
  const [least, most] = [found?.least ?? 0, found?.most ?? 0];
  if (least < firstYear || most > lastYear) return null;
  const all = Array.from({ length: most - least + 1 }, (_, at) => least + at);
  if (known !== null && known.length > 0 && !all.every((year) => known.includes(year))) return null;
  return { size: all.length, code: `"year" - ${least}` };
}

function optionDomain(name: string, options: readonly string[]): Domain {
  const cases = options.map((option, at) => `WHEN ${literal(option)} THEN ${at}`);
  return { size: options.length, code: `CASE ${quoted(name)} ${cases.join(" ")} END` };
}

/** Above this many possible keys their set is counted by hash, not as bits. */
const mostBits = 2 ** 29;

const keysRow = z.strictObject({ rows: big("Số dòng"), coded: big("Số dòng"), different: big("Số khóa") });

function keysQuery(from: string, domains: readonly Domain[]): string {
  const code = domains.reduce(
    (sum, { size, code: next }) => `(${sum}) * ${size} + (${next})`,
    "CAST(0 AS BIGINT)",
  );
  const keys = domains.reduce((product, { size }) => product * size, 1);
  const different =
    keys <= mostBits
      ? `coalesce(bit_count(bitstring_agg(code, CAST(0 AS BIGINT), CAST(${keys - 1} AS BIGINT))), 0)`
      : "count(DISTINCT code)";
  return `SELECT count(*) AS rows, count(code) AS coded, ${different} AS different FROM (SELECT ${code} AS code FROM ${from})`;
}

async function domainsOf(
  store: Store,
  table: Table,
  { from, years, unread = new Set() }: RecordContext & { readonly from: string },
): Promise<Domain[] | null> {
  const references = referencesOf(table);
  if (references.some(({ field }) => !table.key.includes(field))) return null;
  const columns = new Map(columnsOf(table.row).map((column) => [column.name, column]));
  const domains: Domain[] = [];
  for (const name of table.key) {
    const { options } = columns.get(name) as Column; // a key is made of columns
    const reference = references.find(({ field }) => field === name);
    if (reference !== undefined && unread.has(targets[reference.kind].table)) return null;
    const domain =
      reference !== undefined
        ? await namesDomain(store, reference)
        : name === "year"
          ? await yearDomain(store, from, years)
          : options === null
            ? null
            : optionDomain(name, options);
    if (domain === null) return null;
    domains.push(domain);
  }
  return domains;
}

/**
 * Whether one pass shows that every key of a table is known and stands once: each key is numbered, and the different
 * numbers counted. A no says only that slower checks must look.
 */
export async function hasCleanKeys(store: Store, table: Table, context: RecordContext): Promise<boolean> {
  const from = await currentFrom(store, table);
  const domains = await domainsOf(store, table, { ...context, from });
  if (domains === null) return false;
  const [found] = await store.run({ sql: keysQuery(from, domains), params: [], row: keysRow });
  return found !== undefined && found.rows === found.coded && found.rows === found.different;
}
