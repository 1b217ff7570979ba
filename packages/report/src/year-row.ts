import { indexScoreTable, type RowOf } from "@parindex/model";
import { z } from "zod";
import { unitColumns, unitShape, unitTables } from "./unit-row.ts";

const score = indexScoreTable.row.shape;

/** The shape of a unit's index in a year beside that of the year before it that has a score. */
export const yearShape = z.strictObject({
  ...unitShape,
  index: score.index,
  index_high: score.index_high,
  completeness: score.completeness,
  previous_year: score.year.nullable(),
  previous_index: score.index,
  previous_index_high: score.index_high,
  previous_rule_set_id: score.rule_set_id.nullable(),
});

/** A unit's index in a year, and the one before it; `previous_…` is null in the first year. */
export type YearRow = RowOf<{ row: typeof yearShape }>;

/** The index over the years up to `$2` at stage `$3`, of the units that a condition names. */
export function yearSql(condition: string): string {
  const previous = (column: string): string =>
    `lag(i.${column}) OVER (PARTITION BY i.unit_id ORDER BY i.year)`;
  return `SELECT ${unitColumns},
  i."index", i.index_high, i.completeness,
  ${previous("year")} AS previous_year,
  ${previous('"index"')} AS previous_index,
  ${previous("index_high")} AS previous_index_high,
  ${previous("rule_set_id")} AS previous_rule_set_id
FROM ${unitTables}
WHERE i.run_id = $1 AND i.year <= $2 AND i.stage = $3
  AND ${condition}
ORDER BY i.unit_id, i.year`;
}

/** Whether a different rule set scored the year before: the two are never compared in silence. */
export function setChanged(row: YearRow): boolean {
  return row.previous_rule_set_id !== null && row.previous_rule_set_id !== row.rule_set_id;
}
