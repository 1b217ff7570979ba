import { type Fed, fedOf, isLeaf, leavesOf, type Questionnaire, type RuleSet } from "@parindex/rules";
import type { Random } from "./random.ts";

/** A survey result as a record file has it. */
export interface SurveyRow extends Readonly<Record<string, string | number | null>> {
  readonly unit_id: string;
  readonly year: number;
  readonly question: string;
}

/** The fields of a survey file, in order. */
export const surveyFields = [
  "unit_id",
  "year",
  "question",
  "respondents",
  "answer",
  "stage",
  "answers",
  "percent",
  "sample",
  "held_at",
] as const;

/** A special zone for which the province's own survey stands in. */
const heldByProvince = { unit_id: "dac-khu-mau-a-02", year: 2025, question: "sipas", held_at: "tinh-mau-a" };

interface Asked {
  readonly unit_id: string;
  readonly year: number;
  readonly quality: number;
  readonly random: Random;
}

/** So many forms given out over the answers, the better ones more often where the unit is better. */
function counts(answers: readonly string[], sample: number, { quality, random }: Asked): number[] {
  let left = sample;
  return answers.map((_, index) => {
    const share =
      index === answers.length - 1
        ? left
        : Math.min(left, Math.round(left * (0.5 + quality * 0.3 - random.next() * 0.1)));
    left -= share;
    return share;
  });
}

/** Every question of a questionnaire, counted by group. */
function byGroup({ questionnaire: { form }, questions }: Fed, at: Asked): SurveyRow[] {
  const { unit_id, year, random } = at;
  const answers = Object.keys(form.answers ?? {});
  return Object.keys(form.groups ?? {}).flatMap((respondents, index) => {
    const sample = index === 0 ? random.whole(90, 200) : random.whole(15, 60);
    return questions.flatMap(({ id: question }) => {
      const common = { unit_id, year, question, respondents, stage: "final", percent: null, sample };
      return counts(answers, sample, at).map((count, place) => ({
        ...common,
        answer: answers[place] ?? null,
        answers: count,
      }));
    });
  });
}

/** The results of every question of a set for one unit and year, by questionnaire where there is one. */
export function surveysOf(
  ruleSet: RuleSet,
  questionnaires: readonly Questionnaire[],
  at: Asked,
): SurveyRow[] {
  const { unit_id, year, quality, random } = at;
  const fed = fedOf(ruleSet, questionnaires, year);
  const held_at = (question: string): string | null =>
    heldByProvince.unit_id === unit_id && heldByProvince.year === year && heldByProvince.question === question
      ? heldByProvince.held_at
      : null;
  return leavesOf(ruleSet.roots)
    .filter(isLeaf)
    .flatMap(({ at: { rule } }): SurveyRow[] => {
      if (rule.kind !== "survey") return [];
      const own = fed.find(({ leaf }) => leaf.ask.question === rule.question);
      if (own !== undefined) return byGroup(own, at);
      const common = {
        unit_id,
        year,
        question: rule.question,
        stage: "final",
        held_at: held_at(rule.question),
      };
      const sample = unit_id === "trung-tam-mau-b-14" && year === 2025 ? 18 : random.whole(80, 240);
      if (rule.weights === undefined) {
        const percent = `${random.whole(76 + Math.round(quality * 12), 96)}.${random.whole(10, 99)}`;
        return [{ ...common, answer: null, answers: null, percent, sample }];
      }
      const answers = Object.keys(rule.weights);
      return counts(answers, sample, at).map((count, index) => ({
        ...common,
        answer: answers[index] ?? null,
        answers: count,
        percent: null,
        sample,
      }));
    });
}
