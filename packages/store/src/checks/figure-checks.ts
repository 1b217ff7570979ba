import { closest } from "@parindex/model";
import { trimmedText } from "../plain-decimal-sql.ts";
import type { Check, CheckedRows } from "./check.ts";
import { currentRows } from "./current-rows.ts";

/** One row an indicator: what its rule sets take together, where several declare it. */
export const figureDefinitions = `
  SELECT indicator_id,
    min(kind) AS kind,
    bool_or(kind = 'count') AS takes_count,
    bool_or(kind IN ('amount', 'percent', 'score')) AS takes_number,
    bool_or(kind = 'date') AS takes_date,
    bool_or(kind = 'choice') AS takes_choice,
    bool_or(kind = 'yes_no') AS takes_yes_no,
    string_agg(DISTINCT options, ' ' ORDER BY options) AS options,
    CASE WHEN count(*) = count(least_value) THEN min(least_value) END AS least_value,
    CASE WHEN count(*) = count(greatest_value) THEN max(greatest_value) END AS greatest_value
  FROM (
    SELECT indicator_id, kind, options,
      CASE WHEN domain_min IS NOT NULL THEN domain_min WHEN kind IN ('count', 'percent') THEN 0 END AS least_value,
      CASE WHEN domain_max IS NOT NULL THEN domain_max WHEN kind = 'percent' THEN 100 END AS greatest_value
    FROM indicator
  ) AS d
  GROUP BY indicator_id`;

const figures = `(
  SELECT r.source_file, r.source_place, r.indicator_id, r.value, d.*,
    CASE WHEN regexp_full_match(r.value, '-?[0-9]+(\\.[0-9]+)?') THEN TRY_CAST(r.value AS DECIMAL(18,4)) END AS number
  FROM indicator_report AS r JOIN (${figureDefinitions}) AS d ON d.indicator_id = r.indicator_id
  WHERE r.value IS NOT NULL
)`;

/** What a figure may be; a null is a no. */
const fits = [
  "(takes_count AND number IS NOT NULL AND number = trunc(number))",
  "(takes_number AND number IS NOT NULL)",
  "(takes_date AND regexp_full_match(value, '[0-9]{4}-[0-9]{2}-[0-9]{2}'))",
  "(takes_choice AND contains(' ' || coalesce(options, '') || ' ', ' ' || value || ' '))",
  "(takes_yes_no AND value IN ('yes', 'no'))",
].map((fit) => `coalesce(${fit}, false)`);

const params = { indicator_id: "indicator_id", value: "value" };

const wrongKind: Check = {
  field: "value",
  fault: `NOT (${fits.join(" OR ")})`,
  params: { ...params, kind: "kind", options: "options" },
  say: ({ kind, value = "", options = "" }) => {
    const near = kind === "choice" ? closest(value, options.split(" ")) : null;
    if (near !== null) return { code: "load.misspelt_choice", params: { near } };
    return { code: `load.value_${kind}`, params: { options: options.replaceAll(" ", ", ") } };
  },
};

const outside: Check = {
  field: "value",
  fault: "(takes_count OR takes_number) AND (number < least_value OR number > greatest_value)",
  params: {
    value: "value",
    column: "indicator_id",
    min: `coalesce(${trimmedText("least_value")}, '-∞')`,
    max: `coalesce(${trimmedText("greatest_value")}, '∞')`,
  },
  say: "load.out_of_domain",
};

/** Figures that are not what their indicator is: its kind, its options, its domain. */
export function figureChecks(): CheckedRows {
  return currentRows(figures, [wrongKind, outside]);
}
