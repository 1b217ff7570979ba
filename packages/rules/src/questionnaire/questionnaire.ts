import type { YamlFile } from "@parindex/model";
import { z } from "zod";
import { ruleNumber } from "../number.ts";

const id = z.string().regex(/^[a-z][a-z0-9_]*$/, { error: "say.indicator_id" });

const answer = z.strictObject({
  label: z.string().min(1),
  /** Percent of the best answer, or a mark on the rule's scale. */
  weight: ruleNumber,
});
const answers = z.record(id, answer);

const group = z.strictObject({
  label: z.string().min(1),
  /** Its share of the whole; either all groups state one or none does, and then all answers count alike. */
  weight: ruleNumber.optional(),
  min_sample: z.int().min(1).optional(),
});

const question = z.strictObject({
  id,
  text: z.string().min(1),
  /** Leaves by uid, or questions that rules ask. */
  feeds: z.array(z.string().min(1)).min(1),
  groups: z.array(id).min(1).optional(),
  answers: answers.optional(),
  weight: ruleNumber.optional(),
});

/** A questionnaire file, `parindex/questionnaire/1`. */
export const questionnaireShape = z.strictObject({
  schema: z.literal("parindex/questionnaire/1"),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, { error: "say.uid" }),
  title: z.string().min(1),
  years: z.array(z.int().min(2000).max(2100)).min(1),
  /** Valid forms needed of all groups together. */
  min_sample: z.int().min(1).optional(),
  groups: z.record(id, group).optional(),
  answers: answers.optional(),
  questions: z.array(question).min(1),
});

/** A questionnaire as its file says it. */
export type QuestionnaireFile = z.infer<typeof questionnaireShape>;
/** A question of a questionnaire. */
export type SurveyQuestion = QuestionnaireFile["questions"][number];
/** Answers by id, with what people read and what each weighs. */
export type SurveyAnswers = z.infer<typeof answers>;

/** A questionnaire that passed its checks, with the file it came from. */
export interface Questionnaire {
  readonly form: QuestionnaireFile;
  readonly yaml: YamlFile;
  readonly sha256: string;
}
