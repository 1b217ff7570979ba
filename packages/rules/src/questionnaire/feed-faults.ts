import { closest, decimalText, type Fraction, type Issue, issue, scaled } from "@parindex/model";
import type { RuleSet } from "../checked-set.ts";
import { compare, exact } from "../number.ts";
import { asksNamed, type SurveyedLeaf, surveyedLeaves } from "./feeds.ts";
import { answersOf } from "./groups.ts";
import type { Questionnaire, SurveyQuestion } from "./questionnaire.ts";

interface Asked {
  readonly questionnaire: Questionnaire;
  readonly question: SurveyQuestion;
  readonly at: number;
}

const questionsOf = (questionnaires: readonly Questionnaire[]): Asked[] =>
  questionnaires.flatMap((questionnaire) =>
    questionnaire.form.questions.map((question, at) => ({ questionnaire, question, at })),
  );

const text = (value: Fraction): string => decimalText(scaled(value, 4), 4).replace(/\.?0+$/, "");

/** One question in two questionnaires of one year: a result would belong to both. */
function repeated(asked: readonly Asked[]): Issue[] {
  const first = new Map<string, Asked>();
  return asked.flatMap((one): Issue[] => {
    const { questionnaire, question, at } = one;
    const years = questionnaire.form.years.map((year) => `${year} ${question.id}`);
    const earlier = years.map((key) => first.get(key)).find((other) => other !== undefined);
    for (const key of years) if (!first.has(key)) first.set(key, one);
    if (earlier === undefined || earlier.questionnaire === questionnaire) return [];
    const place = questionnaire.yaml.placeOf(["questions", at, "id"]);
    return [
      issue("questionnaire.question_elsewhere", place, {
        id: question.id,
        first: earlier.questionnaire.yaml.file,
      }),
    ];
  });
}

/** Weights that differ from those the rule itself states, or lie off the scale on which it reads a result. */
function weightFaults({ questionnaire, question, at }: Asked, { leaf_code, ask }: SurveyedLeaf): Issue[] {
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

function feedsOf(one: Asked, sets: readonly RuleSet[]): Issue[] {
  const { questionnaire, question, at } = one;
  const known = sets.flatMap(surveyedLeaves);
  return question.feeds.flatMap((name, index): Issue[] => {
    const place = questionnaire.yaml.placeOf(["questions", at, "feeds", index]);
    if (asksNamed(name, known).length === 0) {
      const names = [...new Set(known.flatMap(({ leaf_uid, ask }) => [leaf_uid, ask.question]))];
      return [
        issue("questionnaire.unknown_feed", place, {
          name,
          near: closest(name, names) ?? (names.join(", ") || "–"),
        }),
      ];
    }
    return sets.flatMap((set): Issue[] => {
      const fed = asksNamed(name, surveyedLeaves(set));
      const asked = new Set(fed.map(({ ask }) => ask.question));
      if (asked.size > 1)
        return [issue("questionnaire.feeds_several", place, { name, known: [...asked].join(", ") })];
      return fed.flatMap((leaf) => weightFaults(one, leaf));
    });
  });
}

/** Two questionnaires that answer one rule in one year: which of them counts would be unclear. */
function fedTwice(questionnaires: readonly Questionnaire[], sets: readonly RuleSet[]): Issue[] {
  return sets.flatMap((set) => {
    const leaves = surveyedLeaves(set);
    return questionnaires.flatMap((one, at): Issue[] =>
      questionnaires.slice(0, at).flatMap((other): Issue[] => {
        const years = one.form.years.filter(
          (year) => other.form.years.includes(year) && set.set.applies_to.years.includes(year),
        );
        const asks = ({ form }: Questionnaire): Set<string> =>
          new Set(
            form.questions.flatMap(({ feeds }) =>
              feeds.flatMap((name) => asksNamed(name, leaves).map(({ ask }) => ask.question)),
            ),
          );
        const others = asks(other);
        const shared = [...asks(one)].filter((question) => others.has(question));
        if (years.length === 0 || shared.length === 0) return [];
        const params = { question: shared.join(", "), first: other.yaml.file, rule_set_id: set.set.id };
        return [issue("questionnaire.fed_twice", one.yaml.placeOf(["questions"]), params)];
      }),
    );
  });
}

/** What is wrong between questionnaires and the rule sets whose leaves they feed; each fault once. */
export function feedFaults(questionnaires: readonly Questionnaire[], sets: readonly RuleSet[]): Issue[] {
  const readings = sets.flatMap((set) => (set.byGroup === null ? [set] : [...set.byGroup.values()]));
  const asked = questionsOf(questionnaires);
  const found = [
    ...repeated(asked),
    ...(sets.length === 0 ? [] : asked.flatMap((one) => feedsOf(one, readings))),
    ...fedTwice(questionnaires, readings),
  ];
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}
