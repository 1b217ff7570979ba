import type { pointsSources } from "@parindex/model";
import type { Dialect } from "../dialect.ts";

/**
 * The figures of rules that read other leaves' points: what was reported, and after the self score how far it lies
 * above the points of the stage. Counted are the leaves that the unit itself scores, that are in no section, that
 * apply at both stages and that read no points themselves; where one of them has no points yet nothing is known.
 */
export function lateFactsSql(dialect: Dialect): string {
  const over = dialect.roundDivide("d.over_e16", "1000000000000");
  const facts = {
    "procedure.self_less_appraised": over,
    "procedure.over_claimed": dialect.greater(over, "0"),
  } satisfies Record<(typeof pointsSources)[number], string>;
  const known = Object.entries(facts).map(([source, sql]) => `WHEN '${source}' THEN ${sql}`);
  return `WITH asked AS (
  SELECT DISTINCT i.indicator_no
  FROM rule_late l
  JOIN rule_atom a ON a.leaf_no = l.leaf_no
  JOIN rule_input i ON i.atom_no = a.atom_no
),
counted AS (
  SELECT s.scope_no, COALESCE(o.claimed_e16, o.points_e16) AS self_e16, f.points_e16
  FROM scope s
  JOIN scope q ON q.unit_id = s.unit_id AND q.year = s.year AND q.stage_no = 1
  JOIN rule_rollup r ON r.edition_no = s.edition_no AND r.node_kind = 'set'
  JOIN rule_rollup_leaf k ON k.node_no = r.node_no
  JOIN rule_leaf l ON l.leaf_no = k.leaf_no AND l.scored_by = 'self'
  JOIN first_leaf f ON f.scope_no = s.scope_no AND f.leaf_no = k.leaf_no
  JOIN first_leaf o ON o.scope_no = q.scope_no AND o.leaf_no = k.leaf_no
  WHERE s.stage_no > 1 AND f.status <> 'not_applicable' AND o.status <> 'not_applicable'
),
differing AS (
  SELECT scope_no, CAST(SUM(self_e16) - SUM(points_e16) AS ${dialect.integer}) AS over_e16
  FROM counted
  GROUP BY scope_no
  HAVING COUNT(*) = COUNT(self_e16) AND COUNT(*) = COUNT(points_e16)
)
SELECT f.scope_no, f.indicator_no, f.num_e4, f.den_e4, f.option, f.state
FROM fact f
JOIN asked a ON a.indicator_no = f.indicator_no
UNION ALL
SELECT d.scope_no, l.indicator_no, CASE l.source ${known.join(" ")} END, NULL, NULL, 'value'
FROM differing d
JOIN scope s ON s.scope_no = d.scope_no
JOIN (SELECT DISTINCT edition_no, indicator_no, source FROM rule_late) AS l ON l.edition_no = s.edition_no
LEFT JOIN fact f ON f.scope_no = d.scope_no AND f.indicator_no = l.indicator_no
WHERE f.scope_no IS NULL`;
}
