import { numberText, fraction, quantity, scaled } from "@parindex/model";
import { measureText, percentText } from "../explain/measure-text.ts";
import { numberWords, say } from "../explain/say.ts";
import { toldCase } from "../explain/cases.ts";
import { z } from "zod";
import { answersGain } from "../gain/answers.ts";
import type { Figure } from "../gain/figures.ts";
import { maxOf } from "../gain/goal.ts";
import { proportionGain } from "../gain/proportion.ts";
import { type AtomDraft, type Kind, kind } from "../kind.ts";
import { compare, exact, ruleNumber, type RuleNumber, times } from "../number.ts";

/** Whether weights are percents of the best, and some answer has any. */
function areWeights(weights: Readonly<Record<string, RuleNumber>>): boolean {
  const known = Object.values(weights).flatMap((weight) => quantity(weight) ?? []);
  return (
    known.every(({ num, den }) => num >= 0n && num <= 100n * den) &&
    (known.length < Object.keys(weights).length || known.some(({ num }) => num > 0n))
  );
}

const schema = z
  .strictObject({
    kind: z.literal("survey"),
    question: z.string().regex(/^[a-z][a-z0-9_]*$/),
    weights: z.record(z.string(), ruleNumber).refine(areWeights, { error: "say.weights" }).optional(),
    mean_of: z.strictObject({ from: ruleNumber, to: ruleNumber }).optional(),
    min_sample: z.int().min(1).optional(),
    below_minimum: z.enum(["needs_person", "zero"]).optional(),
  })
  .refine(({ weights, mean_of }) => weights === undefined || mean_of === undefined, {
    error: "say.one_measure",
  });

type Rule = z.infer<typeof schema>;

const one = fraction(1n);
const hundred = fraction(100n);

/** The fact that a survey result gives: `survey.sipas.percent`, `.mean`, `.sample`, `.answer.rat_hai_long`. */
function surveyFact(question: string, part: string): string {
  return `survey.${question}.${part}`;
}

function measured(rule: Rule): Pick<AtomDraft, "a" | "b" | "per"> {
  const fact = (part: string): string => surveyFact(rule.question, part);
  if (rule.weights !== undefined) {
    const answers = Object.entries(rule.weights).map(([answer, weight]) => ({
      indicator_id: fact(`answer.${answer}`),
      weight: exact(weight),
    }));
    return {
      a: { terms: answers },
      b: { terms: answers.map(({ indicator_id }) => ({ indicator_id, weight: hundred })) },
    };
  }
  if (rule.mean_of !== undefined) {
    const [low, high] = [exact(rule.mean_of.from), exact(rule.mean_of.to)];
    const minus = times(low, fraction(-1n));
    return {
      per: fact("mean"),
      a: { terms: [{ indicator_id: fact("mean"), weight: one }], constant: minus },
      b: { terms: [], constant: fraction(high.num * low.den - low.num * high.den, high.den * low.den) },
    };
  }
  return {
    per: fact("percent"),
    a: { terms: [{ indicator_id: fact("percent"), weight: one }] },
    b: { terms: [], constant: hundred },
  };
}

function inputs(rule: Rule): string[] {
  const { a } = measured(rule);
  const sample = rule.min_sample === undefined ? [] : [surveyFact(rule.question, "sample")];
  return [...a.terms.map(({ indicator_id }) => indicator_id), ...sample];
}

/** Whether a result is of groups weighed apart: a share of them all, not a count or a plain percent. */
function isShare(figure: Figure | null): boolean {
  return figure?.den !== undefined && figure.den !== null && compare(figure.den, one) !== 0;
}

/** Nobody answered, some group of a questionnaire had too few answers, or all together did. */
const few = "(t.b = 0 OR t.c < t.min_sample_e4)";

/** A survey's percent, weighted answers or mean as a share of the maximum (R19). */
export const survey: Kind<typeof schema> = kind({
  name: "survey",
  surveyed: true,
  label: { vi: "Điều tra xã hội học", en: "Survey" },
  example: {
    text: "Tỷ lệ hài lòng × điểm tối đa; dưới 30 phiếu: người chấm quyết định",
    rule: { kind: "survey", question: "hai_long", min_sample: 30, below_minimum: "needs_person" },
  },
  schema,
  inputs,
  asks: ({ question, weights, mean_of }) => ({
    question,
    weights:
      weights === undefined
        ? null
        : new Map(Object.entries(weights).map(([answer, weight]) => [answer, exact(weight)])),
    scale:
      mean_of === undefined
        ? { from: fraction(0n), to: hundred }
        : { from: exact(mean_of.from), to: exact(mean_of.to) },
  }),
  compile: (rule) => ({
    kind: "survey",
    atom: {
      ...measured(rule),
      ...(rule.min_sample === undefined
        ? {}
        : { c: { terms: [{ indicator_id: surveyFact(rule.question, "sample"), weight: one }] } }),
    },
    params: {
      on_over: "error",
      ...(rule.min_sample === undefined
        ? {}
        : { min_sample_e4: scaled(fraction(BigInt(rule.min_sample)), 4) }),
      ...(rule.below_minimum === "zero" ? { otherwise_e16: 0n } : {}),
    },
  }),
  sql: () => ({
    outcome: `CASE
      WHEN t.max_e4 IS NULL THEN 'no_maximum'
      WHEN t.a < 0 THEN 'negative'
      WHEN ${few} AND t.otherwise_e16 IS NULL THEN 'small_sample'
    END`,
    points: `CASE WHEN ${few} THEN t.otherwise_e16 ELSE t.quotient END`,
    quotient: {
      num: `CASE WHEN ${few} THEN NULL ELSE t.a END`,
      factor: "t.max_e4",
      den: "t.b",
    },
  }),
  gain: (rule, goal, seen) => {
    const max = maxOf(seen);
    const sample = seen.figures.figure(surveyFact(rule.question, "sample"))?.num ?? null;
    const least = fraction(BigInt(rule.min_sample ?? 0));
    if (max === null || (rule.min_sample !== undefined && (sample === null || compare(sample, least) < 0)))
      return null;
    // Of groups that are weighed apart no number of people can be told.
    if (inputs(rule).some((id) => isShare(seen.figures.figure(id)))) return null;
    const asked = { measure: measured(rule), max, capped: true };
    return rule.weights === undefined
      ? proportionGain(asked, goal, seen.figures)
      : answersGain(asked, goal, seen.figures);
  },
  cases: (rule, seen) => {
    const by = say(seen, "theo kết quả điều tra", "by the survey's result");
    if (rule.min_sample === undefined) return [toldCase(by, null, seen.exact !== null, seen)];
    const sample = seen.figures.figure(surveyFact(rule.question, "sample"))?.num ?? null;
    const isSmall = sample !== null && compare(sample, fraction(BigInt(rule.min_sample))) < 0;
    const under = say(seen, `dưới ${rule.min_sample} phiếu`, `fewer than ${rule.min_sample} answers`);
    return [
      toldCase(by, null, seen.exact !== null && !isSmall, seen),
      toldCase(under, rule.below_minimum === "zero" ? { points: 0 } : null, isSmall, seen),
    ];
  },
  formula: (rule, seen) => {
    const most = numberText(seen.max, { locale: seen.locale });
    const share = seen.a === null || seen.b === null ? "–" : percentText(seen.a, seen.b, seen);
    const isWeighed = inputs(rule).some((id) => isShare(seen.figures.figure(id)));
    if (rule.weights === undefined)
      return isWeighed ? `${share} × ${most}` : `${measureText(true, seen)} × ${most}`;
    const counts = Object.entries(rule.weights).map(
      ([answer, weight]) =>
        `${seen.input(surveyFact(rule.question, `answer.${answer}`)).value} × ${numberWords(weight, seen)}`,
    );
    if (isWeighed) return `${counts.join(" + ")} = ${share} × ${most}`;
    const people = Object.keys(rule.weights).map(
      (answer) => seen.input(surveyFact(rule.question, `answer.${answer}`)).value,
    );
    return `(${counts.join(" + ")}) ÷ (${people.join(" + ")}) = ${share} × ${most}`;
  },
});
