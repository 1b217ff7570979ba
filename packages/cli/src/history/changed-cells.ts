import { points, type Query, text, whole } from "@parindex/model";
import { z } from "zod";
import { stateAt } from "./keep-run.ts";

/** The shape of a cell as two runs have it. */
export const changedCellRow = z.strictObject({
  unit_id: text("Mã đơn vị"),
  year: whole("Năm"),
  stage: text("Bước"),
  leaf_uid: text("Mã ổn định"),
  leaf_code: text("Mã tiêu chí"),
  from_set: text("Bộ tiêu chí trước").nullable(),
  to_set: text("Bộ tiêu chí sau").nullable(),
  from_status: text("Tình trạng trước").nullable(),
  from_computed: points("Điểm tính trước").nullable(),
  from_claimed: points("Điểm đơn vị nhập trước").nullable(),
  from_granted: points("Điểm thẩm định trước").nullable(),
  from_points: points("Điểm trước").nullable(),
  to_status: text("Tình trạng sau").nullable(),
  to_computed: points("Điểm tính sau").nullable(),
  to_claimed: points("Điểm đơn vị nhập sau").nullable(),
  to_granted: points("Điểm thẩm định sau").nullable(),
  to_points: points("Điểm sau").nullable(),
});

/** A cell that two runs score differently; the nulls of a side mean that its run did not score the cell. */
export type ChangedCell = z.infer<typeof changedCellRow>;

const shown = ["status", "computed", "claimed", "granted", "points"];

/** Cells in which two runs differ, by unit, year, leaf and stage. */
export function changedCells(from: number, to: number): Query<typeof changedCellRow> {
  const pick = (alias: string, prefix: string): string =>
    shown.map((name) => `${alias}."${name}" AS ${prefix}_${name}`).join(", ");
  return {
    row: changedCellRow,
    params: [BigInt(from), BigInt(to)],
    sql: `SELECT coalesce(a.unit_id, b.unit_id) AS unit_id, coalesce(a."year", b."year") AS "year",
  coalesce(a.stage, b.stage) AS stage, coalesce(a.leaf_uid, b.leaf_uid) AS leaf_uid,
  coalesce(b.leaf_code, a.leaf_code) AS leaf_code, a.rule_set_id AS from_set, b.rule_set_id AS to_set,
  ${pick("a", "from")}, ${pick("b", "to")}
FROM (${stateAt("$1")}) AS a FULL JOIN (${stateAt("$2")}) AS b
  ON a.unit_id = b.unit_id AND a."year" = b."year" AND a.stage = b.stage AND a.leaf_uid = b.leaf_uid
WHERE ${shown.map((name) => `a."${name}" IS DISTINCT FROM b."${name}"`).join(" OR ")}
ORDER BY unit_id, "year", leaf_code, leaf_uid, stage`,
  };
}
