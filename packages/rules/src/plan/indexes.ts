import type { Dialect } from "../dialect.ts";
import { shareOf } from "./gates.ts";

/** The share of a block that was reached, times its weight; without exclusions no division, so sums stay exact. */
function blockPoints(dialect: Dialect, sum: string): string {
  return `CASE WHEN b.applicable_e16 = b.weight_e16 THEN b.${sum}
    ELSE ${dialect.roundDivide(`(b.${sum} * 1000000000000)`, "b.applicable_e16")} * ${dialect.roundDivide("b.weight_e16", "1000000000000")} END`;
}

function percent(dialect: Dialect, sum: string): string {
  return dialect.roundDivide(`(${sum} * 100000000000)`, "weight_e16");
}

/** A value, not above a cap; a null cap caps nothing. */
function capped(value: string, cap: string): string {
  return `CASE WHEN ${value} > ${cap} THEN ${cap} ELSE ${value} END`;
}

function printed(dialect: Dialect, index_e9: string): string {
  const unit = `CASE e.index_places ${Array.from({ length: 10 }, (_, at) => `WHEN ${at} THEN 1${"0".repeat(9 - at)}`).join(" ")} END`;
  return `${dialect.roundDivide(index_e9, unit)} * ${unit}`;
}

/**
 * Nodes to indexes: blocks (the set, its parts or its areas, as the set says) each scaled back to their weight
 * where something in them does not apply; a part not held at the end is left out where the set rescales.
 */
export function indexSql(dialect: Dialect): string {
  return `WITH not_held AS (
  SELECT n.scope_no, n.node_no, r.if_not_held
  FROM node_sum n
  JOIN scope s ON s.scope_no = n.scope_no AND s.stage = 'final'
  JOIN rule_rollup r ON r.node_no = n.node_no AND r.node_kind = 'part'
  WHERE n.awaiting_leaves > 0 AND n.awaiting_leaves = n.leaves - n.excluded_leaves
),
cell AS (
  SELECT n.scope_no, r.block_no, CASE WHEN h.if_not_held = 'rescale' THEN r.max_e16 ELSE 0 END AS out_e16,
    CASE WHEN h.if_not_held = 'rescale' THEN 0 ELSE n.applicable_e16 END AS applicable_e16,
    CASE WHEN h.if_not_held IN ('rescale', 'zero') THEN 0 ELSE n.low_e16 END AS low_e16,
    CASE WHEN h.if_not_held IN ('rescale', 'zero') THEN 0 ELSE n.high_e16 END AS high_e16
  FROM node_sum n
  JOIN rule_rollup r ON r.node_no = n.node_no AND r.block_no IS NOT NULL
  JOIN rule_edition e ON e.edition_no = r.edition_no AND e.status <> 'partial'
  LEFT JOIN not_held h ON h.scope_no = n.scope_no AND h.node_no = r.part_no
),
block AS (
  SELECT c.scope_no, CAST(r.max_e16 - SUM(c.out_e16) AS ${dialect.integer}) AS weight_e16,
    CAST(SUM(c.applicable_e16) AS ${dialect.integer}) AS applicable_e16,
    CAST(SUM(c.low_e16) AS ${dialect.integer}) AS low_e16, CAST(SUM(c.high_e16) AS ${dialect.integer}) AS high_e16
  FROM cell c
  JOIN rule_rollup r ON r.node_no = c.block_no
  GROUP BY c.scope_no, c.block_no, r.max_e16
),
summed AS (
  SELECT b.scope_no, SUM(b.weight_e16) AS weight_e16,
    SUM(${blockPoints(dialect, "low_e16")}) AS low_e16, SUM(${blockPoints(dialect, "high_e16")}) AS high_e16
  FROM block b
  WHERE b.applicable_e16 > 0
  GROUP BY b.scope_no
),
section AS (
  SELECT n.scope_no, r.section_kind, r.counts, ${dialect.lesser("n.low_e16", "r.max_e16")} AS low_e16,
    ${dialect.lesser("n.high_e16", "r.max_e16")} AS high_e16, ${dialect.lesser("COALESCE(n.points_e16, 0)", "r.max_e16")} AS points_e16
  FROM node_sum n
  JOIN rule_rollup r ON r.node_no = n.node_no AND r.node_kind = 'section'
),
extra AS (
  SELECT scope_no,
    SUM(CASE WHEN section_kind = 'bonus' THEN points_e16 ELSE 0 END) AS bonus_e16,
    SUM(CASE WHEN section_kind = 'penalty' THEN points_e16 ELSE 0 END) AS penalty_e16,
    ${["before_index", "after_index"]
      .flatMap((counts) => [
        `SUM(CASE WHEN counts <> '${counts}' THEN 0 WHEN section_kind = 'bonus' THEN low_e16 ELSE -high_e16 END) AS low_${counts}`,
        `SUM(CASE WHEN counts <> '${counts}' THEN 0 WHEN section_kind = 'bonus' THEN high_e16 ELSE -low_e16 END) AS high_${counts}`,
      ])
      .join(",\n    ")}
  FROM section
  GROUP BY scope_no
),
whole AS (
  SELECT s.scope_no, CAST(s.weight_e16 AS ${dialect.integer}) AS weight_e16,
    CAST(s.low_e16 + COALESCE(x.low_before_index, 0) AS ${dialect.integer}) AS low_e16,
    CAST(s.high_e16 + COALESCE(x.high_before_index, 0) AS ${dialect.integer}) AS high_e16,
    CAST(COALESCE(x.low_after_index, 0) AS ${dialect.integer}) AS low_after, CAST(COALESCE(x.high_after_index, 0) AS ${dialect.integer}) AS high_after
  FROM summed s
  LEFT JOIN extra x ON x.scope_no = s.scope_no
),
ungated AS (
  SELECT scope_no, ${percent(dialect, "low_e16")} + ${dialect.roundDivide("low_after", "10000000")} AS low_e9,
    ${percent(dialect, "high_e16")} + ${dialect.roundDivide("high_after", "10000000")} AS high_e9
  FROM whole
),
gated AS (
  SELECT t.scope_no,
    MIN(CASE WHEN t.truth IS NULL OR t.truth = 1 THEN ${dialect.roundDivide("(100000000000 * g.cap_num)", "g.cap_den")} END) AS low_e9,
    MIN(CASE WHEN t.truth = 1 THEN ${dialect.roundDivide("(100000000000 * g.cap_num)", "g.cap_den")} END) AS high_e9,
    MIN(CASE WHEN t.truth IS NULL OR t.truth = 1 THEN ${shareOf(dialect, "n.applicable_e16")} END) AS low_e16,
    MIN(CASE WHEN t.truth = 1 THEN ${shareOf(dialect, "n.applicable_e16")} END) AS high_e16,
    MAX(CASE WHEN t.truth = 1 THEN g.band_no END) AS at_most,
    SUM(CASE WHEN t.truth = 1 THEN g.lowered ELSE 0 END) AS lowered,
    SUM(CASE WHEN t.truth IS NULL THEN 1 ELSE 0 END) AS unclear
  FROM set_gate t
  JOIN rule_gate g ON g.gate_no = t.gate_no
  JOIN rule_edition e ON e.edition_no = g.edition_no
  JOIN node_sum n ON n.scope_no = t.scope_no AND n.node_no = g.node_no
  GROUP BY t.scope_no
),
exact AS (
  SELECT u.scope_no, ${capped("u.low_e9", "g.low_e9")} AS low_e9, ${capped("u.high_e9", "g.high_e9")} AS high_e9
  FROM ungated u
  LEFT JOIN gated g ON g.scope_no = u.scope_no
),
indexed AS (
  SELECT s.scope_no, s.year, s.stage, s.province, s.tier, s."group", s.provisional, s.edition_no, e.rule_set_id, e.status,
    e.dense, e.min_group, e.min_applicable_num, e.min_applicable_den, t.applicable_e16,
    ${capped("t.points_e16", "g.low_e16")} AS points_e16, ${capped("t.low_e16", "g.low_e16")} AS low_e16,
    ${capped("t.high_e16", "g.high_e16")} AS high_e16, t.scored_e16, r.max_e16, b.bonus_e16, b.penalty_e16,
    COALESCE(g.at_most, 1) AS at_most, COALESCE(g.lowered, 0) AS lowered, COALESCE(g.unclear, 0) AS unclear, g.scope_no AS gated_no,
    CASE WHEN g.scope_no IS NOT NULL THEN ${printed(dialect, "u.low_e9")} END AS ungated_e9,
    CASE WHEN g.scope_no IS NULL THEN NULL WHEN e.rank_printed THEN ${printed(dialect, "u.low_e9")} ELSE u.low_e9 END AS ungated_rank_e9,
    ${printed(dialect, "x.low_e9")} AS index_e9, ${printed(dialect, "x.high_e9")} AS index_high_e9,
    CASE WHEN e.rank_printed THEN ${printed(dialect, "x.low_e9")} ELSE x.low_e9 END AS rank_e9
  FROM scope s
  JOIN rule_edition e ON e.edition_no = s.edition_no
  JOIN rule_rollup r ON r.edition_no = s.edition_no AND r.node_kind = 'set'
  JOIN node_sum t ON t.scope_no = s.scope_no AND t.node_no = r.node_no
  LEFT JOIN exact x ON x.scope_no = s.scope_no
  LEFT JOIN ungated u ON u.scope_no = s.scope_no
  LEFT JOIN extra b ON b.scope_no = s.scope_no
  LEFT JOIN gated g ON g.scope_no = s.scope_no
),
eligible AS (
  SELECT *, CASE
    WHEN status = 'partial' THEN 'partial_set'
    WHEN provisional THEN 'provisional_set'
    WHEN index_e9 IS NULL THEN 'no_index'
    WHEN applicable_e16 * min_applicable_den < min_applicable_num * max_e16 THEN 'too_little_applicable'
  END AS rank_reason
  FROM indexed
),
ranked AS (
  SELECT *, COUNT(*) OVER (PARTITION BY year, stage, rule_set_id, province, tier, "group", rank_reason) AS peers,
    RANK() OVER (PARTITION BY year, stage, rule_set_id, province, tier, "group", rank_reason ORDER BY rank_e9 DESC) AS competition_rank,
    DENSE_RANK() OVER (PARTITION BY year, stage, rule_set_id, province, tier, "group", rank_reason ORDER BY rank_e9 DESC) AS dense_rank
  FROM eligible
),
placed AS (
  SELECT *, CASE WHEN rank_reason IS NULL AND peers < min_group THEN 'group_too_small' ELSE rank_reason END AS unranked FROM ranked
),
last_band AS (
  SELECT edition_no, MAX(band_no) AS band_no FROM rule_band GROUP BY edition_no
),
banded AS (
  SELECT p.scope_no, ${dialect.lesser(dialect.greater("(MIN(b.band_no) + MAX(p.lowered))", "MAX(p.at_most)"), "MAX(z.band_no)")} AS band_no
  FROM placed p
  JOIN rule_band b ON b.edition_no = p.edition_no
    AND (b.low_e9 IS NULL OR p.rank_e9 > b.low_e9 OR (NOT b.low_open AND p.rank_e9 = b.low_e9))
  JOIN last_band z ON z.edition_no = p.edition_no
  WHERE p.index_e9 IS NOT NULL AND p.low_e16 = p.high_e16 AND p.unclear = 0 AND (p.gated_no IS NULL OR p.index_e9 = p.index_high_e9) AND NOT p.provisional
  GROUP BY p.scope_no
),
unlowered AS (
  SELECT p.scope_no, MIN(b.band_no) AS band_no
  FROM placed p
  JOIN banded k ON k.scope_no = p.scope_no
  JOIN rule_band b ON b.edition_no = p.edition_no
    AND (b.low_e9 IS NULL OR p.ungated_rank_e9 > b.low_e9 OR (NOT b.low_open AND p.ungated_rank_e9 = b.low_e9))
  WHERE p.ungated_rank_e9 IS NOT NULL
  GROUP BY p.scope_no
)
SELECT p.scope_no, p.applicable_e16, p.points_e16, p.low_e16, p.high_e16, p.scored_e16, p.index_e9, p.index_high_e9,
  p.bonus_e16, p.penalty_e16, b.name AS band, CASE WHEN p.unranked IS NULL THEN CASE WHEN p.dense THEN p.dense_rank ELSE p.competition_rank END END AS rank,
  p.peers AS ranked, p.unranked AS rank_reason,
  p.ungated_e9, v.name AS ungated_band
FROM placed p
LEFT JOIN banded k ON k.scope_no = p.scope_no
LEFT JOIN rule_band b ON b.edition_no = p.edition_no AND b.band_no = k.band_no
LEFT JOIN unlowered w ON w.scope_no = p.scope_no
LEFT JOIN rule_band v ON v.edition_no = p.edition_no AND v.band_no = w.band_no`;
}
