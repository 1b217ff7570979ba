import { fraction, quantity, type RowOf, scaled } from "@parindex/model";
import { dayNumberOf } from "../day.ts";
import type { factTable } from "../scope-tables.ts";
import { inputsOf, type Rule } from "../registry.ts";
import type { RuleIndicator } from "../rule-set.ts";

/** A figure as a case gives it, without scope and number. */
export type CaseFact = Omit<RowOf<typeof factTable>, "scope_no" | "indicator_no"> & {
  readonly indicator_id: string;
};

const nothing = { num_e4: null, den_e4: null, option: null };

function numberFact(indicator_id: string, value: number | string, denominator?: number | string): CaseFact {
  const e4 = (number: number | string): string => scaled(quantity(number) ?? fraction(0n), 4).toString();
  return {
    ...nothing,
    indicator_id,
    num_e4: e4(value),
    den_e4: denominator === undefined ? null : e4(denominator),
    state: "value",
  };
}

/** Survey results: a percent or mean, or counted answers, with their sample. */
function surveyFacts(question: string, given: Record<string, unknown>): CaseFact[] {
  const name = (part: string): string => `survey.${question}.${part}`;
  const answers = Object.entries((given["answers"] ?? {}) as Record<string, number>);
  const counted = answers.reduce((sum, [, count]) => sum + count, 0);
  const sample = given["sample"] ?? (answers.length > 0 ? counted : undefined);
  return [
    ...(["percent", "mean"] as const).flatMap((part) =>
      given[part] === undefined ? [] : [numberFact(name(part), given[part] as number, 1)],
    ),
    ...answers.map(([answer, count]) => numberFact(name(`answer.${answer}`), count)),
    ...(sample === undefined ? [] : [numberFact(name("sample"), sample as number)]),
  ];
}

function declared(
  indicator_id: string,
  value: unknown,
  kind: RuleIndicator["kind"] | undefined,
): CaseFact | null {
  if (value === "not_done")
    return {
      ...nothing,
      indicator_id,
      num_e4: kind === "date" || kind === "choice" ? null : "0",
      state: "not_done",
    };
  if (value !== null && typeof value === "object" && "not_applicable" in value)
    return { ...nothing, indicator_id, state: "not_applicable" };
  return null;
}

function factsOf(indicator_id: string, value: unknown, indicator: RuleIndicator | undefined): CaseFact[] {
  const said = declared(indicator_id, value, indicator?.kind);
  if (said !== null) return [said];
  if (value !== null && typeof value === "object" && "numerator" in value) {
    const { numerator, denominator } = value as { numerator: number; denominator: number };
    return [numberFact(indicator_id, numerator, denominator)];
  }
  if (value !== null && typeof value === "object")
    return surveyFacts(indicator_id, value as Record<string, unknown>);
  if (indicator?.kind === "choice")
    return [{ ...nothing, indicator_id, option: String(value), state: "value" }];
  if (indicator?.kind === "date")
    return [
      { ...nothing, indicator_id, num_e4: (dayNumberOf(String(value)) * 10_000n).toString(), state: "value" },
    ];
  if (indicator?.kind === "yes_no")
    return [numberFact(indicator_id, value === "yes" || value === true ? 1 : 0)];
  return [numberFact(indicator_id, value as number | string)];
}

/** Lists of a rule's amounts: summands of which one being given makes the others declared absent. */
function listsIn(value: unknown): string[][] {
  if (value === null || typeof value !== "object") return [];
  if ("plus" in value) {
    const { plus, minus } = value as { plus: string[]; minus?: string[] };
    return [[...plus, ...(minus ?? [])]];
  }
  return Object.values(value).flatMap(listsIn);
}

/** Indicators that a rule also reads alone: those are never declared absent by a list. */
function aloneIn(value: unknown): string[] {
  if (value === null || typeof value !== "object" || "plus" in value) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    typeof item === "string" && /^(of|over|count|after)$/.test(key) ? [item] : aloneIn(item),
  );
}

/** The figures that a whole unit reports, without any that is not given; surveys are named by their question. */
export function unitFacts(
  given: Readonly<Record<string, unknown>>,
  indicators: Readonly<Record<string, RuleIndicator>>,
): CaseFact[] {
  return Object.entries(given).flatMap(([id, value]) => factsOf(id, value, indicators[id]));
}

/** The figures of a case: those given, and absent summands of a list of which another is given. */
export function caseFacts(
  rule: Rule,
  given: Readonly<Record<string, unknown>>,
  indicators: Readonly<Record<string, RuleIndicator>>,
): CaseFact[] {
  const facts = Object.entries(given).flatMap(([id, value]) => factsOf(id, value, indicators[id]));
  const known = new Set(facts.map(({ indicator_id }) => indicator_id));
  const alone = new Set(aloneIn(rule));
  const absent = listsIn(rule)
    .filter((list) => list.some((id) => known.has(id)))
    .flat()
    .filter((id) => !known.has(id) && !alone.has(id));
  const answered = inputsOf(rule).filter(
    (id) =>
      id.includes(".answer.") &&
      !known.has(id) &&
      facts.some((fact) => fact.indicator_id.startsWith(id.slice(0, id.lastIndexOf(".")))),
  );
  return [...facts, ...[...new Set([...absent, ...answered])].map((id) => numberFact(id, 0))];
}
