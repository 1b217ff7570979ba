import { type Issue, type Table, text } from "@parindex/model";
import { z } from "zod";
import type { Store } from "../store.ts";
import { recordTables } from "../tables.ts";
import type { Finding } from "./check.ts";
import { duplicateChecks } from "./duplicate-checks.ts";
import { figureChecks } from "./figure-checks.ts";
import { findFaults, issuesOf } from "./find-faults.ts";
import { partOfChecks } from "./part-of-checks.ts";
import { referenceChecks, withNearest } from "./reference-checks.ts";
import { yearChecks } from "./year-checks.ts";

const nameRow = z.strictObject({ name: text("Bảng") });

async function tablesWithRows(store: Store): Promise<Table[]> {
  const sql = "SELECT DISTINCT table_name AS name FROM load WHERE superseded_by IS NULL AND row_count > 0";
  const names = new Set((await store.run({ sql, params: [], row: nameRow })).map(({ name }) => name));
  return recordTables.filter(({ name }) => names.has(name));
}

/** What a check of records knows beside them. */
export interface RecordContext {
  /** Years that the rule sets in force cover; null where none is known. */
  readonly years: readonly number[] | null;
  /** Tables whose own file could not be read, so that nothing is said to be absent from them. */
  readonly unread?: ReadonlySet<string>;
  readonly cellOf?: (finding: Finding) => string | null;
}

/** Checks all current rows against each other and against the indicators that rule sets declare. */
export async function checkRecords(
  store: Store,
  { years, unread = new Set(), cellOf = () => null }: RecordContext,
): Promise<Issue[]> {
  const issues: Issue[] = [];
  const tables = await tablesWithRows(store);
  const hasFigures = tables.some(({ name }) => name === "indicator_report");
  const figures = hasFigures ? [figureChecks(), partOfChecks()] : [];
  const asked = [...duplicateChecks(tables), ...yearChecks(tables, years), ...figures];
  for (const rows of asked) issues.push(...issuesOf(await findFaults(store, rows), cellOf));
  for (const rows of await referenceChecks(store, tables, unread))
    issues.push(...issuesOf(await withNearest(store, await findFaults(store, rows)), cellOf));
  return issues;
}
