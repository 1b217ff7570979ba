import type { ExplainedCase, Fraction, Locale } from "@parindex/model";
import type { z } from "zod";
import type { Amount } from "./amount.ts";
import type { Condition } from "./condition.ts";
import type { Dialect } from "./dialect.ts";
import type { Figures, Gain } from "./gain/figures.ts";
import type { Interval } from "./interval.ts";

/** A weighted sum of indicators plus a constant. */
export interface Sum {
  readonly terms: readonly {
    readonly indicator_id: string;
    readonly weight: Fraction;
    readonly denominator?: boolean;
    /** The year before; a missing one is judged by the rule itself. */
    readonly previous?: boolean;
  }[];
  readonly constant?: Fraction;
}

/** What a term measures: `a` over `b` (over one where there is no `b`), and a sample size `c`. */
export interface AtomDraft {
  readonly a: Sum;
  readonly b?: Sum;
  readonly c?: Sum;
  /** A figure that is itself a fraction: what is constant here counts so many times its denominator. */
  readonly per?: string;
}

/** A case of a term: taken where the measure lies in the interval, or the chosen option is `option`. */
export interface StepDraft {
  readonly interval?: Interval;
  readonly option?: string;
  /** Holds in place of an interval: of a row of `lookup`, of an item of `checklist`. */
  readonly condition?: Condition;
  /** What an item adds where it holds, as a share of the whole. */
  readonly weight?: Fraction;
  /** Points as an integer count of 10^-16; null where a person must score. */
  readonly points_e16: bigint | null;
  /** The case in words, for explanations. */
  readonly label: string;
}

/** What a rule asks to be compiled: its measure or its condition, its cases and its numbers. */
export interface TermDraft {
  readonly kind: string;
  readonly atom?: AtomDraft;
  readonly condition?: Condition;
  readonly steps?: readonly StepDraft[];
  readonly params?: TermParams;
  /** Measures at which its points stop rising or falling, beyond those that steps and numbers name. */
  readonly edges?: readonly Fraction[];
  /** Parts of a composite, each with its own maximum. */
  readonly items?: readonly ItemDraft[];
}

/** A part of a composite. */
export interface ItemDraft {
  readonly max: Fraction | null;
  readonly term: TermDraft;
}

/** A rule inside a rule; its shape was checked like any other. */
export interface NestedRule {
  readonly kind: string;
}

/** What composites ask of the kinds inside them. */
export interface Nest {
  inputs(rule: NestedRule): string[];
  compile(rule: NestedRule, leaf: LeafContext): TermDraft;
  formula(rule: NestedRule, seen: Seen): string;
  gain(rule: NestedRule, goal: Fraction, seen: Seen): Gain | null;
  /** The fewest points it can give. */
  least(rule: NestedRule, leaf: LeafContext): Fraction;
}

/** What becomes of a term whose figure of the year before is missing, zero or of a merged unit. */
export type Policy = "not_applicable" | "full" | "zero" | "needs_person" | "missing";

/** Numbers a term may carry; `_e16` are points, pairs are exact fractions. */
export interface TermParams {
  readonly scale?: Fraction;
  readonly floor?: Fraction;
  readonly below_e16?: bigint;
  readonly full?: Fraction;
  /** How much a step of a shortfall is, what each takes, and what a begun one takes. */
  readonly step?: Fraction;
  readonly per?: Fraction;
  readonly part_step?: "none" | "full" | "proportional";
  readonly on_zero?: Policy;
  readonly on_previous_missing?: Policy;
  readonly on_merged?: Policy;
  /** Whether `a` may be below zero. */
  readonly signed?: boolean;
  /** Compared with the best of its peers, the highest or the lowest. */
  readonly best?: "highest" | "lowest";
  readonly among?: "group" | "set";
  readonly on_over?: "error" | "cap" | "allow";
  readonly otherwise_e16?: bigint;
  readonly not_done_e16?: bigint;
  readonly start_e16?: bigint;
  readonly min_e16?: bigint;
  readonly min_sample_e4?: bigint;
}

/** What a kind may know of its leaf when it compiles. */
export interface LeafContext {
  /** Null in partial sets that print no maximum. */
  readonly max: Fraction | null;
  readonly year: number;
}

/** Columns a kind's SQL reads, all of the alias `t`; see `plan/term.ts`. */
export interface KindSql {
  /** Why there are no points (a code of `reasons.ts`) as SQL; null where points follow. */
  readonly outcome: string;
  /** Points as an integer count of 10^-16; may read `t.quotient`. */
  readonly points: string;
  /** What the plan divides before it asks for the points; without it `t.quotient` is null. */
  readonly quotient?: Quotient;
}

/**
 * `num × factor × 10^12 / den`, rounded half away from zero, as SQL of the alias `t`. It is worked out once a row
 * for all kinds, so `num` is null where the points do not hang on it: what is not asked for cannot overflow.
 */
export interface Quotient {
  readonly num: string;
  readonly factor: string;
  readonly den: string;
}

/** What figures are called and hold, in a language. */
export type Named = Pick<Seen, "locale" | "input">;

/** What the run saw of a leaf, for putting into words; every number comes from the run's own rows. */
export interface Seen {
  readonly locale: Locale;
  readonly max: string | null;
  /** Points of the rule after rounding; null where there are none. */
  readonly points: string | null;
  /** Points before rounding. */
  readonly exact: string | null;
  /** Numerator and denominator as measured; null where nothing was measured. */
  readonly a: Fraction | null;
  readonly b: Fraction | null;
  readonly truth: boolean | null;
  readonly step: { readonly no: number } | null;
  /** The best value among its peers, where it is compared with them. */
  readonly best: Fraction | null;
  readonly year: number;
  /** Whether the unit was merged or split since the year before. */
  readonly merged: boolean;
  /** The figures themselves, for asking what would be if one were another. */
  readonly figures: Figures;
  /** What the run saw of each part of a composite, in their order. */
  readonly parts: readonly Seen[];
  /** Why a part of a composite has no points; null where it has them. */
  readonly reason: string | null;
  /** What an option of an indicator is called. */
  option(indicator_id: string, option: string): string;
  /** What an indicator is called and what it holds: `Hồ sơ đúng hạn: 943 hồ sơ`. */
  input(indicator_id: string): { readonly label: string; readonly value: string; readonly unit: string };
}

/** What a rule asks of a survey: the result of a question, or its answers with what each weighs. */
export interface SurveyAsk {
  readonly question: string;
  /** Percent of the best for each answer; null where the rule reads a result that is already weighed. */
  readonly weights: ReadonlyMap<string, Fraction> | null;
  /** The ends of the scale that the result is a mean on: percent unless the rule says otherwise. */
  readonly scale: { readonly from: Fraction; readonly to: Fraction };
}

/** A kind of rule: its shape, its inputs, its SQL and its words. No other file branches on a kind. */
export interface Kind<Schema extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  readonly schema: Schema;
  /** Indicator ids the rule reads, in the order people expect them. */
  inputs(rule: z.infer<Schema>, nest: Nest): string[];
  compile(rule: z.infer<Schema>, leaf: LeafContext, nest: Nest): TermDraft;
  sql(dialect: Dialect): KindSql;
  /** What the kind is called. */
  readonly label: Readonly<Record<Locale, string>>;
  /** A rule of the kind, and the printed text that it stands for with a maximum that suits it. */
  readonly example: { readonly text: string; readonly rule: z.infer<Schema> };
  /** The formula with its numbers, from the figures to the points before rounding. */
  formula(rule: z.infer<Schema>, seen: Seen, nest: Nest): string;
  /** The cases of the rule, taken and not, in printed order; without an answer it has none. */
  cases?(rule: z.infer<Schema>, seen: Seen): readonly ExplainedCase[];
  /** The least change of figures that gives at least `goal` points before rounding; null where it cannot be said. */
  gain?(rule: z.infer<Schema>, goal: Fraction, seen: Seen, nest: Nest): Gain | null;
  /** The fewest points it can give; without an answer the fewest of its cases, at most nought. */
  least?(rule: z.infer<Schema>, leaf: LeafContext, nest: Nest): Fraction;
  /** Intervals that must cover the line without gap or overlap; none where the kind has no steps. */
  intervals?(rule: z.infer<Schema>): { readonly interval: Interval; readonly path: readonly PropertyKey[] }[];
  /** Everything that its measure may come to, from what its amounts may come to; unbounded without an answer. */
  reach?(rule: z.infer<Schema>, reachOf: (of: Amount) => Interval): Interval;
  /** Whether steps must cover everything: false where `otherwise` catches the rest. */
  mustCover?(rule: z.infer<Schema>): boolean;
  /** The options it knows of the indicator it chooses by. */
  options?(rule: z.infer<Schema>): { readonly of: string; readonly options: readonly string[] };
  /** What its figures are; without an answer they are numbers, or what its conditions ask. */
  readonly reads?: "date" | "choice";
  /** Whether a survey's result is what it scores. */
  readonly surveyed?: true;
  /** What it asks of a survey. */
  asks?(rule: z.infer<Schema>): SurveyAsk;
  /** What its points are made of, where they come from the rules inside it: their points, or their shares of their maxima. */
  readonly joins?: "points" | "shares";
  /** Whether only a person can score it. */
  readonly person?: true;
}

/** Gives a kind its type without widening its schema. */
export function kind<Schema extends z.ZodObject>(made: Kind<Schema>): Kind<Schema> {
  return made;
}
