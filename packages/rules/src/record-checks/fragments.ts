/** Who is assessed in a year, and by which set. */
export const assessed = `(
  SELECT DISTINCT s.unit_id, s.year, s.edition_no, s.merged, e.rule_set_id
  FROM scope s
  JOIN rule_edition e ON e.edition_no = s.edition_no
)`;

/** The order of the periods that contain each other; null for any other. */
export const nestedPeriod = (column: string): string =>
  `CASE ${column} WHEN 'Q1' THEN 1 WHEN 'H1' THEN 2 WHEN '9M' THEN 3 WHEN 'Y' THEN 4 END`;

/** Figures that every rule set takes for the same kind, so that their text may be read as that kind. */
export const steady = `(SELECT indicator_id, MIN(kind) AS kind FROM indicator GROUP BY indicator_id HAVING MIN(kind) = MAX(kind))`;

/** A reported text as a number; asked of the kind first, for an engine may ask in any order. */
export const numberOf = (kind: string, value: string): string =>
  `CASE WHEN ${kind} IN ('count', 'amount') THEN CAST(${value} AS DECIMAL(18,4)) END`;

/** Counts and amounts as reported, with the set by which their unit is assessed. */
export const countedFigures = `
  SELECT a.unit_id, a.year, a.merged, r.indicator_id, r.stage, r.period, ${nestedPeriod("r.period")} AS period_no,
    i.accumulation, k.kind, ${numberOf("k.kind", "r.value")} AS number, r.source_file, r.source_place
  FROM ${assessed} AS a
  JOIN indicator_report r ON r.unit_id = a.unit_id AND r.year = a.year
  JOIN indicator i ON i.rule_set_id = a.rule_set_id AND i.indicator_id = r.indicator_id
  JOIN ${steady} AS k ON k.indicator_id = r.indicator_id
  WHERE k.kind IN ('count', 'amount') AND r.value IS NOT NULL`;

/** First and last day on which documents and dates of a year are looked for: 01/12 of the year before, 31/01 after. */
export const windowStart = (year: string): string => `CAST(CAST(${year} - 1 AS VARCHAR) || '-12-01' AS DATE)`;

/** The last day of the same window. */
export const windowEnd = (year: string): string => `CAST(CAST(${year} + 1 AS VARCHAR) || '-01-31' AS DATE)`;
