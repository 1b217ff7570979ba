import { gateScoreTable, type Query } from "@parindex/model";
import { index, points, scoped } from "./results.ts";

/** What only gates of the whole set have. */
function ofSet(sql: string): string {
  return `CASE WHEN g.on_set THEN ${sql} END`;
}

/** How each gate was judged, as records of a run. */
export function gateScoreQuery(runId: string): Query<typeof gateScoreTable.row> {
  return {
    row: gateScoreTable.row,
    params: [runId],
    sql: `SELECT ${scoped}, g.gate_uid, r.node_kind, r.node_code, r.node_uid, g.effect,
  CASE WHEN t.truth = 1 THEN 'held' WHEN t.truth = 0 THEN 'not_held' ELSE 'unclear' END AS outcome,
  ${points("CASE WHEN g.on_set THEN n.low_e16 ELSE b.low_e16 END")} AS points_before,
  ${points("CASE WHEN g.on_set THEN x.low_e16 ELSE n.low_e16 END")} AS points_after,
  ${index(ofSet("x.ungated_e9"))} AS index_before, ${index(ofSet("x.index_e9"))} AS index_after,
  ${ofSet("x.ungated_band")} AS band_before, ${ofSet("x.band")} AS band_after
FROM (SELECT * FROM node_gate UNION ALL SELECT * FROM set_gate) AS t
JOIN rule_gate g ON g.gate_no = t.gate_no
JOIN scope s ON s.scope_no = t.scope_no
JOIN rule_edition e ON e.edition_no = s.edition_no
JOIN rule_rollup r ON r.node_no = g.node_no
JOIN node_raw b ON b.scope_no = t.scope_no AND b.node_no = g.node_no
JOIN node_sum n ON n.scope_no = t.scope_no AND n.node_no = g.node_no
LEFT JOIN index_sum x ON x.scope_no = t.scope_no
ORDER BY s.unit_id, s.year, s.stage_no, g.gate_no`,
  };
}
