import { type Issue, type Table, text, whole } from "@parindex/model";
import { z } from "zod";
import type { Store } from "../store.ts";
import { recordTables } from "../tables.ts";
import { duplicateChecks } from "./duplicate-checks.ts";
import { figureChecks } from "./figure-checks.ts";
import { findFaults, issuesOf } from "./find-faults.ts";
import { hasCleanFigures } from "./figure-screen.ts";
import { hasCleanKeys } from "./key-screen.ts";
import { partOfChecks } from "./part-of-checks.ts";
import type { RecordContext } from "./record-context.ts";
import { referenceChecks, withNearest } from "./reference-checks.ts";
import { yearChecks } from "./year-checks.ts";

const sizeRow = z.strictObject({ name: text("Bảng"), rows: whole("Số dòng") });

async function tablesWithRows(store: Store): Promise<Map<Table, number>> {
  const sql = `
    SELECT table_name AS name, CAST(sum(row_count) AS INTEGER) AS rows FROM load
    WHERE superseded_by IS NULL AND row_count > 0 GROUP BY table_name`;
  const sizes = new Map(
    (await store.run({ sql, params: [], row: sizeRow })).map(({ name, rows }) => [name, rows]),
  );
  const filled = recordTables.filter(({ name }) => sizes.has(name));
  return new Map(filled.map((table) => [table, sizes.get(table.name) ?? 0]));
}

/** From how many rows on a table is first asked whether anything is wrong with it at all. */
const manyRows = 5_000;

/** Tables of which one cheap pass says that nothing is wrong with them. */
async function cleanTables(
  store: Store,
  sizes: ReadonlyMap<Table, number>,
  context: RecordContext,
): Promise<Set<string>> {
  const clean = new Set<string>();
  for (const [table, rows] of sizes)
    if (rows >= manyRows && (await hasCleanKeys(store, table, context))) clean.add(table.name);
  return clean;
}

/** Checks all current rows against each other and against the indicators that rule sets declare. */
export async function checkRecords(
  store: Store,
  { years, unread = new Set(), cellOf = () => null }: RecordContext,
): Promise<Issue[]> {
  const issues: Issue[] = [];
  const sizes = await tablesWithRows(store);
  const clean = await cleanTables(store, sizes, { years, unread });
  const tables = [...sizes.keys()].filter(({ name }) => !clean.has(name));
  const reports = [...sizes.keys()].find(({ name }) => name === "indicator_report");
  const doubtful = reports !== undefined && !(clean.has(reports.name) && (await hasCleanFigures(store)));
  const figures = doubtful ? [figureChecks(), partOfChecks()] : [];
  const asked = [...duplicateChecks(tables), ...yearChecks(tables, years), ...figures];
  for (const rows of asked) issues.push(...issuesOf(await findFaults(store, rows), cellOf));
  for (const rows of await referenceChecks(store, tables, unread))
    issues.push(...issuesOf(await withNearest(store, await findFaults(store, rows)), cellOf));
  return issues;
}
