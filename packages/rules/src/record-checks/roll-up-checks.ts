import { assessed, nestedPeriod, numberOf, steady } from "./fragments.ts";
import type { RecordCheck } from "./record-check.ts";

/**
 * A parent, one of its figures that climbs, and what its units reported of the same figure, period and stage: how
 * many units it has that year, how many of them reported, their sum, and which did not. The parent's own figure is null where it gave
 * none; a figure that it says leaves its units out is not compared.
 */
const climbing = `
  SELECT p.unit_id, p.year, p.indicator_id AS about, p.period, p.stage, p.roll_up, p.children, p.given, p.summed, p.lacking,
    CASE WHEN r.declared = 'not_done' THEN 0 ELSE ${numberOf("p.kind", "r.value")} END AS own, r.includes_children,
    COALESCE(r.source_file, p.first_file) AS source_file, COALESCE(r.source_place, p.first_place) AS source_place
  FROM (
    SELECT a.unit_id, a.year, i.indicator_id, i.roll_up, k.kind, c.period, c.stage, f.children, COUNT(*) AS given,
      SUM(CASE WHEN c.declared = 'not_done' THEN 0 ELSE ${numberOf("k.kind", "c.value")} END) AS summed,
      MIN(c.source_file) AS first_file, MIN(c.source_place) AS first_place,
      (SELECT string_agg(o.unit_id, ', ' ORDER BY o.unit_id) FROM unit o
        WHERE o.parent_id = a.unit_id AND COALESCE(EXTRACT(YEAR FROM o.valid_from), a.year) <= a.year AND COALESCE(EXTRACT(YEAR FROM o.valid_to), a.year) >= a.year
          AND NOT EXISTS (SELECT 1 FROM indicator_report z WHERE z.unit_id = o.unit_id AND z.year = a.year AND z.indicator_id = i.indicator_id AND z.period = c.period AND z.stage = c.stage)
      ) AS lacking
    FROM ${assessed} AS a
    JOIN indicator i ON i.rule_set_id = a.rule_set_id AND i.roll_up <> 'own'
    JOIN ${steady} AS k ON k.indicator_id = i.indicator_id AND k.kind IN ('count', 'amount')
    JOIN unit u ON u.parent_id = a.unit_id AND COALESCE(EXTRACT(YEAR FROM u.valid_from), a.year) <= a.year AND COALESCE(EXTRACT(YEAR FROM u.valid_to), a.year) >= a.year
    JOIN indicator_report c ON c.unit_id = u.unit_id AND c.year = a.year AND c.indicator_id = i.indicator_id
      AND (c.value IS NOT NULL OR c.declared IS NOT NULL) AND ${nestedPeriod("c.period")} IS NOT NULL
    JOIN (
      SELECT y.unit_id, y.year, COUNT(*) AS children
      FROM ${assessed} AS y
      JOIN unit h ON h.parent_id = y.unit_id AND COALESCE(EXTRACT(YEAR FROM h.valid_from), y.year) <= y.year AND COALESCE(EXTRACT(YEAR FROM h.valid_to), y.year) >= y.year
      GROUP BY y.unit_id, y.year
    ) AS f ON f.unit_id = a.unit_id AND f.year = a.year
    GROUP BY a.unit_id, a.year, i.indicator_id, i.roll_up, k.kind, c.period, c.stage, f.children
  ) AS p
  LEFT JOIN indicator_report r ON r.unit_id = p.unit_id AND r.year = p.year AND r.indicator_id = p.indicator_id
    AND r.period = p.period AND r.stage = p.stage`;

const whole = "COALESCE(includes_children, roll_up = 'sum_of_children')";

const lacking: RecordCheck = {
  code: "check.children_missing",
  severity: "warning",
  ofScores: false,
  params: ["period", "stage", "children", "given", "lacking"],
  sql: `SELECT * FROM (${climbing}) AS c WHERE given < children`,
};

const unreported: RecordCheck = {
  code: "check.parent_unreported",
  severity: "warning",
  ofScores: false,
  params: ["period", "stage", "children", "summed"],
  decimals: ["summed"],
  sql: `SELECT * FROM (${climbing}) AS c WHERE given = children AND own IS NULL`,
};

const differing: RecordCheck = {
  code: "check.parent_differs",
  severity: "warning",
  ofScores: false,
  params: ["period", "stage", "children", "own", "summed"],
  decimals: ["own", "summed"],
  sql: `SELECT * FROM (${climbing}) AS c WHERE given = children AND own <> summed AND ${whole}`,
};

const below: RecordCheck = {
  code: "check.parent_below_sum",
  severity: "warning",
  ofScores: false,
  params: ["period", "stage", "given", "children", "own", "summed"],
  decimals: ["own", "summed"],
  sql: `SELECT * FROM (${climbing}) AS c WHERE given < children AND own < summed AND ${whole}`,
};

/** Figures of a parent beside those of its units: compared, never added. */
export const rollUpChecks: readonly RecordCheck[] = [lacking, unreported, differing, below];
