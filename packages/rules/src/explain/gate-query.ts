import { big, gateScoreTable, type Query, text, whole } from "@parindex/model";
import { z } from "zod";
import type { CellKey } from "./query.ts";

const { gate_uid, outcome, points_before, points_after, index_before, index_after, band_before, band_after } =
  gateScoreTable.row.shape;

const gateRow = z.strictObject({
  gate_uid,
  outcome,
  points_before,
  points_after,
  index_before,
  index_after,
  band_before,
  band_after,
});

const nodeRow = z.strictObject({
  gate_uid,
  node_uid: text("Mã ổn định của mục"),
  applicable_e16: big("Điểm tối đa áp dụng"),
  low_e16: big("Thấp nhất"),
  high_e16: big("Cao nhất"),
});

const figureRow = z.strictObject({
  indicator_id: text("Mã số liệu"),
  year: whole("Năm"),
  num_e4: big("Số").nullable(),
  den_e4: big("Mẫu").nullable(),
  option: text("Lựa chọn").nullable(),
  state: text("Tình trạng").nullable(),
});

/** A gate as the run judged it. */
export type GateRow = z.infer<typeof gateRow>;
/** A node whose share a gate asked for, as the gate saw it. */
export type GateNodeRow = z.infer<typeof nodeRow>;
/** A figure that a gate asked for. */
export type GateFigureRow = z.infer<typeof figureRow>;

const scope = "(SELECT * FROM scope WHERE unit_id = $1 AND year = CAST($2 AS INTEGER) AND stage = $3)";

function paramsOf({ unit_id, year, stage }: Omit<CellKey, "leaf_code">): [string, string, string] {
  return [unit_id, String(year), stage];
}

/** Every gate of a unit at a stage, as the run kept it. */
export function explainedGates(key: Omit<CellKey, "leaf_code">): Query<typeof gateRow> {
  return {
    row: gateRow,
    params: paramsOf(key),
    sql: `SELECT ${Object.keys(gateRow.shape).join(", ")}
FROM gate_score
WHERE unit_id = $1 AND year = CAST($2 AS INTEGER) AND stage = $3
ORDER BY gate_uid`,
  };
}

/** The nodes whose shares gates asked for: before any gate for gates of nodes, after those for gates of the set. */
export function explainedGateNodes(key: Omit<CellKey, "leaf_code">): Query<typeof nodeRow> {
  const seen = (
    sums: string,
    onSet: string,
  ): string => `SELECT g.gate_uid, r.node_uid, n.applicable_e16, n.low_e16, n.high_e16
FROM ${scope} AS s
JOIN rule_gate g ON g.edition_no = s.edition_no AND ${onSet}
JOIN rule_gate_node k ON k.gate_no = g.gate_no
JOIN rule_rollup r ON r.node_no = k.node_no
JOIN ${sums} n ON n.scope_no = s.scope_no AND n.node_no = k.node_no`;
  return {
    row: nodeRow,
    params: paramsOf(key),
    sql: `SELECT DISTINCT gate_uid, node_uid, applicable_e16, low_e16, high_e16
FROM (
${seen("node_raw", "NOT g.on_set")}
UNION ALL
${seen("node_sum", "g.on_set")}
) AS asked
ORDER BY gate_uid, node_uid`,
  };
}

/** The figures that gates asked for. */
export function explainedGateFigures(key: Omit<CellKey, "leaf_code">): Query<typeof figureRow> {
  return {
    row: figureRow,
    params: paramsOf(key),
    sql: `SELECT DISTINCT n.indicator_id, s.year, f.num_e4, f.den_e4, f.option, f.state
FROM ${scope} AS s
JOIN rule_gate g ON g.edition_no = s.edition_no
JOIN rule_gate_test t ON t.gate_no = g.gate_no
JOIN rule_term r ON r.term_no = t.term_no
JOIN rule_atom a ON a.leaf_no = r.leaf_no
JOIN rule_input i ON i.atom_no = a.atom_no
JOIN rule_indicator n ON n.indicator_no = i.indicator_no
LEFT JOIN (
  SELECT * FROM fact
  UNION ALL
  SELECT * FROM late_fact t WHERE NOT EXISTS (SELECT 1 FROM fact f WHERE f.scope_no = t.scope_no AND f.indicator_no = t.indicator_no)
) AS f ON f.scope_no = s.scope_no AND f.indicator_no = i.indicator_no
ORDER BY n.indicator_id`,
  };
}
