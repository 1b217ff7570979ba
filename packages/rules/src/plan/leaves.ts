import type { Dialect } from "../dialect.ts";
import { statusSql } from "../reasons.ts";

/** Points rounded to the set's places, halves away from zero, where the set sums rounded leaves. */
function rounded(dialect: Dialect, value: string): string {
  return `CASE WHEN e.rounded_leaves THEN ${dialect.roundScale(value, "1", 0, "e.unit_e16")} * e.unit_e16 ELSE ${value} END`;
}

/** The rules of all leaves, those too that were scored after the others. */
const scoredTerms = "(SELECT * FROM term_score UNION ALL SELECT * FROM late_score)";

/** The rules of leaves whose points a late leaf reads: none in sets that have no late leaf. */
export const firstTerms = `(
    SELECT t.* FROM term_score t
    JOIN rule_leaf l ON l.leaf_no = t.leaf_no
    WHERE l.edition_no IN (SELECT edition_no FROM rule_late)
  )`;

/**
 * From terms to leaves, one row a scope and leaf. A reasoned grant of an appraiser stands before the
 * rule; a leaf that a person scores takes what that person entered; nothing missing ever becomes a number, but for
 * the nought that its unit declared with a reason.
 */
export function leavesSql(dialect: Dialect, terms = scoredTerms): string {
  const units = Array.from({ length: 7 }, (_, at) => `WHEN ${at} THEN 1${"0".repeat(16 - at)}`);
  return `WITH edition AS (
  SELECT edition_no, rounded_leaves, CASE points_places ${units.join(" ")} END AS unit_e16 FROM rule_edition
),
cell AS (
  SELECT s.scope_no, s.stage_no, l.leaf_no, l.policy, l.person, l.unassigned, l.scored_by, l.max_e16, l.min_e16, e.unit_e16, e.rounded_leaves,
    CASE WHEN g.leaf_no IS NULL THEN 0 ELSE 1 END AS group_excluded,
    COALESCE(x.standing, 1) AS standing,
    CASE WHEN x.standing IN (1, 2) THEN 1 WHEN x.standing = 0 THEN 0 ELSE t.not_applicable END AS excluded,
    t.missing + CASE WHEN x.standing = 0 THEN t.not_applicable ELSE 0 END AS missing,
    t.invalid, t.reason AS term_reason, t.points_e16 AS term_e16,
    n.claimed_e16, n.granted_e16, n.reason_code, n.not_done
  FROM ${terms} t
  JOIN rule_leaf l ON l.leaf_no = t.leaf_no
  JOIN edition e ON e.edition_no = l.edition_no
  JOIN scope s ON s.scope_no = t.scope_no
  LEFT JOIN rule_leaf_group g ON g.leaf_no = l.leaf_no AND g."group" = s."group"
  LEFT JOIN exclusion x ON x.scope_no = s.scope_no AND x.leaf_no = l.leaf_no
  LEFT JOIN entry n ON n.scope_no = s.scope_no AND n.leaf_no = l.leaf_no
  WHERE t.level = 0
),
ruled AS (
  SELECT e.*, CASE
    WHEN e.group_excluded = 1 THEN 'group_not_applicable'
    WHEN e.excluded = 1 AND e.policy = 'forbidden' THEN 'not_applicable_forbidden'
    WHEN e.excluded = 1 AND e.policy = 'exclude' THEN 'declared_not_applicable'
    WHEN e.excluded = 1 AND e.max_e16 IS NULL THEN 'no_maximum'
    WHEN e.excluded = 1 THEN NULL
    WHEN e.invalid > 0 THEN 'faulty_figure'
    WHEN e.person AND e.term_reason IS NULL THEN 'person_scores'
    WHEN e.person THEN e.term_reason
    WHEN e.missing > 0 AND e.scored_by = 'survey' THEN 'awaiting_survey'
    WHEN e.missing > 0 THEN 'not_reported'
    WHEN e.unassigned THEN 'target_not_assigned'
    ELSE e.term_reason
  END AS rule_reason
  FROM cell e
),
computed AS (
  SELECT e.*, ${statusSql("e.rule_reason")} AS rule_status, CASE
    WHEN e.rule_reason IS NOT NULL THEN NULL
    WHEN e.excluded = 1 THEN CASE e.policy WHEN 'full' THEN e.max_e16 ELSE 0 END
    ELSE ${rounded(dialect, "e.term_e16")}
  END AS computed_e16
  FROM ruled e
),
settled AS (
  SELECT e.*, CASE
    WHEN e.rule_reason IN ('group_not_applicable') THEN NULL
    WHEN e.stage_no > 1 AND e.granted_e16 IS NOT NULL AND (e.reason_code IS NOT NULL OR (e.person AND e.excluded = 0 AND e.invalid = 0) OR e.rule_status = 'needs_person') THEN e.granted_e16
    WHEN e.rule_status = 'needs_person' AND e.scored_by = 'self' THEN e.claimed_e16
    WHEN e.rule_status = 'missing' AND e.scored_by = 'self' AND e.not_done = 1 AND COALESCE(e.min_e16, 0) >= 0 THEN 0
    ELSE e.computed_e16
  END AS settled_e16
  FROM computed e
)
SELECT scope_no, leaf_no, computed_e16, claimed_e16, granted_e16, settled_e16 AS points_e16,
  CASE WHEN settled_e16 IS NULL THEN rule_reason END AS reason,
  CASE WHEN settled_e16 IS NULL THEN rule_status ELSE 'scored' END AS status
FROM settled`;
}
