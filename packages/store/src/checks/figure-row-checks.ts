import { quoted } from "../identifier.ts";
import { readingOf, type Staged } from "../load/staged.ts";
import type { Check } from "./check.ts";

type Sql = (field: string) => string;

function reportChecks(raw: Sql, value: Sql): Check[] {
  const given = ["value", "numerator", "denominator"]
    .map((field) => `${raw(field)} IS NOT NULL`)
    .join(" OR ");
  const ratio = { numerator: raw("numerator"), denominator: raw("denominator") };
  const declared = { declared: raw("declared") };
  return [
    {
      field: "declared",
      fault: `${raw("declared")} IS NOT NULL AND (${given})`,
      params: { ...declared, value: `coalesce(${raw("value")}, ${raw("numerator")}, ${raw("denominator")})` },
      say: "load.declared_value",
    },
    {
      field: "reason",
      fault: `${raw("declared")} IS NOT NULL AND ${raw("reason")} IS NULL`,
      params: declared,
      say: "load.declared_reason",
    },
    {
      field: "value",
      fault: `${raw("declared")} IS NULL AND NOT (${given})`,
      params: { indicator_id: raw("indicator_id") },
      say: "load.no_value",
    },
    {
      field: "numerator",
      fault: `(${raw("numerator")} IS NULL) <> (${raw("denominator")} IS NULL)`,
      params: {
        numerator: `coalesce(${ratio.numerator}, '–')`,
        denominator: `coalesce(${ratio.denominator}, '–')`,
      },
      say: "load.half_ratio",
    },
    {
      field: "numerator",
      fault: `${value("numerator")} > ${value("denominator")}`,
      params: ratio,
      say: "load.above_denominator",
    },
  ];
}

/** The least and greatest value of fields that no rule set describes; null means no bound. */
const bounds: Readonly<Record<string, readonly [field: string, least: number, greatest: number | null][]>> = {
  indicator_report: [
    ["numerator", 0, null],
    ["denominator", 0, null],
  ],
  survey_result: [
    ["answers", 0, null],
    ["sample", 0, null],
    ["percent", 0, 100],
    ["mean", 0, null],
  ],
};

function boundCheck(
  value: Sql,
  raw: Sql,
  [field, least, greatest]: readonly [string, number, number | null],
): Check {
  const above = greatest === null ? "" : ` OR ${value(field)} > ${greatest}`;
  return {
    field,
    fault: `${value(field)} < ${least}${above}`,
    params: { column: `'${field}'`, value: raw(field), min: `'${least}'`, max: `'${greatest ?? "∞"}'` },
    say: "load.out_of_domain",
  };
}

/** What a row of figures must say: a value, or why there is none; never both. */
export function figureRowChecks({ prepared: { table }, columns }: Staged): Check[] {
  const staged = new Set(columns.map(({ name }) => name));
  const raw: Sql = (field) => (staged.has(field) ? quoted(field) : "CAST(NULL AS VARCHAR)");
  const value = readingOf(table, columns);
  const report = table.name === "indicator_report" ? reportChecks(raw, value) : [];
  return [...report, ...(bounds[table.name] ?? []).map((bound) => boundCheck(value, raw, bound))];
}
