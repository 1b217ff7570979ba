import { assessed, windowEnd, windowStart } from "./fragments.ts";
import type { RecordCheck } from "./record-check.ts";

/** Documents by the leaf they stand behind, in the order of the criteria. */
const linked = `
  SELECT a.unit_id, a.year, n.node_code AS code, n.ordinal, n.evidence_from, n.evidence_to, v.evidence_id AS about,
    v.item, v.page, d.number, d.issued_on, v.source_file, v.source_place
  FROM ${assessed} AS a
  JOIN evidence_link v ON v.unit_id = a.unit_id AND v.year = a.year
  JOIN rule_node n ON n.rule_set_id = a.rule_set_id AND n.node_uid = v.leaf_uid
  LEFT JOIN evidence d ON d.unit_id = v.unit_id AND d.evidence_id = v.evidence_id`;

const outside: RecordCheck = {
  code: "check.evidence_outside_window",
  severity: "warning",
  ofScores: false,
  params: ["code", "number", "issued_on", "first_day", "last_day"],
  sql: `WITH windowed AS (
  SELECT k.*, COALESCE(k.evidence_from, ${windowStart("k.year")}) AS first_day, COALESCE(k.evidence_to, ${windowEnd("k.year")}) AS last_day
  FROM (${linked}) AS k
)
SELECT * FROM windowed WHERE issued_on < first_day OR issued_on > last_day`,
};

const unlisted: RecordCheck = {
  code: "check.evidence_unlisted",
  severity: "error",
  ofScores: false,
  params: ["code"],
  sql: `SELECT k.unit_id, k.year, k.about, k.code, k.source_file, k.source_place
FROM (${linked}) AS k
WHERE NOT EXISTS (SELECT 1 FROM evidence d WHERE d.unit_id = k.unit_id AND d.evidence_id = k.about)`,
};

const samePlace: RecordCheck = {
  code: "check.evidence_same_place",
  severity: "warning",
  ofScores: false,
  params: ["code", "first_code", "item", "page"],
  sql: `WITH placed AS (
  SELECT k.*,
    ROW_NUMBER() OVER (PARTITION BY unit_id, year, about, item, page ORDER BY ordinal, code) AS nth,
    FIRST_VALUE(code) OVER (PARTITION BY unit_id, year, about, item, page ORDER BY ordinal, code) AS first_code
  FROM (${linked}) AS k
)
SELECT * FROM placed WHERE nth > 1`,
};

/** Documents dated outside their leaf's window, not listed, or pointed at twice in the same place. */
export const evidenceChecks: readonly RecordCheck[] = [unlisted, outside, samePlace];
