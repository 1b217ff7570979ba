import type { QuestionnaireFile, SurveyAnswers, SurveyQuestion } from "./questionnaire.ts";

/** The answers a question may be given: its own, else those of the whole questionnaire. */
export function answersOf(form: QuestionnaireFile, { answers }: SurveyQuestion): SurveyAnswers {
  return answers ?? form.answers ?? {};
}

/** The groups a question is asked of; null stands for everybody where the questionnaire tells none apart. */
export function groupsAsked(form: QuestionnaireFile, { groups }: SurveyQuestion): (string | null)[] {
  if (form.groups === undefined) return [null];
  return groups ?? Object.keys(form.groups);
}

/** What a group is called; empty for everybody. */
export function groupLabel(form: QuestionnaireFile, group: string | null): string {
  return group === null ? "" : (form.groups?.[group]?.label ?? group);
}
