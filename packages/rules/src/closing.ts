import { flag, oneOf, type Query, type Stage, text, whole } from "@parindex/model";
import { z } from "zod";
import { assessed } from "./record-checks/fragments.ts";
import { statusSql } from "./reasons.ts";

/** What a leaf may lack before its stage can be closed. */
const lacks = ["figure", "points", "evidence", "explanation", "decision"] as const;

const lackingRow = z.strictObject({
  unit_id: text("Mã đơn vị"),
  year: whole("Năm"),
  leaf_code: text("Mã tiêu chí"),
  leaf_uid: text("Mã ổn định của tiêu chí"),
  title: text("Tên tiêu chí"),
  lacks: oneOf(lacks, "Còn thiếu"),
  reason: text("Mã lý do", "of the leaf's status; null where it is scored").nullable(),
  blank: flag("Để trống", "nothing was said of it at the self score, and nought takes nothing away"),
});

/** A leaf that keeps its stage from being closed. */
export type Lacking = z.infer<typeof lackingRow>;

/** Whether a leaf has as many documents as its set expects, one where the set names none. */
const enough = `n.documents >= CASE WHEN n.expected > 1 THEN n.expected ELSE 1 END`;

/** Who has what to close: the stage's leaves with what stands behind them and what was said before. */
const cells = `
  SELECT s.unit_id, s.year, s.stage, s.stage_no, n.ordinal, n.node_code AS leaf_code, n.node_uid AS leaf_uid, n.title, l.scored_by,
    c.reason, c.points_e16, c.claimed_e16, b.points_e16 AS before_e16, COALESCE(l.min_e16, 0) AS min_e16, COALESCE(n.evidence_required, TRUE) AS required,
    CASE WHEN n.expected_evidence IS NULL THEN 0
      ELSE LENGTH(n.expected_evidence) - LENGTH(REPLACE(n.expected_evidence, '\n', '')) + 1 END AS expected,
    (SELECT COUNT(*) FROM evidence_link v WHERE v.unit_id = s.unit_id AND v.year = s.year AND v.leaf_uid = n.node_uid) AS documents,
    (SELECT COUNT(*) FROM explanation x WHERE x.unit_id = s.unit_id AND x.year = s.year AND x.leaf_uid = n.node_uid) AS explanations,
    (SELECT COUNT(*) FROM explanation x WHERE x.unit_id = s.unit_id AND x.year = s.year AND x.leaf_uid = n.node_uid AND x.stage <> 'self') AS answers,
    x.standing, r.section_kind, EXISTS (
      SELECT 1
      FROM rule_atom k
      JOIN rule_input f ON f.atom_no = k.atom_no
      JOIN rule_indicator j ON j.indicator_no = f.indicator_no
      JOIN indicator o ON o.rule_set_id = a.rule_set_id AND o.indicator_id = j.indicator_id
      WHERE k.leaf_no = l.leaf_no AND o.source LIKE 'procedure.%'
    ) AS procedural
  FROM scope s
  JOIN rule_leaf l ON l.edition_no = s.edition_no
  JOIN ${assessed} AS a ON a.unit_id = s.unit_id AND a.year = s.year
  JOIN rule_node n ON n.rule_set_id = a.rule_set_id AND n.node_uid = l.node_uid
  JOIN leaf_score c ON c.scope_no = s.scope_no AND c.leaf_no = l.leaf_no
  LEFT JOIN rule_rollup r ON r.edition_no = s.edition_no AND r.node_kind = 'section' AND r.node_code = n.section_id
  LEFT JOIN exclusion x ON x.scope_no = s.scope_no AND x.leaf_no = l.leaf_no
  LEFT JOIN scope p ON p.unit_id = s.unit_id AND p.year = s.year AND p.stage_no = s.stage_no - 1
  LEFT JOIN leaf_score b ON b.scope_no = p.scope_no AND b.leaf_no = l.leaf_no`;

/**
 * Every leaf that keeps a stage of a year from being closed, by unit and in the order of the criteria: no figure and
 * no reasoned nought, no points of the person who gives them, no evidence or only part of what the set expects and no
 * explanation, points raised after an appraisal without one, a claim of not applying that nobody decided. What the procedure itself
 * tells, such as the days by which the self score came late, is known only after that score is closed.
 */
export function lackingQuery(year: number, stage: Stage): Query<typeof lackingRow> {
  return {
    row: lackingRow,
    params: [BigInt(year), stage],
    sql: `WITH n AS (${cells}),
asked AS (SELECT n.*, ${statusSql("n.reason")} AS status FROM n WHERE n.year = $1 AND n.stage = $2),
judged AS (
  SELECT n.*, CASE
    WHEN n.status IN ('missing', 'invalid') AND n.scored_by <> 'survey' AND NOT (n.procedural AND n.stage_no = 1) THEN 'figure'
    WHEN n.status = 'needs_person' AND (n.scored_by = 'self' OR n.stage_no > 1) THEN 'points'
    WHEN n.standing = 1 AND n.stage_no > 1 THEN 'decision'
    WHEN n.stage_no = 1 AND n.scored_by = 'self' AND n.required AND (n.points_e16 > 0 OR n.claimed_e16 > 0)
      AND n.explanations = 0 AND n.documents = 0 THEN 'evidence'
    WHEN n.stage_no = 1 AND n.scored_by = 'self' AND n.required AND (n.points_e16 > 0 OR n.claimed_e16 > 0)
      AND n.explanations = 0 AND NOT (${enough}) THEN 'explanation'
    WHEN n.stage_no = 3 AND n.points_e16 > n.before_e16 AND n.answers = 0 THEN 'explanation'
  END AS lacks
  FROM asked n
)
SELECT unit_id, year, leaf_code, leaf_uid, title, lacks, reason,
  CASE WHEN stage_no = 1 AND scored_by = 'self' AND claimed_e16 IS NULL AND min_e16 >= 0 AND COALESCE(section_kind, 'bonus') = 'bonus'
    AND (lacks = 'points' OR (lacks = 'figure' AND status = 'missing')) THEN TRUE ELSE FALSE END AS blank
FROM judged
WHERE lacks IS NOT NULL
ORDER BY unit_id, ordinal, leaf_uid`,
  };
}
