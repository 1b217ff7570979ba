import { type Issue, issue, text, whole } from "@parindex/model";
import type { Questionnaire } from "@parindex/rules";
import type { Store } from "@parindex/store";
import { z } from "zod";
import { recordPlace } from "../record-place.ts";
import type { Scopes } from "../scopes.ts";
import { heldElsewhere } from "./held-elsewhere.ts";
import { tallySurveys } from "./tally-surveys.ts";

const row = z.strictObject({
  unit_id: text("Mã đơn vị"),
  year: whole("Năm"),
  question: text("Câu hỏi"),
  source_file: text("Tệp"),
  source_place: text("Vị trí"),
});

/** Results given straight for a question that a questionnaire answers, too: which of them counts would be unclear. */
const givenTwice = `SELECT r.unit_id, r.year, r.question, r.source_file, r.source_place
FROM survey_result r
LEFT JOIN survey_question q ON q.year = r.year AND q.question = r.question
WHERE q.question IS NULL AND EXISTS (
  SELECT 1 FROM survey_tally t WHERE t.unit_id = r.unit_id AND t.year = r.year AND t.question = r.question
)
ORDER BY r.source_file, LENGTH(r.source_place), r.source_place`;

/** Rows that tell groups apart though no questionnaire of their year has their question. */
const strayGroups = `SELECT r.unit_id, r.year, r.question, r.source_file, r.source_place
FROM survey_result r
LEFT JOIN survey_question q ON q.year = r.year AND q.question = r.question
WHERE q.question IS NULL AND r.respondents IS NOT NULL
ORDER BY r.source_file, LENGTH(r.source_place), r.source_place`;

/** Puts survey results together for the plan; what is wrong with them, still to come, or another unit's. */
export async function surveyIssues(
  store: Store,
  questionnaires: readonly Questionnaire[],
  scopes: Scopes,
): Promise<Issue[]> {
  const found = await tallySurveys(store, questionnaires, scopes);
  const ask = async (sql: string, code: string): Promise<Issue[]> =>
    (await store.run({ sql, params: [], row })).map(({ source_file, source_place, ...params }) =>
      issue(code, recordPlace(source_file, source_place), { ...params, about: params.question }),
    );
  return [
    ...found,
    ...(await ask(givenTwice, "survey.given_twice")),
    ...(await ask(strayGroups, "survey.stray_group")),
    ...(await heldElsewhere(store)),
  ];
}
