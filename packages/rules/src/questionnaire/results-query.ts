import { decimal, type Query, stages, surveyResultTable, text } from "@parindex/model";
import { z } from "zod";

const result = surveyResultTable.row.shape;

/** The shape of a row about a question of a questionnaire. */
export const surveyRowShape = z.strictObject({
  unit_id: result.unit_id,
  year: result.year,
  question: result.question,
  respondents: result.respondents,
  answer: result.answer,
  stage: result.stage,
  answers: result.answers,
  percent: decimal("Tỷ lệ %").nullable(),
  sample: result.sample,
  held_at: result.held_at,
  source_file: text("Tệp"),
  source_place: text("Vị trí"),
});

/** A row about a question of a questionnaire. */
export type SurveyRow = z.infer<typeof surveyRowShape>;

const order = stages.map((stage, at) => `WHEN '${stage}' THEN ${at + 1}`).join(" ");

/** Every result of a question of a questionnaire, by unit and stage, in the order of their files. */
export function surveyRows(): Query<typeof surveyRowShape> {
  return {
    row: surveyRowShape,
    params: [],
    sql: `SELECT r.unit_id, r.year, r.question, r.respondents, r.answer, r.stage, r.answers, r.percent, r.sample, r.held_at,
  r.source_file, r.source_place
FROM survey_result r
JOIN survey_question q ON q.year = r.year AND q.question = r.question
ORDER BY r.unit_id, r.year, CASE r.stage ${order} END, r.source_file, LENGTH(r.source_place), r.source_place`,
  };
}
