/** Leaves rolled up to criteria, areas, parts, sections and the set; sums of nulls stay null. */
export function nodesSql(): string {
  return `SELECT s.scope_no, r.node_no,
  SUM(CASE WHEN s.status <> 'not_applicable' THEN s.max_e16 ELSE 0 END) AS applicable_e16,
  SUM(s.points_e16) AS points_e16,
  SUM(CASE s.status WHEN 'not_applicable' THEN 0 WHEN 'scored' THEN s.points_e16 ELSE s.min_e16 END) AS low_e16,
  SUM(CASE s.status WHEN 'not_applicable' THEN 0 WHEN 'scored' THEN s.points_e16 ELSE s.max_e16 END) AS high_e16,
  SUM(CASE WHEN s.status = 'scored' THEN s.max_e16 ELSE 0 END) AS scored_e16,
  COUNT(*) AS leaves,
  SUM(CASE WHEN s.status = 'scored' THEN 1 ELSE 0 END) AS scored_leaves,
  SUM(CASE WHEN s.status = 'awaiting_survey' THEN 1 ELSE 0 END) AS awaiting_leaves,
  SUM(CASE WHEN s.status = 'not_applicable' THEN 1 ELSE 0 END) AS excluded_leaves
FROM leaf_score s
JOIN rule_rollup_leaf r ON r.leaf_no = s.leaf_no
GROUP BY s.scope_no, r.node_no`;
}
