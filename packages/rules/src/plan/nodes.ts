import type { Dialect } from "../dialect.ts";

/** What is counted of every leaf. */
const counted = {
  applicable_e16: "CASE WHEN s.status <> 'not_applicable' THEN s.max_e16 ELSE 0 END",
  points_e16: "s.points_e16",
  low_e16: "CASE s.status WHEN 'not_applicable' THEN 0 WHEN 'scored' THEN s.points_e16 ELSE s.min_e16 END",
  high_e16: "CASE s.status WHEN 'not_applicable' THEN 0 WHEN 'scored' THEN s.points_e16 ELSE s.max_e16 END",
  scored_e16: "CASE WHEN s.status = 'scored' THEN s.max_e16 ELSE 0 END",
  leaves: "1",
  scored_leaves: "CASE WHEN s.status = 'scored' THEN 1 ELSE 0 END",
  awaiting_leaves: "CASE WHEN s.status = 'awaiting_survey' THEN 1 ELSE 0 END",
  excluded_leaves: "CASE WHEN s.status = 'not_applicable' THEN 1 ELSE 0 END",
};

function sums(of: (name: string, sql: string) => string): string {
  return Object.entries(counted)
    .map(([name, sql]) => `SUM(${of(name, sql)}) AS ${name}`)
    .join(",\n    ");
}

/**
 * Leaves rolled up to criteria, areas, parts, sections and the set; sums of nulls stay null. Leaves that count in
 * the same nodes are summed once and then stand for each other, the first of them for all.
 */
export function nodesSql(dialect: Dialect): string {
  return `WITH counting AS (
  SELECT leaf_no, ${dialect.join("CAST(node_no AS VARCHAR)", " ", "node_no")} AS nodes
  FROM rule_rollup_leaf
  GROUP BY leaf_no
),
alike AS (
  SELECT leaf_no, MIN(leaf_no) OVER (PARTITION BY nodes) AS first_no FROM counting
),
summed AS (
  SELECT s.scope_no, k.first_no, ${sums((_, sql) => sql)}
  FROM leaf_score s
  JOIN alike k ON k.leaf_no = s.leaf_no
  GROUP BY s.scope_no, k.first_no
)
SELECT s.scope_no, r.node_no, ${sums((name) => `s.${name}`)}
FROM summed s
JOIN rule_rollup_leaf r ON r.leaf_no = s.first_no
GROUP BY s.scope_no, r.node_no`;
}
