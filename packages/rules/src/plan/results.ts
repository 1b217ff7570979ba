import { indexScoreTable, nodeScoreTable, type Query, scoreTable } from "@parindex/model";
import type { Dialect } from "../dialect.ts";

/** A count of 10^-16 as a decimal. */
export function points(column: string): string {
  return `CAST(${column} AS DECIMAL(38,0)) * 0.0000000000000001`;
}

/** A count of 10^-9 as a decimal. */
export function index(column: string): string {
  return `CAST(${column} AS DECIMAL(38,0)) * 0.000000001`;
}

/** How much of the applicable maximum is scored, in percent with two places. */
function completeness(dialect: Dialect, alias: string): string {
  const share = dialect.roundDivide(`(${alias}.scored_e16 * 10000)`, `${alias}.applicable_e16`);
  return `CASE WHEN ${alias}.applicable_e16 > 0 THEN ${share} * 0.01 END`;
}

/** Whose score it is, and by which set. */
export const scoped = `CAST($1 AS VARCHAR) AS run_id, s.unit_id, s.year, s.stage, e.rule_set_id`;

/** Scored leaves as records of a run. */
export function scoreQuery(runId: string): Query<typeof scoreTable.row> {
  return {
    row: scoreTable.row,
    params: [runId],
    sql: `SELECT ${scoped}, l.node_code AS leaf_code, l.node_uid AS leaf_uid, c.status, c.reason,
  ${points("l.max_e16")} AS max, ${points("c.computed_e16")} AS computed, ${points("c.claimed_e16")} AS claimed,
  ${points("c.granted_e16")} AS granted, ${points("c.points_e16")} AS points,
  ${points("CASE c.status WHEN 'scored' THEN c.points_e16 WHEN 'not_applicable' THEN NULL ELSE l.min_e16 END")} AS points_low,
  ${points("CASE c.status WHEN 'scored' THEN c.points_e16 WHEN 'not_applicable' THEN NULL ELSE l.max_e16 END")} AS points_high
FROM leaf_score c
JOIN scope s ON s.scope_no = c.scope_no
JOIN rule_edition e ON e.edition_no = s.edition_no
JOIN rule_leaf l ON l.leaf_no = c.leaf_no
ORDER BY s.unit_id, s.year, s.stage_no, l.leaf_no`,
  };
}

/** A sum of a node; of the set after its gates. */
function ofSet(column: string): string {
  return `CASE WHEN r.node_kind = 'set' THEN x.${column} ELSE n.${column} END`;
}

/** Rolled-up nodes as records of a run. */
export function nodeScoreQuery(runId: string, dialect: Dialect): Query<typeof nodeScoreTable.row> {
  return {
    row: nodeScoreTable.row,
    params: [runId],
    sql: `SELECT ${scoped}, r.node_kind, r.node_code, r.node_uid, ${points("r.max_e16")} AS max,
  ${points("n.applicable_e16")} AS applicable_max, ${points(ofSet("points_e16"))} AS points,
  ${points(ofSet("low_e16"))} AS points_low, ${points(ofSet("high_e16"))} AS points_high,
  CAST(n.leaves AS INTEGER) AS leaves, CAST(n.scored_leaves AS INTEGER) AS scored_leaves,
  ${completeness(dialect, "n")} AS completeness
FROM node_sum n
JOIN scope s ON s.scope_no = n.scope_no
JOIN rule_edition e ON e.edition_no = s.edition_no
JOIN rule_rollup r ON r.node_no = n.node_no AND r.node_kind <> 'cell'
LEFT JOIN index_sum x ON x.scope_no = n.scope_no
ORDER BY s.unit_id, s.year, s.stage_no, r.node_no`,
  };
}

/** Indexes and ranks as records of a run. */
export function indexScoreQuery(runId: string, dialect: Dialect): Query<typeof indexScoreTable.row> {
  return {
    row: indexScoreTable.row,
    params: [runId],
    sql: `SELECT ${scoped}, ${points("x.points_e16")} AS points, ${points("x.applicable_e16")} AS applicable_max,
  ${points("x.bonus_e16")} AS bonus, ${points("x.penalty_e16")} AS penalty,
  ${index("x.index_e9")} AS index, ${index("x.index_high_e9")} AS index_high,
  CAST(NULL AS DECIMAL(38,16)) AS refused_index, CAST(NULL AS DECIMAL(38,16)) AS refused_index_high,
  ${completeness(dialect, "x")} AS completeness, x.band, CAST(x.rank AS INTEGER) AS rank, CAST(x.ranked AS INTEGER) AS ranked, x.rank_reason, s.provisional
FROM index_sum x
JOIN scope s ON s.scope_no = x.scope_no
JOIN rule_edition e ON e.edition_no = s.edition_no
ORDER BY s.unit_id, s.year, s.stage_no`,
  };
}
