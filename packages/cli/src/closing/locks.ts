import { type Issue, issue, type RowOf, type Stage, stageLockTable, text } from "@parindex/model";
import { type StageDigest, stageDigests, type Store } from "@parindex/store";
import { z } from "zod";
import { recordPlace } from "../record-place.ts";

/** A row of the file of locks. */
export type StageLock = RowOf<typeof stageLockTable>;

/** The last turn of every unit, year and stage that was ever locked. */
export function lastTurns(store: Store): Promise<StageLock[]> {
  const sql = `SELECT * FROM stage_lock AS l
WHERE turn = (SELECT max(turn) FROM stage_lock AS o WHERE o.unit_id = l.unit_id AND o.year = l.year AND o.stage = l.stage)
ORDER BY unit_id, year, stage, record`;
  return store.run({ sql, params: [], row: stageLockTable.row });
}

const fileRow = z.strictObject({ file: text("Tệp") });

/** The files that hold records of a unit, year and stage. */
async function filesOf(store: Store, { record, unit_id, year, stage }: StageDigest): Promise<string[]> {
  const sql = `SELECT DISTINCT source_file AS file FROM ${record} WHERE unit_id = $1 AND year = $2 AND stage = $3 ORDER BY file`;
  const rows = await store.run({ sql, params: [unit_id, BigInt(year), stage], row: fileRow });
  return rows.map(({ file }) => file);
}

const same = (a: StageLock, b: StageDigest): boolean =>
  a.unit_id === b.unit_id && a.year === b.year && a.stage === b.stage && a.record === b.record;

/** Records of a closed stage that are no longer what they were when it was closed, told at each file that holds some. */
export async function lockIssues(store: Store): Promise<Issue[]> {
  const locks = (await lastTurns(store)).filter(({ action }) => action === "lock");
  if (locks.length === 0) return [];
  const faults: Issue[] = [];
  for (const digest of await stageDigests(store, "SELECT unit_id, year, stage FROM stage_lock")) {
    const lock = locks.find((one) => same(one, digest));
    if (lock === undefined || lock.sha256 === digest.sha256) continue;
    const { unit_id, year, stage, record, row_count } = digest;
    const { entered_by, on_date } = lock;
    const params = {
      unit_id,
      year,
      stage,
      record,
      entered_by,
      on_date,
      before: lock.row_count ?? 0,
      now: row_count,
    };
    const files = await filesOf(store, digest);
    const places = files.map((file) => ({ file }));
    const own = recordPlace(lock.source_file, lock.source_place);
    faults.push(
      ...(places.length === 0 ? [own] : places).map((place) => issue("lock.changed", place, params)),
    );
  }
  return faults;
}

/** Whether the last turn of a unit, year and stage closed it, and the number of the next one. */
export function standingOf(
  turns: readonly StageLock[],
  { unit_id, year, stage }: { readonly unit_id: string; readonly year: number; readonly stage: Stage },
): { readonly locked: boolean; readonly next: number } {
  const last = turns.find((one) => one.unit_id === unit_id && one.year === year && one.stage === stage);
  return { locked: last?.action === "lock", next: (last?.turn ?? 0) + 1 };
}
