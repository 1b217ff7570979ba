import type { RuleSet } from "../checked-set.ts";
import type { SurveyAsk } from "../kind.ts";
import { rulesIn } from "../nested.ts";
import { kindOf } from "../registry.ts";
import { isLeaf, leavesOf } from "../tree.ts";
import type { Questionnaire, SurveyQuestion } from "./questionnaire.ts";

/** A leaf that asks something of a survey. */
export interface SurveyedLeaf {
  readonly leaf_uid: string;
  readonly leaf_code: string;
  readonly ask: SurveyAsk;
}

/** What the leaves of a set ask of surveys, in printed order. */
export function surveyedLeaves({ roots }: RuleSet): SurveyedLeaf[] {
  return leavesOf(roots)
    .filter(isLeaf)
    .flatMap(({ at }) =>
      rulesIn(at.rule, []).flatMap(({ rule }) => {
        // The kind was found by this very rule, so the rule is of its shape.
        const ask = kindOf(rule).asks?.(rule as never);
        return ask === undefined ? [] : [{ leaf_uid: at.uid, leaf_code: at.code, ask }];
      }),
    );
}

/** The questions of rules that a name stands for: the one it names, or those of the leaf it names. */
export function asksNamed(name: string, leaves: readonly SurveyedLeaf[]): SurveyedLeaf[] {
  const asked = leaves.filter(({ ask }) => ask.question === name);
  return asked.length > 0 ? asked : leaves.filter(({ leaf_uid }) => leaf_uid === name);
}

/** A rule's question and the printed questions that answer it. */
export interface Fed {
  readonly leaf: SurveyedLeaf;
  readonly questionnaire: Questionnaire;
  readonly questions: readonly SurveyQuestion[];
}

/** Which questions of questionnaires answer which question of a set in a year. */
export function fedOf(ruleSet: RuleSet, questionnaires: readonly Questionnaire[], year: number): Fed[] {
  const leaves = surveyedLeaves(ruleSet);
  const byQuestion = new Map(leaves.map((leaf) => [leaf.ask.question, leaf]));
  return [...byQuestion.values()].flatMap((leaf) =>
    questionnaires
      .filter(({ form }) => form.years.includes(year))
      .flatMap((questionnaire) => {
        const questions = questionnaire.form.questions.filter(({ feeds }) =>
          feeds.some((name) => asksNamed(name, leaves).some(({ ask }) => ask.question === leaf.ask.question)),
        );
        return questions.length === 0 ? [] : [{ leaf, questionnaire, questions }];
      }),
  );
}
