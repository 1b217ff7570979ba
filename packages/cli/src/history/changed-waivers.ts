import type { Store } from "@parindex/store";
import { changedRecordRow, type ChangedRecord } from "./changed-record.ts";
import type { KeptRun } from "./runs.ts";

/** Warnings of a run that were let pass, each by the leaf, figure or document it is about; a document by its leaves too. */
const passed = (
  run: string,
): string => `SELECT f.unit_id, f."year", coalesce(k.leaf_uid, f.about) AS about, f.code AS file
  FROM finding f
  LEFT JOIN evidence_link k ON k.unit_id = f.unit_id AND k."year" = f."year" AND k.evidence_id = f.about
  WHERE f.found_by = ${run} AND f.waived AND f.unit_id IS NOT NULL AND f."year" IS NOT NULL AND f.about IS NOT NULL`;

/** Warnings that were let pass in one of two runs and not in the other; `file` is the code of the warning. */
export function changedWaivers(store: Store, from: KeptRun, to: KeptRun): Promise<ChangedRecord[]> {
  const [a, b] = [passed("$1"), passed("$2")];
  const sql = `SELECT DISTINCT unit_id, "year", about, file FROM (
(${a} EXCEPT ${b}) UNION ALL (${b} EXCEPT ${a})
) AS c ORDER BY unit_id, "year", about, file`;
  return store.run({ sql, params: [from.run_id, to.run_id], row: changedRecordRow });
}
