import { assessed, windowEnd, windowStart } from "./fragments.ts";
import type { RecordCheck } from "./record-check.ts";

/** The campaigns that may be a unit's: its superior's or its province's, of its group or of all. */
const campaigns = `
  SELECT u.unit_id, c.year, MIN(c.data_from) AS data_from, MAX(c.data_to) AS data_to
  FROM unit u
  LEFT JOIN unit p ON p.province = u.province AND p.tier = 'province'
  JOIN campaign c ON c.issuer IN (u.parent_id, p.unit_id) AND COALESCE(c."group", u."group", '') = COALESCE(u."group", '')
  GROUP BY u.unit_id, c.year`;

const figureDate: RecordCheck = {
  code: "check.date_outside_year",
  severity: "warning",
  ofScores: false,
  params: ["value", "first_day", "last_day"],
  sql: `WITH dated AS (
  SELECT a.unit_id, a.year, r.indicator_id AS about, r.value, r.source_file, r.source_place,
    CASE WHEN i.kind = 'date' THEN CAST(r.value AS DATE) END AS day,
    CASE WHEN c.data_from < ${windowStart("a.year")} THEN c.data_from ELSE ${windowStart("a.year")} END AS first_day,
    CASE WHEN c.data_to > ${windowEnd("a.year")} THEN c.data_to ELSE ${windowEnd("a.year")} END AS last_day
  FROM ${assessed} AS a
  JOIN indicator_report r ON r.unit_id = a.unit_id AND r.year = a.year
  JOIN indicator i ON i.rule_set_id = a.rule_set_id AND i.indicator_id = r.indicator_id
  LEFT JOIN (${campaigns}) AS c ON c.unit_id = a.unit_id AND c.year = a.year
  WHERE i.kind = 'date' AND r.value IS NOT NULL
)
SELECT * FROM dated WHERE day < first_day OR day > last_day`,
};

const enteredEarly: RecordCheck = {
  code: "check.entered_early",
  severity: "warning",
  ofScores: false,
  params: ["entered_on"],
  sql: `SELECT unit_id, year, leaf_uid AS about, entered_on, source_file, source_place
FROM assessment
WHERE EXTRACT(YEAR FROM entered_on) < year`,
};

const goneUnit: RecordCheck = {
  code: "check.unit_not_in_year",
  severity: "warning",
  ofScores: false,
  params: ["valid_from", "valid_to"],
  sql: `WITH outside AS (
  SELECT r.unit_id, r.year, r.indicator_id AS about, u.valid_from, u.valid_to, r.source_file, r.source_place,
    ROW_NUMBER() OVER (PARTITION BY r.unit_id, r.year ORDER BY r.source_file, LENGTH(r.source_place), r.source_place) AS nth
  FROM indicator_report r
  JOIN unit u ON u.unit_id = r.unit_id
  WHERE EXTRACT(YEAR FROM u.valid_from) > r.year OR EXTRACT(YEAR FROM u.valid_to) < r.year
)
SELECT * FROM outside WHERE nth = 1`,
};

/** Dates that lie outside the year they are of, and figures of units outside their life. */
export const dateChecks: readonly RecordCheck[] = [figureDate, enteredEarly, goneUnit];
