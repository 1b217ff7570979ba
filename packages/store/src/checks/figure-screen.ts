import { indicatorReportTable, whole } from "@parindex/model";
import { z } from "zod";
import type { Store } from "../store.ts";
import { currentFrom } from "./current-from.ts";
import { figureDefinitions } from "./figure-checks.ts";

const isNumber = "regexp_full_match(value, '-?[0-9]+(\\.[0-9]+)?')";
const isDay = "regexp_full_match(value, '[0-9]{4}-[0-9]{2}-[0-9]{2}')";

/** The figures of each indicator in few rows: all numbers in one, all days in one, each word in its own. */
function valuesQuery(from: string): string {
  return `
  WITH found AS (
    SELECT indicator_id, CASE WHEN ${isNumber} THEN '#' WHEN ${isDay} THEN '@' ELSE value END AS word,
      CASE WHEN ${isNumber} THEN TRY_CAST(value AS DECIMAL(18,4)) END AS number
    FROM ${from} WHERE value IS NOT NULL
  ),
  summed AS (
    SELECT indicator_id, word, min(number) AS least, max(number) AS most,
      bool_and(number IS NOT NULL) AS numbers, bool_and(number = trunc(number)) AS wholes
    FROM found GROUP BY indicator_id, word
  )
  SELECT count(*) AS rows FROM summed AS s JOIN (${figureDefinitions}) AS d ON d.indicator_id = s.indicator_id
  WHERE NOT CASE s.word
    WHEN '#' THEN coalesce(numbers, false) AND (takes_number OR (takes_count AND coalesce(wholes, false)))
      AND coalesce(least >= least_value, true) AND coalesce(most <= greatest_value, true)
    WHEN '@' THEN takes_date
    ELSE (takes_choice AND contains(' ' || coalesce(options, '') || ' ', ' ' || s.word || ' '))
      OR (takes_yes_no AND s.word IN ('yes', 'no')) END`;
}

/** How many figures are above the sum of what they are part of, where every part of that sum is given. */
function partsQuery(from: string): string {
  return `
  WITH part AS (
    SELECT DISTINCT indicator_id, part_of FROM indicator WHERE part_of IS NOT NULL AND part_of <> ''
  ),
  edge AS (
    SELECT indicator_id AS part_id, part_of, indicator_id, true AS is_part FROM part
    UNION ALL
    SELECT indicator_id, part_of, unnest(string_split(part_of, ' ')), false FROM part
  ),
  summed AS (
    SELECT e.part_of, max(f.number) FILTER (WHERE e.is_part) AS number,
      sum(f.number) FILTER (WHERE NOT e.is_part) AS total, count(f.number) FILTER (WHERE NOT e.is_part) AS given
    FROM (
      SELECT unit_id, "year", period, stage, indicator_id,
        CASE WHEN declared = 'not_done' THEN 0 WHEN ${isNumber} THEN TRY_CAST(value AS DECIMAL(18,4)) END AS number
      FROM ${from} WHERE indicator_id IN (SELECT indicator_id FROM edge)
    ) AS f JOIN edge AS e ON e.indicator_id = f.indicator_id
    GROUP BY f.unit_id, f."year", f.period, f.stage, e.part_id, e.part_of
  )
  SELECT count(*) AS rows FROM summed WHERE number > total AND given = length(string_split(part_of, ' '))`;
}

const countRow = z.strictObject({ rows: whole("Số lỗi") });

/** Whether few cheap passes show that no figure, its key being clean, is at odds with its indicator or its whole. */
export async function hasCleanFigures(store: Store): Promise<boolean> {
  const from = await currentFrom(store, indicatorReportTable);
  for (const sql of [valuesQuery(from), partsQuery(from)]) {
    const [found] = await store.run({ sql, params: [], row: countRow });
    if (found?.rows !== 0) return false;
  }
  return true;
}
