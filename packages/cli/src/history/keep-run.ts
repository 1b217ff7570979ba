import { text, whole } from "@parindex/model";
import type { Store } from "@parindex/store";
import { z } from "zod";
import type { Receipt } from "../receipt.ts";

const lastRow = z.strictObject({ run_no: whole("Số thứ tự"), run_id: text("Mã lượt chạy") });
const cell = ["unit_id", "year", "stage", "leaf_uid"];
const values = ["leaf_code", "rule_set_id", "status", "reason", "computed", "claimed", "granted", "points"];

const list = (columns: readonly string[], alias: string): string =>
  columns.map((name) => `${alias}."${name}"`).join(", ");

/** The state of every cell at a run: its latest change up to it; cells no longer scored are left out. */
export function stateAt(runNo: string): string {
  return `SELECT * FROM (
  SELECT *, row_number() OVER (PARTITION BY unit_id, "year", stage, leaf_uid ORDER BY run_no DESC) AS nth
  FROM score_change WHERE run_no <= ${runNo}
) AS s WHERE nth = 1 AND status IS NOT NULL`;
}

const differs = values.map((name) => `s."${name}" IS DISTINCT FROM k."${name}"`).join(" OR ");
const either = (name: string): string => `coalesce(s."${name}", k."${name}") AS "${name}"`;

const changes = `INSERT INTO score_change (run_no, ${[...cell, ...values].map((name) => `"${name}"`).join(", ")})
SELECT CAST($1 AS INTEGER), ${cell.map(either).join(", ")}, ${["leaf_code", "rule_set_id"].map(either).join(", ")}, ${list(values.slice(2), "s")}
FROM score AS s FULL JOIN (${stateAt("$1")}) AS k
  ON ${cell.map((name) => `s."${name}" = k."${name}"`).join(" AND ")}
WHERE ${differs}`;

/** Writes a run down: its receipt, and every cell in which it differs from the run before. The same run again is no new one. */
export async function keepRun(
  store: Store,
  { runId, receipt, madeOn }: { readonly runId: string; readonly receipt: Receipt; readonly madeOn: string },
): Promise<void> {
  const sql = "SELECT run_no, run_id FROM run_log ORDER BY run_no DESC LIMIT 1";
  const [last] = await store.run({ sql, params: [], row: lastRow });
  if (last?.run_id === runId) return;
  const run_no = BigInt((last?.run_no ?? 0) + 1);
  await store.execute(
    "INSERT INTO run_log (run_no, run_id, made_on, receipt) VALUES ($1, $2, CAST($3 AS DATE), $4)",
    [run_no, runId, madeOn, JSON.stringify(receipt)],
  );
  await store.execute(changes, [run_no]);
}
