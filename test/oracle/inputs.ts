import { type Amount, type Condition, type Rule } from "./rule.ts";
import { type Facts, signed } from "./figures.ts";

/** Indicators that a rule reads, of its year and of the year before. */
export interface Inputs {
  readonly now: readonly string[];
  readonly before: readonly string[];
  /** Those that must come with a denominator of their own. */
  readonly divided: readonly string[];
  /** Days from which others are counted. */
  readonly starts: readonly string[];
}

function ids(...amounts: (Amount | undefined)[]): string[] {
  return amounts.flatMap((amount) => (amount === undefined ? [] : signed(amount).map(({ id }) => id)));
}

/** Indicators that a condition of figures reads. */
export function asked(condition: Condition): string[] {
  if ("not" in condition) return asked(condition.not);
  if ("all_of" in condition) return condition.all_of.flatMap(asked);
  if ("any_of" in condition) return condition.any_of.flatMap(asked);
  return "over" in condition ? ids(condition.of, condition.over) : ids(condition.of);
}

/** What a survey's result holds of its question. */
export function surveyFact(question: string, part: string): string {
  return `survey.${question}.${part}`;
}

function namesOf(rule: Rule): string[] {
  switch (rule.kind) {
    case "yes_no":
      return asked(rule.when);
    case "choice":
      return [rule.of];
    case "ratio":
    case "bands":
    case "relative_best":
      return ids(rule.of, rule.over);
    case "per_item":
      return ids(rule.count);
    case "checklist":
      return rule.items.flatMap(({ when }) => asked(when));
    case "deduction":
      return rule.take.flatMap((one) => ("count" in one ? ids(one.count) : ids(one.shortfall_of, one.over)));
    case "growth":
      return ids(rule.of);
    case "timeliness":
      return "after" in rule.due ? [rule.of, rule.due.after] : [rule.of];
    case "survey": {
      const answers = Object.keys(rule.weights ?? {}).map((answer) => `answer.${answer}`);
      const asWhole = rule.mean_of === undefined ? ["percent"] : ["mean"];
      const sample = rule.min_sample === undefined ? [] : ["sample"];
      return [...(rule.weights === undefined ? asWhole : answers), ...sample].map((part) =>
        surveyFact(rule.question, part),
      );
    }
    case "lookup":
      return rule.rows.flatMap(({ when }) => asked(when));
    case "not_encoded":
      return rule.inputs ?? [];
    case "manual":
      return [];
    default:
      return [];
  }
}

/** A rule that is not made of others, or the ones it is made of. */
function plainRules(rule: Rule): Rule[] {
  return "items" in rule && rule.kind !== "checklist"
    ? rule.items.flatMap((item) => plainRules(item.rule))
    : [rule];
}

/** Indicators that a rule reads, those of its parts too. */
export function inputsOf(rule: Rule): Inputs {
  const rules = plainRules(rule);
  return {
    now: rules.flatMap(namesOf),
    before: rules.flatMap((one) => (one.kind === "growth" ? ids(one.of) : [])),
    divided: rules.flatMap((one) => (one.kind === "ratio" && one.over === undefined ? ids(one.of) : [])),
    starts: rules.flatMap((one) => (one.kind === "timeliness" && "after" in one.due ? [one.due.after] : [])),
  };
}

/** What keeps the figures of a rule from being reckoned with. */
export interface Readiness {
  readonly missing: boolean;
  readonly not_applicable: boolean;
  readonly invalid: boolean;
}

/** Whether the figures of a rule are there; those of the year before may be missing, the rule says what then. */
export function readinessOf(rule: Rule, facts: Facts, before: Facts): Readiness {
  const inputs = inputsOf(rule);
  const stateIs = (state: string) => (id: string) => facts[id]?.state === state;
  return {
    missing:
      inputs.now.some((id) => facts[id] === undefined) ||
      inputs.divided.some((id) => stateIs("value")(id) && !("denominator" in facts[id]!)) ||
      inputs.starts.some(stateIs("not_done")),
    not_applicable: inputs.now.some(stateIs("not_applicable")),
    invalid:
      inputs.now.some(stateIs("invalid")) || inputs.before.some((id) => before[id]?.state === "invalid"),
  };
}

/** Whether nothing keeps the figures of a rule from being reckoned with. */
export function isReady(rule: Rule, facts: Facts, before: Facts): boolean {
  const { missing, not_applicable, invalid } = readinessOf(rule, facts, before);
  return !missing && !not_applicable && !invalid;
}
