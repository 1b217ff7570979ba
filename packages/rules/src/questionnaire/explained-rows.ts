import { type Query, text, unitTable } from "@parindex/model";
import { z } from "zod";
import type { CellKey } from "../explain/query.ts";
import { stageOrder } from "../plan/facts.ts";
import { surveyRowShape } from "./results-query.ts";

const explainedRowShape = z.strictObject({
  ...surveyRowShape.shape,
  held_at_name: unitTable.row.shape.name.nullable(),
  respondents: text("Nhóm").nullable(),
});

/** A survey result in force, with the name of the unit whose survey it is where that is another. */
export type ExplainedRow = z.infer<typeof explainedRowShape>;

/** The survey results of a unit and year that are in force at a stage: of each question and group the latest. */
export function explainedSurveyRows(key: Omit<CellKey, "leaf_code">): Query<typeof explainedRowShape> {
  return {
    row: explainedRowShape,
    params: [key.unit_id, BigInt(key.year), key.stage],
    sql: `WITH upto AS (
  SELECT r.*, CASE WHEN r.held_at <> r.unit_id THEN COALESCE(u.name, r.held_at) END AS held_at_name,
    DENSE_RANK() OVER (PARTITION BY r.question, r.respondents ORDER BY ${stageOrder("r.stage")} DESC) AS pick
  FROM survey_result r
  LEFT JOIN unit u ON u.unit_id = r.held_at
  WHERE r.unit_id = $1 AND r.year = $2 AND ${stageOrder("r.stage")} <= ${stageOrder("$3")}
)
SELECT unit_id, year, question, respondents, answer, stage, answers, percent, sample, held_at, held_at_name,
  source_file, source_place
FROM upto
WHERE pick = 1
ORDER BY source_file, LENGTH(source_place), source_place`,
  };
}
