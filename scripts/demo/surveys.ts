import { isLeaf, leavesOf, type RuleSet } from "@parindex/rules";
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
  "answer",
  "stage",
  "answers",
  "percent",
  "sample",
] as const;

/** The results of every question of a set for one unit and year. */
export function surveysOf(
  ruleSet: RuleSet,
  at: { unit_id: string; year: number; quality: number; random: Random },
): SurveyRow[] {
  const { unit_id, year, quality, random } = at;
  return leavesOf(ruleSet.roots)
    .filter(isLeaf)
    .flatMap(({ at: { rule } }): SurveyRow[] => {
      if (rule.kind !== "survey") return [];
      const common = { unit_id, year, question: rule.question, stage: "final" };
      const sample = unit_id === "trung-tam-mau-b-14" && year === 2025 ? 18 : random.whole(80, 240);
      if (rule.weights === undefined) {
        const percent = `${random.whole(76 + Math.round(quality * 12), 96)}.${random.whole(10, 99)}`;
        return [{ ...common, answer: null, answers: null, percent, sample }];
      }
      let left = sample;
      const answers = Object.keys(rule.weights);
      return answers.map((answer, index) => {
        const share =
          index === answers.length - 1
            ? left
            : Math.min(left, Math.round(left * (0.5 + quality * 0.3 - random.next() * 0.1)));
        left -= share;
        return { ...common, answer, answers: share, percent: null, sample };
      });
    });
}
