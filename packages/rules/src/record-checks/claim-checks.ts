import { assessed } from "./fragments.ts";
import type { RecordCheck } from "./record-check.ts";

/** Points that persons entered, beside the leaf of the unit's own set. */
const entered = `
  SELECT a.unit_id, a.year, a.rule_set_id, t.leaf_uid AS about, l.node_code AS code, t.stage, CAST(t.points * 10000000000000000 AS DECIMAL(38,0)) AS points_e16, l.scored_by, l.policy,
    l.leaf_no, l.max_e16, l.min_e16, t.source_file, t.source_place
  FROM ${assessed} AS a
  JOIN assessment t ON t.unit_id = a.unit_id AND t.year = a.year
  JOIN rule_leaf l ON l.edition_no = a.edition_no AND l.node_uid = t.leaf_uid`;

const outOfRange: RecordCheck = {
  code: "check.claim_out_of_range",
  severity: "error",
  ofScores: false,
  params: ["code", "stage", "points_e16", "least_e16", "most_e16"],
  sql: `WITH bounded AS (
  SELECT e.*, e.max_e16 AS most_e16, CASE WHEN e.min_e16 < 0 THEN e.min_e16 ELSE 0 END AS least_e16
  FROM (${entered}) AS e
)
SELECT * FROM bounded WHERE points_e16 > most_e16 OR points_e16 < least_e16`,
};

const ofSurvey: RecordCheck = {
  code: "check.self_score_of_survey",
  severity: "error",
  ofScores: false,
  params: ["code"],
  sql: `SELECT unit_id, year, about, code, source_file, source_place
FROM (${entered}) AS entered
WHERE scored_by = 'survey' AND stage = 'self'`,
};

/** Claims of the unit with points but nothing behind them; `given` counts what it gave for the year at all. */
const bare = `
  SELECT e.*, COALESCE(g.given, 0) AS given
  FROM (${entered}) AS e
  JOIN rule_node n ON n.rule_set_id = e.rule_set_id AND n.node_uid = e.about
  LEFT JOIN (
    SELECT unit_id, year, COUNT(*) AS given
    FROM (SELECT unit_id, year FROM evidence_link UNION ALL SELECT unit_id, year FROM explanation) AS b
    GROUP BY unit_id, year
  ) AS g ON g.unit_id = e.unit_id AND g.year = e.year
  WHERE e.stage = 'self' AND e.points_e16 > 0 AND COALESCE(n.evidence_required, TRUE)
    AND NOT EXISTS (SELECT 1 FROM evidence_link v WHERE v.unit_id = e.unit_id AND v.year = e.year AND v.leaf_uid = e.about)
    AND NOT EXISTS (SELECT 1 FROM explanation x WHERE x.unit_id = e.unit_id AND x.year = e.year AND x.leaf_uid = e.about)`;

const withoutEvidence: RecordCheck = {
  code: "check.claim_without_evidence",
  severity: "warning",
  ofScores: false,
  params: ["code", "points_e16"],
  sql: `SELECT * FROM (${bare}) AS b WHERE given > 0`,
};

const noEvidence: RecordCheck = {
  code: "check.no_evidence",
  severity: "warning",
  ofScores: false,
  params: ["claims"],
  sql: `WITH placed AS (
  SELECT unit_id, year, unit_id AS about, source_file, source_place,
    COUNT(*) OVER (PARTITION BY unit_id, year) AS claims,
    ROW_NUMBER() OVER (PARTITION BY unit_id, year ORDER BY source_file, LENGTH(source_place), source_place) AS nth
  FROM (${bare}) AS b
  WHERE given = 0
)
SELECT * FROM placed WHERE nth = 1`,
};

const aboveRule: RecordCheck = {
  code: "check.claim_above_rule",
  severity: "warning",
  ofScores: true,
  params: ["code", "points_e16", "computed_e16"],
  sql: `SELECT e.unit_id, e.year, e.about, e.code, e.points_e16, c.computed_e16, e.source_file, e.source_place
FROM (${entered}) AS e
JOIN scope s ON s.unit_id = e.unit_id AND s.year = e.year AND s.stage = e.stage
JOIN leaf_score c ON c.scope_no = s.scope_no AND c.leaf_no = e.leaf_no
WHERE e.stage = 'self' AND c.claimed_e16 > c.computed_e16`,
};

const notApplicable: RecordCheck = {
  code: "check.claim_of_not_applicable",
  severity: "warning",
  ofScores: false,
  params: ["code", "points_e16"],
  sql: `SELECT e.unit_id, e.year, e.about, e.code, e.points_e16, e.source_file, e.source_place
FROM (${entered}) AS e
JOIN applicability x ON x.unit_id = e.unit_id AND x.year = e.year AND x.node_uid = e.about AND x.stage = e.stage
WHERE e.stage = 'self' AND e.points_e16 > 0 AND e.policy <> 'full'`,
};

/** Points that were entered against the rule set, the figures or the records beside them. */
export const claimChecks: readonly RecordCheck[] = [
  outOfRange,
  ofSurvey,
  withoutEvidence,
  noEvidence,
  aboveRule,
  notApplicable,
];
