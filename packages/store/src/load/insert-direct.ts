import { big, whole } from "@parindex/model";
import { z } from "zod";
import { formChecks } from "../checks/form-checks.ts";
import { quoted } from "../identifier.ts";
import { ownColumns } from "../schema.ts";
import type { Store } from "../store.ts";
import { baseName } from "../tables.ts";
import type { EngineSource } from "./record-file.ts";
import type { Prepared } from "./record-file.ts";
import { loadNumber, registerLoad } from "./register.ts";
import { readingOf, type Staged, stagedColumns, withReadings } from "./staged.ts";

const foundRow = z.strictObject({
  good: whole("Số dòng"),
  first: big("Vị trí đầu tiên").nullable(),
});
const heldRow = z.strictObject({ rows: big("Số dòng"), committed: big("Số dòng"), next: big("Vị trí") });

/** Far above any committed row and below any pending one. */
const committedRows = "rowid < 18014398509481984";

/** How many rows a table holds; null where their numbers have gaps, so that places cannot be counted. */
async function rowsHeld(store: Store, table: string): Promise<string | null> {
  const sql = `
    SELECT (SELECT count(*) FROM ${table}) AS rows, count(*) AS committed, coalesce(max(rowid), -1) + 1 AS next
    FROM ${table} WHERE ${committedRows}`;
  const [held] = await store.run({ sql, params: [], row: heldRow });
  return held !== undefined && held.committed === held.next ? held.rows : null;
}

function statement(prepared: Prepared, { sql, doubt }: EngineSource, load_no: number): string {
  const { table } = prepared;
  const columns = stagedColumns(prepared.columns);
  const staged: Staged = { prepared, name: "", columns, place: "''", cellPlace: () => null, issues: [] };
  const blank = `coalesce(${columns.map(({ name }) => quoted(name)).join(", ")}) IS NULL`;
  const faults = [
    blank,
    ...(doubt === undefined ? [] : [doubt]),
    ...formChecks(staged).checks.map(({ fault }) => fault),
  ];
  const faulty = faults.map((fault) => `coalesce(${fault}, false)`).join(" OR ");
  const reading = readingOf(table, columns);
  const values = ownColumns(table).map(({ name }) => (name === "source_place" ? "NULL" : reading(name)));
  return [
    `INSERT INTO ${quoted(baseName(table))}`,
    `SELECT CASE WHEN ${faulty} THEN -${load_no} ELSE ${load_no} END, ${values.join(", ")}`,
    `FROM (SELECT ${withReadings(table, columns)} FROM (${sql}))`,
  ].join("\n");
}

/**
 * Reads, checks and adds a file's rows in one statement, each row's place counted from the first; gives how many there
 * were. Null where any row is blank, faulty or lost: then nothing of the file is added, and a slower way must say why.
 */
export async function insertDirect(
  store: Store,
  prepared: Prepared,
  source: EngineSource,
): Promise<number | null> {
  const base = quoted(baseName(prepared.table));
  const first_row = await rowsHeld(store, base);
  if (first_row === null) return null;
  const load_no = await loadNumber(store, prepared.source);
  const inserted = await store.connection.run(statement(prepared, source, load_no));
  const sql = `SELECT count(*) AS good, min(rowid) AS first FROM ${base} WHERE load_no = ${load_no}`;
  const [found] = await store.run({ sql, params: [], row: foundRow });
  const good = found?.good ?? 0;
  if (good !== source.rows || inserted.rowsChanged !== source.rows) {
    await store.execute(`DELETE FROM ${base} WHERE load_no IN (${load_no}, -${load_no})`);
    return null;
  }
  const numbered = { first_line: source.first, first_row, pending_row: found?.first ?? "0" };
  await registerLoad(store, prepared.source, good, numbered);
  return good;
}
