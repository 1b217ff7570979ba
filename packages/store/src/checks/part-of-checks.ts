import { trimmedText } from "../plain-decimal-sql.ts";
import type { CheckedRows } from "./check.ts";
import { currentRows } from "./current-rows.ts";

const parts = `(
  WITH part AS (
    SELECT DISTINCT indicator_id, part_of FROM indicator WHERE part_of IS NOT NULL AND part_of <> ''
  ),
  edge AS (
    SELECT indicator_id, part_of, unnest(string_split(part_of, ' ')) AS whole_id FROM part
  ),
  figure AS (
    SELECT unit_id, year, period, stage, indicator_id, source_file, source_place,
      CASE WHEN declared = 'not_done' THEN 0
        WHEN regexp_full_match(value, '-?[0-9]+(\\.[0-9]+)?') THEN TRY_CAST(value AS DECIMAL(18,4)) END AS number
    FROM indicator_report
    WHERE indicator_id IN (SELECT indicator_id FROM edge UNION SELECT whole_id FROM edge)
  ),
  whole AS (
    SELECT f.unit_id, f.year, f.period, f.stage, e.indicator_id, e.part_of,
      sum(f.number) AS total, count(DISTINCT f.indicator_id) AS given
    FROM edge AS e JOIN figure AS f ON f.indicator_id = e.whole_id
    WHERE f.number IS NOT NULL
    GROUP BY f.unit_id, f.year, f.period, f.stage, e.indicator_id, e.part_of
  )
  SELECT f.*, w.part_of, w.total
  FROM whole AS w JOIN figure AS f
    ON f.unit_id = w.unit_id AND f.year = w.year AND f.period = w.period
    AND f.stage = w.stage AND f.indicator_id = w.indicator_id
  WHERE w.given = length(string_split(w.part_of, ' '))
)`;

/** A figure above the sum of what it is part of; not asked where one of those is not reported. */
export function partOfChecks(): CheckedRows {
  const params = {
    indicator_id: "indicator_id",
    value: trimmedText("CAST(number AS DECIMAL(18,4))"),
    part_of: "replace(part_of, ' ', ' + ')",
    total: trimmedText("CAST(total AS DECIMAL(38,4))"),
  };
  return currentRows(parts, [{ field: "value", fault: "number > total", params, say: "load.above_whole" }]);
}
