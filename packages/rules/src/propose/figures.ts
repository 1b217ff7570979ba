import { decimalText, type Fraction, fraction, scaled } from "@parindex/model";
import { dayNumber, isoDay } from "../day.ts";
import type { Sum } from "../kind.ts";
import { compare } from "../number.ts";
import { reachOf } from "../reach.ts";
import type { RuleIndicator } from "../rule-set.ts";
import { isRecord } from "../walk.ts";

/** What a case gives: figures by name, last year's under `previous`, peers, `merged`. */
export type Given = Readonly<Record<string, unknown>>;

/** What proposing needs to know beside the rule. */
export interface Figures {
  readonly indicators: Readonly<Record<string, RuleIndicator>>;
  readonly year: number;
}

/** One number of a figure: its value, the denominator it was reported with, or last year's value. */
export interface Variable {
  readonly indicator_id: string;
  readonly part: "value" | "denominator" | "previous";
}

/** What all give; a later one wins, name by name, inside figures of several numbers too. */
export function merged(...parts: readonly Given[]): Given {
  const all = new Map<string, unknown>();
  for (const part of parts)
    for (const [key, value] of Object.entries(part)) {
      const old = all.get(key);
      const both = isRecord(old) && isRecord(value) && !("not_applicable" in value);
      all.set(key, both ? merged(old, value) : value);
    }
  return Object.fromEntries(all);
}

/** The variables of a sum, each once, with what one of it adds. */
export function variablesOf({ terms }: Sum): { readonly variable: Variable; readonly weight: Fraction }[] {
  return terms.map(({ indicator_id, weight, denominator, previous }) => ({
    variable: { indicator_id, part: denominator ? "denominator" : previous ? "previous" : "value" },
    weight,
  }));
}

/** A name for a variable that no other has. */
export function keyOf({ indicator_id, part }: Variable): string {
  return `${part} ${indicator_id}`;
}

function isWhole(indicator_id: string, { indicators }: Figures): boolean {
  const kind = indicators[indicator_id]?.kind;
  if (indicator_id.startsWith("survey.")) return !/\.(percent|mean)$/.test(indicator_id);
  return kind === "count" || kind === "date" || kind === "yes_no";
}

/** The least by which a figure can differ: one for what is counted, 0.0001 for what is measured. */
export function grainOf({ indicator_id }: Variable, figures: Figures): Fraction {
  return isWhole(indicator_id, figures) ? fraction(1n) : fraction(1n, 10_000n);
}

/** What a variable is where nothing is asked of it. */
export function restOf({ indicator_id }: Variable, { indicators, year }: Figures): Fraction {
  return fraction(indicators[indicator_id]?.kind === "date" ? dayNumber(year, 7, 1) : 0n);
}

/** Whether a figure may hold a value. */
export function isPossible({ indicator_id }: Variable, value: Fraction, { indicators }: Figures): boolean {
  if (indicator_id.endsWith(".percent") && compare(value, fraction(100n)) > 0) return false;
  if (indicator_id.startsWith("survey.")) return value.num >= 0n;
  const { low, high } = reachOf(indicator_id, indicators);
  return (low === null || compare(value, low.at) >= 0) && (high === null || compare(value, high.at) <= 0);
}

function shown(indicator_id: string, value: Fraction, { indicators }: Figures): unknown {
  const kind = indicators[indicator_id]?.kind;
  if (kind === "date") return isoDay(value.num / value.den);
  if (kind === "yes_no") return value.num > 0n ? "yes" : "no";
  return Number(decimalText(scaled(value, 4), 4));
}

/** A value of a variable as a case writes it. */
export function givenOf({ indicator_id, part }: Variable, value: Fraction, figures: Figures): Given {
  const [, question = "", name = "", answer] = indicator_id.split(".");
  const number = shown(indicator_id, value, figures);
  if (indicator_id.startsWith("survey."))
    return { [question]: answer === undefined ? { [name]: number } : { answers: { [answer]: number } } };
  if (part === "previous") return { previous: { [indicator_id]: number } };
  return { [indicator_id]: part === "denominator" ? { denominator: number } : number };
}
