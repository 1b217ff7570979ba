import { countedFigures, numberOf } from "./fragments.ts";
import type { RecordCheck } from "./record-check.ts";

const decimals = ["value", "earlier"];

const falling: RecordCheck = {
  code: "check.cumulative_falls",
  severity: "warning",
  ofScores: false,
  params: ["period", "value", "earlier_period", "earlier"],
  decimals,
  sql: `WITH figure AS (${countedFigures}),
paired AS (
  SELECT *,
    LAG(number) OVER (PARTITION BY unit_id, year, indicator_id, stage ORDER BY period_no) AS earlier,
    LAG(period) OVER (PARTITION BY unit_id, year, indicator_id, stage ORDER BY period_no) AS earlier_period
  FROM figure
  WHERE accumulation = 'cumulative' AND period_no IS NOT NULL
)
SELECT unit_id, year, indicator_id AS about, period, number AS value, earlier_period, earlier, source_file, source_place
FROM paired
WHERE number < earlier`,
};

const overlapping: RecordCheck = {
  code: "check.overlapping_periods",
  severity: "error",
  ofScores: false,
  params: ["period", "earlier_period"],
  sql: `WITH figure AS (${countedFigures}),
part_year AS (
  SELECT f.*, MAX(CASE WHEN f.period = 'Y' THEN 1 ELSE 0 END) OVER (PARTITION BY f.unit_id, f.year, f.indicator_id) AS whole_year
  FROM figure f
  WHERE f.accumulation = 'period' AND f.period_no IS NOT NULL
)
SELECT f.unit_id, f.year, f.indicator_id AS about, f.period, MIN(o.period) AS earlier_period, f.source_file, f.source_place
FROM part_year f
JOIN part_year o ON o.unit_id = f.unit_id AND o.year = f.year AND o.indicator_id = f.indicator_id AND o.period_no < f.period_no
WHERE f.whole_year = 0
GROUP BY f.unit_id, f.year, f.indicator_id, f.period, f.source_file, f.source_place`,
};

/** From which size on, and beyond how many times the other, a figure of two years is doubted. */
const [leastDoubted, times] = [30, 3];

const jump: RecordCheck = {
  code: "check.year_jump",
  severity: "warning",
  ofScores: false,
  params: ["period", "value", "earlier"],
  decimals,
  sql: `WITH figure AS (${countedFigures}),
paired AS (
  SELECT f.*, ${numberOf("f.kind", "b.value")} AS earlier
  FROM figure f
  JOIN indicator_report b ON b.unit_id = f.unit_id AND b.year = f.year - 1 AND b.indicator_id = f.indicator_id
    AND b.period = f.period AND b.stage = f.stage
  WHERE NOT f.merged AND f.period_no IS NOT NULL
)
SELECT unit_id, year, indicator_id AS about, period, number AS value, earlier, source_file, source_place
FROM paired
WHERE number >= 0 AND earlier >= 0
  AND ((number >= ${leastDoubted} AND number > ${times} * earlier) OR (earlier >= ${leastDoubted} AND earlier > ${times} * number))`,
};

/** Figures that contradict those of another period or year. */
export const periodChecks: readonly RecordCheck[] = [falling, overlapping, jump];
