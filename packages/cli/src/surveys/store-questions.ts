import { type RowOf, surveyQuestionTable } from "@parindex/model";
import type { Questionnaire } from "@parindex/rules";
import { replaceRows, type Store } from "@parindex/store";

/** Keeps the questions of questionnaires, one row a question and year. */
export async function storeQuestions(store: Store, questionnaires: readonly Questionnaire[]): Promise<void> {
  const rows = questionnaires.flatMap(({ form, yaml }) =>
    form.years.flatMap((year) =>
      form.questions.map(({ id, text, feeds }, at): RowOf<typeof surveyQuestionTable> => ({
        year,
        question: id,
        questionnaire_id: form.id,
        ordinal: at + 1,
        text,
        feeds: feeds.join(" "),
        source_file: yaml.file,
      })),
    ),
  );
  await replaceRows(store, surveyQuestionTable, rows);
}
