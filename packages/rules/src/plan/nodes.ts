import type { Dialect } from "../dialect.ts";

/** What is summed up of every leaf. */
const summed = {
  applicable_e16: "CASE WHEN s.status <> 'not_applicable' THEN k.max_e16 ELSE 0 END",
  points_e16: "s.points_e16",
  low_e16: "CASE s.status WHEN 'not_applicable' THEN 0 WHEN 'scored' THEN s.points_e16 ELSE k.min_e16 END",
  high_e16: "CASE s.status WHEN 'not_applicable' THEN 0 WHEN 'scored' THEN s.points_e16 ELSE k.max_e16 END",
  scored_e16: "CASE WHEN s.status = 'scored' THEN k.max_e16 ELSE 0 END",
};

/** What is counted of the leaves; an engine counts twice as fast as it sums. */
const counted = {
  leaves: "*",
  scored_leaves: "CASE WHEN s.status = 'scored' THEN 1 END",
  awaiting_leaves: "CASE WHEN s.status = 'awaiting_survey' THEN 1 END",
  excluded_leaves: "CASE WHEN s.status = 'not_applicable' THEN 1 END",
};

const ofLeaves = [
  ...Object.entries(summed).map(([name, sql]) => `SUM(${sql}) AS ${name}`),
  ...Object.entries(counted).map(([name, sql]) => `COUNT(${sql}) AS ${name}`),
].join(",\n    ");

const ofSums = [...Object.keys(summed), ...Object.keys(counted)]
  .map((name) => `SUM(s.${name}) AS ${name}`)
  .join(",\n    ");

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
  SELECT c.leaf_no, MIN(c.leaf_no) OVER (PARTITION BY c.nodes) AS first_no, l.max_e16, l.min_e16
  FROM counting c
  JOIN rule_leaf l ON l.leaf_no = c.leaf_no
),
summed AS (
  SELECT s.scope_no, k.first_no, ${ofLeaves}
  FROM leaf_score s
  JOIN alike k ON k.leaf_no = s.leaf_no
  GROUP BY s.scope_no, k.first_no
)
SELECT s.scope_no, r.node_no, ${ofSums}
FROM summed s
JOIN rule_rollup_leaf r ON r.leaf_no = s.first_no
GROUP BY s.scope_no, r.node_no`;
}
