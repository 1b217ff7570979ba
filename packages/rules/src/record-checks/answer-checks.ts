import { assessed, nestedPeriod } from "./fragments.ts";
import type { RecordCheck } from "./record-check.ts";

/** The leaves whose rules read a figure of the year itself. */
const readers = `
  SELECT DISTINCT k.edition_no, k.leaf_no, n.indicator_id
  FROM rule_input i
  JOIN rule_atom k ON k.atom_no = i.atom_no
  JOIN rule_indicator n ON n.indicator_no = i.indicator_no AND n.year_offset = 0`;

const figureOfNotApplicable: RecordCheck = {
  code: "check.figure_of_not_applicable",
  severity: "warning",
  ofScores: false,
  params: ["code", "indicator_id", "value"],
  decimals: ["value"],
  sql: `WITH reader AS (${readers}),
own AS (SELECT edition_no, indicator_id, MIN(leaf_no) AS leaf_no FROM reader GROUP BY edition_no, indicator_id HAVING COUNT(*) = 1)
SELECT a.unit_id, a.year, l.node_uid AS about, l.node_code AS code, r.indicator_id, r.value, r.source_file, r.source_place
FROM ${assessed} AS a
JOIN applicability x ON x.unit_id = a.unit_id AND x.year = a.year
JOIN rule_leaf l ON l.edition_no = a.edition_no AND l.node_uid = x.node_uid
JOIN own o ON o.edition_no = a.edition_no AND o.leaf_no = l.leaf_no
JOIN indicator_report r ON r.unit_id = a.unit_id AND r.year = a.year AND r.indicator_id = o.indicator_id AND r.stage = x.stage
WHERE COALESCE(x.accepted, TRUE) AND r.value IS NOT NULL AND r.value NOT IN ('0', 'no')`,
};

const declaredAfterValue: RecordCheck = {
  code: "check.declared_after_value",
  severity: "warning",
  ofScores: false,
  params: ["period", "declared", "earlier_period", "earlier"],
  decimals: ["earlier"],
  sql: `WITH report AS (
  SELECT r.*, ${nestedPeriod("r.period")} AS period_no FROM indicator_report r
),
paired AS (
  SELECT r.unit_id, r.year, r.indicator_id AS about, r.period, r.declared, o.period AS earlier_period, o.value AS earlier,
    r.source_file, r.source_place,
    ROW_NUMBER() OVER (PARTITION BY r.unit_id, r.year, r.indicator_id, r.stage, r.period ORDER BY o.period_no DESC) AS nth
  FROM report r
  JOIN ${assessed} AS a ON a.unit_id = r.unit_id AND a.year = r.year
  JOIN indicator i ON i.rule_set_id = a.rule_set_id AND i.indicator_id = r.indicator_id
  JOIN report o ON o.unit_id = r.unit_id AND o.year = r.year AND o.indicator_id = r.indicator_id AND o.stage = r.stage AND o.period_no < r.period_no
  WHERE r.declared IS NOT NULL AND o.value IS NOT NULL AND o.value NOT IN ('0', 'no') AND i.accumulation <> 'period'
)
SELECT * FROM paired WHERE nth = 1`,
};

const strayQuestion: RecordCheck = {
  code: "check.stray_question",
  severity: "error",
  ofScores: false,
  params: ["rule_set_id"],
  sql: `WITH asked AS (SELECT DISTINCT edition_no, indicator_id FROM (${readers}) AS reader WHERE indicator_id LIKE 'survey.%')
SELECT a.unit_id, a.year, q.question AS about, a.rule_set_id, q.source_file, q.source_place
FROM ${assessed} AS a
JOIN survey_result q ON q.unit_id = a.unit_id AND q.year = a.year
LEFT JOIN survey_question w ON w.year = q.year AND w.question = q.question
WHERE w.question IS NULL AND NOT EXISTS (
  SELECT 1 FROM asked k
  WHERE k.edition_no = a.edition_no AND SUBSTRING(k.indicator_id, 1, LENGTH(q.question) + 8) = 'survey.' || q.question || '.'
)`,
};

/** Answers that contradict each other, or answer what the set does not ask. */
export const answerChecks: readonly RecordCheck[] = [
  figureOfNotApplicable,
  declaredAfterValue,
  strayQuestion,
];
