import { type Fraction, fraction } from "@parindex/model";
import { exact, plus, times } from "../number.ts";
import type { Fed } from "./feeds.ts";
import { answersOf, groupsAsked } from "./groups.ts";
import type { SurveyQuestion } from "./questionnaire.ts";

/** What one group said to one question: how many gave each answer, or a percent of so many. */
export interface GroupResult {
  readonly question: string;
  readonly respondents: string | null;
  /** Counts by answer; empty where a percent was given. */
  readonly answers: ReadonlyMap<string, bigint>;
  readonly percent: Fraction | null;
  /** Valid forms; null where only the answers are counted. */
  readonly sample: bigint | null;
}

/** One group's part of a result: its answers, what they come to on the scale, and how many forms it gave. */
export interface GroupTally {
  readonly group: string | null;
  /** Its share of the whole; null where all answers count alike. */
  readonly weight: Fraction | null;
  readonly answers: ReadonlyMap<string, Fraction>;
  /** Weighted sum over the number of answers; `count` 0 where nobody answered. */
  readonly sum: Fraction;
  readonly count: Fraction;
  readonly sample: bigint;
  /** The forms it should have given; null where none are asked for. */
  readonly least: bigint | null;
}

/** A result put together: how each group answered, and whether each gave forms enough. */
export interface Tally {
  readonly groups: readonly GroupTally[];
  readonly sample: bigint;
  readonly isShort: boolean;
}

/** What is still to come: a group that a question was asked of and has no result. */
export interface Waiting {
  readonly question: string;
  readonly group: string | null;
}

const zero = fraction(0n);

function counted(result: GroupResult): bigint {
  return [...result.answers.values()].reduce((sum, count) => sum + count, 0n);
}

function formsOf(results: readonly GroupResult[]): bigint {
  return results
    .map((result) => result.sample ?? counted(result))
    .reduce((most, n) => (n > most ? n : most), 0n);
}

function addTo(answers: Map<string, Fraction>, answer: string, count: Fraction): void {
  answers.set(answer, plus(answers.get(answer) ?? zero, count));
}

/** What a group said to all the questions together, each counted by its weight. */
function groupTally({ questionnaire: { form } }: Fed, group: string | null, said: Said): GroupTally {
  const answers = new Map<string, Fraction>();
  let [sum, count] = [zero, zero];
  for (const { question, result } of said) {
    const weight = exact(question.weight ?? 1);
    const known = answersOf(form, question);
    for (const id of Object.keys(known)) addTo(answers, id, zero);
    for (const [id, number] of result.answers) {
      const weighed = times(weight, fraction(number));
      addTo(answers, id, weighed);
      sum = plus(sum, times(weighed, exact(known[id]?.weight ?? 0)));
      count = plus(count, weighed);
    }
    if (result.percent !== null) {
      const forms = times(weight, fraction(result.sample ?? 0n));
      sum = plus(sum, times(forms, result.percent));
      count = plus(count, forms);
    }
  }
  const own = group === null ? undefined : form.groups?.[group];
  return {
    group,
    weight: own?.weight === undefined ? null : exact(own.weight),
    answers,
    sum,
    count,
    sample: formsOf(said.map(({ result }) => result)),
    least: own?.min_sample === undefined ? null : BigInt(own.min_sample),
  };
}

type Said = readonly { readonly question: SurveyQuestion; readonly result: GroupResult }[];

/** What the results of a unit come to for a question of its set; null with what is missing while any group's are. */
export function tallyOf(
  fed: Fed,
  results: readonly GroupResult[],
): { readonly tally: Tally | null; readonly waiting: readonly Waiting[] } {
  const { form } = fed.questionnaire;
  const waiting: Waiting[] = [];
  const said = new Map<string | null, { question: SurveyQuestion; result: GroupResult }[]>();
  for (const question of fed.questions)
    for (const group of groupsAsked(form, question)) {
      const result = results.find((row) => row.question === question.id && row.respondents === group);
      if (result === undefined) waiting.push({ question: question.id, group });
      else said.set(group, [...(said.get(group) ?? []), { question, result }]);
    }
  if (waiting.length > 0) return { tally: null, waiting };
  const groups = [...said].map(([group, own]) => groupTally(fed, group, own));
  const sample = groups.reduce((sum, group) => sum + group.sample, 0n);
  const isShort =
    groups.some(({ sample: forms, least, count, weight }) => {
      if (least !== null && forms < least) return true;
      return weight !== null && count.num === 0n;
    }) ||
    sample < BigInt(form.min_sample ?? 0) ||
    groups.every(({ count }) => count.num === 0n);
  return { tally: { groups, sample, isShort }, waiting };
}
