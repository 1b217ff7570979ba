import { decimalFraction, type Issue, issue, type Place } from "@parindex/model";
import type { Fed } from "./feeds.ts";
import { answersOf, groupsAsked } from "./groups.ts";
import type { QuestionnaireFile, SurveyQuestion } from "./questionnaire.ts";
import type { SurveyRow } from "./results-query.ts";
import type { GroupResult } from "./tally.ts";

/** Where a row stands. */
export type PlaceOf = (row: SurveyRow) => Place;

interface Asked {
  readonly form: QuestionnaireFile;
  readonly question: SurveyQuestion;
}

function rowFault(
  { form, question }: Asked,
  row: SurveyRow,
): { code: string; params: Issue["params"] } | null {
  const groups = groupsAsked(form, question);
  const answers = Object.keys(answersOf(form, question));
  const params = { question: question.id };
  if (!groups.includes(row.respondents)) {
    const known = groups.map((group) => group ?? "–").join(", ");
    return {
      code: "survey.unknown_respondents",
      params: { ...params, group: row.respondents ?? "–", known },
    };
  }
  if (row.answer !== null && !answers.includes(row.answer))
    return {
      code: "survey.unknown_answer",
      params: { ...params, answer: row.answer, known: answers.join(", ") },
    };
  const isCounted = row.answer !== null && row.answers !== null && row.percent === null;
  const isShare = row.answer === null && row.answers === null && row.percent !== null && row.sample !== null;
  return isCounted || isShare ? null : { code: "survey.no_count", params };
}

/** One group's rows about one question as one result, and what contradicts in them. */
function merged(rows: readonly SurveyRow[], placeOf: PlaceOf): { result: GroupResult; issues: Issue[] } {
  const [first] = rows;
  if (first === undefined) throw new TypeError("a group's result without a row");
  const { question, respondents } = first;
  const counts = rows.filter(({ answer }) => answer !== null);
  const shares = rows.filter(({ answer }) => answer === null);
  const answers = new Map(counts.map((row) => [row.answer ?? "", BigInt(row.answers ?? 0)]));
  const samples = rows.flatMap(({ sample }) => (sample === null ? [] : [BigInt(sample)]));
  const sample = samples.length === 0 ? null : samples.reduce((most, n) => (n > most ? n : most));
  const counted = [...answers.values()].reduce((sum, n) => sum + n, 0n);
  const percent = shares[0]?.percent ?? null;
  const issues: Issue[] = [];
  if (counts.length > 0 && shares.length > 0)
    issues.push(issue("survey.two_kinds", placeOf(shares[0] ?? first), { question }));
  if (sample !== null && counted > sample)
    issues.push(
      issue("survey.above_sample", placeOf(first), {
        question,
        counted: String(counted),
        sample: String(sample),
      }),
    );
  return {
    result: {
      question,
      respondents,
      answers,
      percent: percent === null ? null : decimalFraction(percent),
      sample,
    },
    issues,
  };
}

/** The results of a unit and stage for what feeds one question of its set, and the faults of their rows. */
export function groupResults(
  { questionnaire: { form }, questions, leaf }: Fed,
  rows: readonly SurveyRow[],
  placeOf: PlaceOf,
): { readonly results: readonly GroupResult[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const results: GroupResult[] = [];
  for (const question of questions) {
    const own = rows.filter((row) => row.question === question.id);
    const good = own.filter((row) => {
      const fault = rowFault({ form, question }, row);
      if (fault !== null) issues.push(issue(fault.code, placeOf(row), fault.params));
      return fault === null;
    });
    for (const group of Map.groupBy(good, ({ respondents }) => respondents).values()) {
      const { result, issues: found } = merged(group, placeOf);
      issues.push(...found);
      if (result.percent !== null && leaf.ask.weights !== null)
        issues.push(
          issue("survey.counts_needed", placeOf(group[0]!), { question: question.id, code: leaf.leaf_code }),
        );
      results.push(result);
    }
  }
  return { results, issues };
}
