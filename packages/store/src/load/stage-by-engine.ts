import { big, type Table, whole } from "@parindex/model";
import { z } from "zod";
import { quoted } from "../identifier.ts";
import type { Store } from "../store.ts";
import type { EngineSource } from "./record-file.ts";
import { type StagedColumn, withReadings } from "./staged.ts";

const countRow = z.strictObject({ rows: whole("Số dòng"), first: big("Số đầu tiên") });

/** The temporary table to be made: its name and its columns. */
export interface Staging {
  readonly name: string;
  readonly table: Table;
  readonly columns: readonly StagedColumn[];
}

/**
 * Stages a file inside the engine, in one statement, and gives the SQL for a row's number; null where some row is
 * lost (it has too many or too few cells), so that the numbers would not say.
 */
export async function stageByEngine(
  store: Store,
  { name, table, columns }: Staging,
  source: EngineSource,
): Promise<string | null> {
  await store.execute(
    `CREATE OR REPLACE TEMP TABLE ${quoted(name)} AS SELECT ${withReadings(table, columns)} FROM (${source.sql})`,
  );
  const sql = `SELECT count(*) AS rows, coalesce(min(rowid), 0) AS first FROM ${quoted(name)}`;
  const [counted] = await store.run({ sql, params: [], row: countRow });
  // Rows of a running transaction are not numbered from 0.
  return counted?.rows === source.rows ? `rowid - ${counted.first} + ${source.first}` : null;
}
