import { closest, type Issue, issue } from "@parindex/model";
import type { RuleSet } from "../checked-set.ts";
import { asksNamed, surveyedLeaves } from "./feeds.ts";
import type { Questionnaire } from "./questionnaire.ts";
import { type Asked, weightFaults } from "./weight-faults.ts";

const questionsOf = (questionnaires: readonly Questionnaire[]): Asked[] =>
  questionnaires.flatMap((questionnaire) =>
    questionnaire.form.questions.map((question, at) => ({ questionnaire, question, at })),
  );

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
