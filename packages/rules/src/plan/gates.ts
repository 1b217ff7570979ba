import type { Dialect } from "../dialect.ts";

/** How deep nodes with gates may stand inside each other. */
export const deepestGate = 3;

/** Whether a share of `n.applicable_e16` lies under the low bound of `t`, compared without dividing. */
function under(points: string): string {
  const [left, right] = [`n.${points} * t.low_den`, "t.low_num * n.applicable_e16"];
  return `(t.low_num IS NOT NULL AND (${left} < ${right} OR (t.low_open AND ${left} = ${right})))`;
}

function over(points: string): string {
  const [left, right] = [`n.${points} * t.high_den`, "t.high_num * n.applicable_e16"];
  return `(t.high_num IS NOT NULL AND (${left} > ${right} OR (t.high_open AND ${left} = ${right})))`;
}

/**
 * Whether the condition of each gate holds: 1, 0, or null where figures are missing or points are still a range
 * that might lie either side. What does not apply passes no test. `sums` are the nodes' points to test.
 */
export function gateTruthSql({ onSet, sums }: { readonly onSet: boolean; readonly sums: string }): string {
  return `WITH gate AS (
  SELECT g.* FROM rule_gate g WHERE ${onSet ? "g.on_set" : "NOT g.on_set"}
),
seen AS (
  SELECT n.scope_no, t.gate_no, t.clause_no, t.test_no,
    CASE
      WHEN ${under("high_e16")} OR ${over("low_e16")} THEN 0
      WHEN NOT ${under("low_e16")} AND NOT ${over("high_e16")} THEN 1
    END AS truth
  FROM gate g
  JOIN rule_gate_test t ON t.gate_no = g.gate_no
  JOIN rule_gate_node k ON k.gate_no = t.gate_no AND k.clause_no = t.clause_no AND k.test_no = t.test_no
  JOIN ${sums} n ON n.node_no = k.node_no
  WHERE n.applicable_e16 > 0
),
asked AS (
  SELECT scope_no, gate_no, clause_no, test_no, MAX(truth) AS most, COUNT(truth) AS clear, COUNT(*) AS nodes
  FROM seen
  GROUP BY scope_no, gate_no, clause_no, test_no
),
tested AS (
  SELECT s.scope_no, t.gate_no, t.clause_no,
    CASE
      WHEN t.term_no IS NOT NULL AND y.not_applicable > 0 THEN 0
      WHEN t.term_no IS NOT NULL THEN CASE WHEN y.missing + y.invalid = 0 THEN y.truth END
      WHEN a.nodes IS NULL THEN 0
      WHEN a.most = 1 THEN CASE WHEN t.negated THEN 0 ELSE 1 END
      WHEN a.clear = a.nodes THEN CASE WHEN t.negated THEN 1 ELSE 0 END
    END AS truth
  FROM scope s
  JOIN gate g ON g.edition_no = s.edition_no
  JOIN rule_gate_test t ON t.gate_no = g.gate_no
  LEFT JOIN (SELECT * FROM term_ready UNION ALL SELECT * FROM late_ready) AS y ON y.scope_no = s.scope_no AND y.term_no = t.term_no
  LEFT JOIN asked a ON a.scope_no = s.scope_no AND a.gate_no = t.gate_no AND a.clause_no = t.clause_no AND a.test_no = t.test_no
),
clause AS (
  SELECT scope_no, gate_no, clause_no, CASE WHEN MIN(truth) = 0 THEN 0 WHEN COUNT(*) = COUNT(truth) THEN 1 END AS truth
  FROM tested
  GROUP BY scope_no, gate_no, clause_no
)
SELECT scope_no, gate_no, CASE WHEN MAX(truth) = 1 THEN 1 WHEN COUNT(*) = COUNT(truth) THEN 0 END AS truth
FROM clause
GROUP BY scope_no, gate_no`;
}

/** One unit of a number of decimals as a count of 10^-16. */
function placesPower(places: string): string {
  return `CASE ${places} ${Array.from({ length: 7 }, (_, at) => `WHEN ${at} THEN 1${"0".repeat(16 - at)}`).join(" ")} END`;
}

/** A share of an applicable maximum as points, rounded where the set sums rounded leaves. */
export function shareOf(dialect: Dialect, applicable: string): string {
  const share = dialect.roundDivide(`(${applicable} * g.cap_num)`, "g.cap_den");
  const unit = placesPower("e.points_places");
  return `CASE WHEN e.rounded_leaves THEN ${dialect.roundDivide(`(${share})`, unit)} * ${unit} ELSE ${share} END`;
}

/** What gates of one level take: what is above their caps, or what gates inside took where that is more. */
function cutSql(dialect: Dialect, level: number): string {
  const lower = Array.from({ length: level }, (_, at) => `SELECT * FROM cut_${at}`);
  const nothing = ["points_e16", "low_e16", "high_e16"]
    .map((name) => `CAST(NULL AS ${dialect.integer}) AS ${name}`)
    .join(", ");
  const inner =
    lower.length === 0
      ? `SELECT CAST(NULL AS INTEGER) AS scope_no, CAST(NULL AS INTEGER) AS outer_no, ${nothing} WHERE 1 = 0`
      : `SELECT scope_no, outer_no, SUM(points_e16) AS points_e16, SUM(low_e16) AS low_e16, SUM(high_e16) AS high_e16
      FROM (${lower.join(" UNION ALL ")}) AS lower_cut
      WHERE outer_no IS NOT NULL
      GROUP BY scope_no, outer_no`;
  const most = (points: string, cap: string): string => {
    const within = `COALESCE(i.${points}, 0)`;
    return `CASE WHEN n.${points} - c.${cap} > ${within} THEN n.${points} - c.${cap} ELSE ${within} END AS ${points}`;
  };
  return `cut_${level} AS (
  SELECT n.scope_no, n.node_no, g.outer_no, ${most("points_e16", "low_cap")}, ${most("low_e16", "low_cap")}, ${most("high_e16", "high_cap")}
  FROM rule_gated g
  JOIN node_raw n ON n.node_no = g.node_no
  LEFT JOIN cap c ON c.scope_no = n.scope_no AND c.node_no = n.node_no
  LEFT JOIN (
      ${inner}
  ) AS i ON i.scope_no = n.scope_no AND i.outer_no = n.node_no
  WHERE g.level = ${level}
)`;
}

/**
 * Nodes after their gates: at its lowest a gate that might hold takes, at its highest only one that does. What is
 * taken from a node is taken from all that holds it.
 */
export function gatedNodesSql(dialect: Dialect): string {
  const levels = Array.from({ length: deepestGate + 1 }, (_, level) => level);
  return `WITH cap AS (
  SELECT n.scope_no, g.node_no,
    MIN(CASE WHEN t.truth IS NULL OR t.truth = 1 THEN COALESCE(g.cap_e16, ${shareOf(dialect, "n.applicable_e16")}) END) AS low_cap,
    MIN(CASE WHEN t.truth = 1 THEN COALESCE(g.cap_e16, ${shareOf(dialect, "n.applicable_e16")}) END) AS high_cap
  FROM node_gate t
  JOIN rule_gate g ON g.gate_no = t.gate_no
  JOIN rule_edition e ON e.edition_no = g.edition_no
  JOIN node_raw n ON n.scope_no = t.scope_no AND n.node_no = g.node_no
  GROUP BY n.scope_no, g.node_no
),
${levels.map((level) => cutSql(dialect, level)).join(",\n")},
taken AS (
  SELECT c.scope_no, r.node_no, SUM(c.points_e16) AS points_e16, SUM(c.low_e16) AS low_e16, SUM(c.high_e16) AS high_e16
  FROM (${levels.map((level) => `SELECT * FROM cut_${level}`).join(" UNION ALL ")}) AS c
  JOIN rule_gate_reach r ON r.gated_no = c.node_no
  GROUP BY c.scope_no, r.node_no
)
SELECT n.scope_no, n.node_no, n.applicable_e16, CAST(n.points_e16 - COALESCE(t.points_e16, 0) AS ${dialect.integer}) AS points_e16,
  CAST(n.low_e16 - COALESCE(t.low_e16, 0) AS ${dialect.integer}) AS low_e16,
  CAST(n.high_e16 - COALESCE(t.high_e16, 0) AS ${dialect.integer}) AS high_e16,
  n.scored_e16, n.leaves, n.scored_leaves, n.awaiting_leaves, n.excluded_leaves
FROM node_raw n
LEFT JOIN taken t ON t.scope_no = n.scope_no AND t.node_no = n.node_no`;
}
