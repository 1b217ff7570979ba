import { closest, type Fraction, fraction, type Issue, issue, type YamlFile } from "@parindex/model";
import { compare, exact, plus } from "../number.ts";
import type { QuestionnaireFile } from "./questionnaire.ts";

type Found = Issue[];

function percentOf({ num, den }: Fraction): string {
  return `${Number((num * 10_000n) / den) / 100}%`;
}

/** Weights of groups: all or none, none negative, together the whole. */
function groupFaults({ groups = {} }: QuestionnaireFile, yaml: YamlFile): Found {
  const weights = Object.values(groups).flatMap(({ weight }) =>
    weight === undefined ? [] : [exact(weight)],
  );
  if (weights.length === 0) return [];
  const place = yaml.placeOf(["groups"]);
  if (weights.length < Object.keys(groups).length) return [issue("questionnaire.some_group_weights", place)];
  const negative = weights.some(({ num }) => num <= 0n);
  const sum = weights.reduce(plus, fraction(0n));
  if (!negative && compare(sum, fraction(1n)) === 0) return [];
  return [issue("questionnaire.group_weights", place, { sum: percentOf(sum) })];
}

/** Questions: each id once, groups that exist, answers to choose from. */
function questionFaults(form: QuestionnaireFile, yaml: YamlFile): Found {
  const seen = new Set<string>();
  const known = Object.keys(form.groups ?? {});
  return form.questions.flatMap(({ id, groups = [], answers, weight }, at): Found => {
    const path = ["questions", at];
    const found: Found = [];
    if (seen.has(id))
      found.push(issue("questionnaire.repeated_question", yaml.placeOf([...path, "id"]), { id }));
    seen.add(id);
    for (const [index, group] of groups.entries())
      if (!known.includes(group)) {
        const near = closest(group, known) ?? (known.join(", ") || "–");
        found.push(
          issue("questionnaire.unknown_group", yaml.placeOf([...path, "groups", index]), { group, near }),
        );
      }
    if (answers === undefined && form.answers === undefined)
      found.push(issue("questionnaire.no_answers", yaml.placeOf([...path, "id"]), { id }));
    if (weight !== undefined && exact(weight).num <= 0n)
      found.push(issue("questionnaire.question_weight", yaml.placeOf([...path, "weight"]), { id }));
    return found;
  });
}

/** What is wrong with a questionnaire whose shape is right. */
export function questionnaireFaults(form: QuestionnaireFile, yaml: YamlFile): Found {
  return [...groupFaults(form, yaml), ...questionFaults(form, yaml)];
}
