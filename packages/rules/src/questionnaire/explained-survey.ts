import { decimalText, type ExplainedSurvey, type Fraction, fraction, scaled } from "@parindex/model";
import { exact } from "../number.ts";
import { asksNamed, type Fed, fedOf, type SurveyedLeaf, surveyedLeaves } from "./feeds.ts";
import type { RuleSet } from "../checked-set.ts";
import { answersOf, groupLabel } from "./groups.ts";
import type { Questionnaire } from "./questionnaire.ts";
import type { ExplainedRow } from "./explained-rows.ts";

const plain = (value: Fraction): string => decimalText(scaled(value, 4), 4).replace(/\.?0+$/, "");

interface Asked {
  readonly leaf: SurveyedLeaf;
  readonly fed: Fed | undefined;
}

function answersIn(rows: readonly ExplainedRow[], { leaf, fed }: Asked): ExplainedSurvey["answers"] {
  const question = fed?.questions.find(({ id }) => id === rows[0]?.question);
  const known =
    fed === undefined || question === undefined ? {} : answersOf(fed.questionnaire.form, question);
  const counted = rows.filter(({ answer }) => answer !== null);
  const order = [...Object.keys(known), ...(leaf.ask.weights?.keys() ?? [])];
  const place = (id: string | null): number => (order.indexOf(id ?? "") + order.length) % order.length;
  return counted
    .toSorted((a, b) => place(a.answer) - place(b.answer))
    .map(({ answer, answers }) => {
      const id = answer ?? "";
      const weight = known[id] === undefined ? leaf.ask.weights?.get(id) : exact(known[id].weight);
      return {
        answer: id,
        label: known[id]?.label ?? id,
        weight: weight === undefined ? null : plain(weight),
        count: answers ?? 0,
      };
    });
}

function told(rows: readonly ExplainedRow[], asked: Asked): ExplainedSurvey {
  const [first] = rows;
  if (first === undefined) throw new TypeError("a group's result without a row");
  const form = asked.fed?.questionnaire.form;
  const group = first.respondents === null ? undefined : form?.groups?.[first.respondents];
  const samples = rows.flatMap(({ sample }) => (sample === null ? [] : [sample]));
  return {
    question: first.question,
    text: form?.questions.find(({ id }) => id === first.question)?.text ?? null,
    group:
      first.respondents === null
        ? null
        : form === undefined
          ? first.respondents
          : groupLabel(form, first.respondents),
    group_weight:
      group?.weight === undefined
        ? null
        : plain(fraction(exact(group.weight).num * 100n, exact(group.weight).den)),
    answers: answersIn(rows, asked),
    percent: first.percent,
    sample: samples.length === 0 ? null : Math.max(...samples),
    min_sample: group?.min_sample ?? form?.min_sample ?? null,
    held_at: first.held_at_name,
    source_file: first.source_file,
    source_place: first.source_place,
  };
}

/** The survey results behind a leaf, by question and group, with what each answer is called and weighs. */
export function explainedSurvey(
  {
    ruleSet,
    leaf_uid,
    year,
  }: { readonly ruleSet: RuleSet; readonly leaf_uid: string; readonly year: number },
  questionnaires: readonly Questionnaire[],
  rows: readonly ExplainedRow[],
): ExplainedSurvey[] {
  const fed = fedOf(ruleSet, questionnaires, year);
  return asksNamed(leaf_uid, surveyedLeaves(ruleSet)).flatMap((leaf) => {
    const own = fed.find((one) => one.leaf.ask.question === leaf.ask.question);
    const names = own === undefined ? [leaf.ask.question] : own.questions.map(({ id }) => id);
    return names.flatMap((name) => {
      const groups = Map.groupBy(
        rows.filter(({ question }) => question === name),
        ({ respondents }) => respondents,
      );
      return [...groups.values()].map((group) => told(group, { leaf, fed: own }));
    });
  });
}

/** What the answers that a set's rules weigh are called, by the fact that counts them. */
export function answerLabels(
  ruleSet: RuleSet,
  questionnaires: readonly Questionnaire[],
  year: number,
): ReadonlyMap<string, string> {
  return new Map(
    fedOf(ruleSet, questionnaires, year).flatMap(({ leaf, questionnaire: { form }, questions }) =>
      questions.flatMap((question) =>
        Object.entries(answersOf(form, question)).map(
          ([id, { label }]) => [`survey.${leaf.ask.question}.answer.${id}`, label] as const,
        ),
      ),
    ),
  );
}
