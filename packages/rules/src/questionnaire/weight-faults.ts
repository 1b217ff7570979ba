import { decimalText, type Fraction, type Issue, issue, scaled } from "@parindex/model";
import { compare, exact } from "../number.ts";
import type { SurveyedLeaf } from "./feeds.ts";
import { answersOf } from "./groups.ts";
import type { Questionnaire, SurveyQuestion } from "./questionnaire.ts";

/** A question with its place in its questionnaire. */
export interface Asked {
  readonly questionnaire: Questionnaire;
  readonly question: SurveyQuestion;
  readonly at: number;
}

const text = (value: Fraction): string => decimalText(scaled(value, 4), 4).replace(/\.?0+$/, "");

/** Weights that differ from those the rule itself states, or lie off the scale on which it reads a result. */
export function weightFaults(
  { questionnaire, question, at }: Asked,
  { leaf_code, ask }: SurveyedLeaf,
): Issue[] {
  const answers = answersOf(questionnaire.form, question);
  const own = question.answers === undefined ? ["answers"] : ["questions", at, "answers"];
  const place = (answer?: string) =>
    questionnaire.yaml.placeOf(answer === undefined ? own : [...own, answer, "weight"]);
  if (ask.weights !== null) {
    const named = [...new Set([...Object.keys(answers), ...ask.weights.keys()])];
    return named.flatMap((id) => {
      const given = answers[id]?.weight;
      const stated = ask.weights?.get(id);
      if (given !== undefined && stated !== undefined && compare(exact(given), stated) === 0) return [];
      const told = { code: leaf_code, answer: id, given: given === undefined ? "–" : text(exact(given)) };
      const rule = stated === undefined ? "–" : text(stated);
      return [
        issue("questionnaire.other_weights", place(given === undefined ? undefined : id), { ...told, rule }),
      ];
    });
  }
  const { from, to } = ask.scale;
  return Object.entries(answers)
    .filter(([, { weight }]) => compare(exact(weight), from) < 0 || compare(exact(weight), to) > 0)
    .map(([id]) =>
      issue("questionnaire.weight_off_scale", place(id), {
        code: leaf_code,
        answer: id,
        from: text(from),
        to: text(to),
      }),
    );
}
