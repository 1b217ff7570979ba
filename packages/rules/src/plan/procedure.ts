import type { Dialect } from "../dialect.ts";
import { stageOrder } from "./facts.ts";

/**
 * What the procedure itself says of a unit and year: the days by which its self score came late, from the day the
 * first yearly form came in and the day the campaign nearest to it names, else the form's own; nought where it came
 * in time, no row where either day is unknown.
 */
export function procedureSql(dialect: Dialect): string {
  const days = `${dialect.dayNumber("f.received_on")} - ${dialect.dayNumber("COALESCE(d.self_due, f.due)")}`;
  return `WITH sent AS (
  SELECT unit_id, year, received_on, due, source_file, source_place,
    ROW_NUMBER() OVER (PARTITION BY unit_id, year ORDER BY received_on, source_file, source_place) AS pick
  FROM submission
  WHERE ${stageOrder("stage")} = 1 AND period = 'Y'
),
due AS (
  SELECT u.unit_id, c.year, MIN(c.self_due) AS self_due
  FROM unit u
  LEFT JOIN unit p ON p.province = u.province AND p.tier = 'province'
  JOIN campaign c ON c.issuer IN (u.parent_id, p.unit_id) AND COALESCE(c."group", u."group", '') = COALESCE(u."group", '')
  GROUP BY u.unit_id, c.year
)
SELECT f.unit_id, f.year, 'procedure.days_late' AS source, CASE WHEN ${days} > 0 THEN ${days} ELSE 0 END AS days,
  f.source_file, f.source_place
FROM sent f
LEFT JOIN due d ON d.unit_id = f.unit_id AND d.year = f.year
WHERE f.pick = 1 AND COALESCE(d.self_due, f.due) IS NOT NULL`;
}
