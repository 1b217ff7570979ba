import { fraction, type Fraction } from "@parindex/model";
import fc from "fast-check";
import type { Reported } from "../context.ts";
import type { Facts, Figure } from "../figures.ts";
import { surveyFact } from "../inputs.ts";
import {
  answers,
  choices,
  days,
  grown,
  options,
  pairs,
  questions,
  shares,
  surveyAnswers,
  tallies,
  wholes,
} from "./indicators.ts";
import { count, grownFrom, partOf, whole } from "./numbers.ts";

type Figures = Record<string, Figure>;

function value(number: Fraction, denominator?: Fraction): Figure {
  return { state: "value", value: number, ...(denominator === undefined ? {} : { denominator }) };
}

/** A figure for each indicator. */
function each(ids: readonly string[], figure: fc.Arbitrary<Figure>): fc.Arbitrary<Figures> {
  return fc
    .tuple(...ids.map(() => figure))
    .map((figures) => Object.fromEntries(ids.map((id, at) => [id, figures[at]!])));
}

function ofWhole(total: Fraction): fc.Arbitrary<Figures> {
  const nothing = fraction(0n);
  const wholeFigure = fc.oneof(
    { weight: 8, arbitrary: fc.constant(value(total)) },
    { weight: 1, arbitrary: fc.constant(value(nothing)) },
    { weight: 1, arbitrary: whole.map((other) => value(other)) },
  );
  const pair = fc.oneof(
    { weight: 6, arbitrary: partOf(total).map((part) => value(part, total)) },
    { weight: 1, arbitrary: fc.constant(value(nothing, nothing)) },
    { weight: 1, arbitrary: partOf(total).map((part) => value(part)) },
  );
  return fc
    .tuple(
      each(wholes, wholeFigure),
      each(
        shares,
        partOf(total).map((part) => value(part)),
      ),
      each(pairs, pair),
    )
    .map((all) => Object.assign({}, ...all));
}

const growing: fc.Arbitrary<Reported> = fc
  .oneof({ weight: 6, arbitrary: whole }, { weight: 1, arbitrary: fc.constant(fraction(0n)) })
  .chain((total) =>
    fc.tuple(
      each(grown, fc.constant(value(total))),
      each(
        grown,
        grownFrom(total).map((now) => value(now)),
      ),
    ),
  )
  .map(([before, facts]) => ({ before, facts }));

const day = fc
  .tuple(
    fc.constantFrom(
      "2024-12-31",
      "2025-01-31",
      "2025-02-28",
      "2025-12-15",
      "2026-01-15",
      "2026-02-28",
      "2026-12-31",
      "2027-01-30",
    ),
    fc.integer({ min: -3, max: 20 }),
  )
  .map(([from, by]): Figure => {
    const time = new Date(`${from}T00:00:00Z`);
    time.setUTCDate(time.getUTCDate() + by);
    return { state: "date", day: time.toISOString().slice(0, 10) };
  });

const surveyed = fc
  .record({
    percent: fc.constantFrom("0", "91.17", "33.3333", "80", "100", "100.5"),
    mean: fc.constantFrom("1", "3.3333", "4.2", "5", "0.5"),
    sample: fc.constantFrom("29", "30", "100"),
    per: fc.constantFrom(1n, 1n, 1n, 7n, 40_817n, 0n),
    given: fc.array(fc.constantFrom("0", "1", "7", "120"), { minLength: 3, maxLength: 3 }),
  })
  .map(({ given, per, ...parts }): Figures => {
    const told = {
      ...parts,
      ...Object.fromEntries(surveyAnswers.map((id, at) => [`answer.${id}`, given[at]!])),
    };
    return Object.fromEntries(
      questions.flatMap((question) =>
        Object.entries(told).map(([part, text]) => {
          const number = fraction(BigInt(Math.round(Number(text) * 10_000)), 10_000n);
          const isResult = part === "percent" || part === "mean";
          const of = fraction(number.num * per, number.den);
          return [surveyFact(question, part), isResult ? value(of, fraction(per)) : value(number)];
        }),
      ),
    );
  });

const complete: fc.Arbitrary<Reported> = fc
  .record({
    measured: whole.chain(ofWhole),
    counted: each(
      tallies,
      count.map((number) => value(number)),
    ),
    growing,
    answered: each(
      answers,
      fc.boolean().map((yes) => value(fraction(yes ? 1n : 0n))),
    ),
    dated: each(days, day),
    chosen: each(
      choices,
      fc.constantFrom(...options).map((option): Figure => ({ state: "option", option })),
    ),
    surveyed,
  })
  .map(({ growing: { before, facts }, ...rest }) => ({
    before,
    facts: Object.assign({}, facts, ...Object.values(rest)),
  }));

/** What becomes of one figure of a unit that did not report everything well. */
type Fate = "kept" | "missing" | Exclude<Figure["state"], "value" | "date" | "option">;

const fate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 44, arbitrary: fc.constant("kept" as const) },
  { weight: 3, arbitrary: fc.constant("missing" as const) },
  { weight: 3, arbitrary: fc.constant("not_done" as const) },
  { weight: 1, arbitrary: fc.constantFrom("not_applicable" as const, "invalid" as const) },
);

function cannotBeUndone(id: string): boolean {
  return id.startsWith("survey.");
}

function spoiled(facts: Facts, fates: readonly Fate[]): Facts {
  const kept = Object.entries(facts).flatMap(([id, figure], at): [string, Figure][] => {
    const state = fates[at] ?? "kept";
    if (state === "missing") return [];
    if (state === "kept" || (state === "not_done" && cannotBeUndone(id))) return [[id, figure]];
    return [[id, { state }]];
  });
  return Object.fromEntries(kept);
}

function withoutSurvey(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([id]) => !id.startsWith("survey.")));
}

/** Figures of a unit: half of the units reported everything, the others left gaps and faults. */
export const reported: fc.Arbitrary<Reported> = fc
  .record({
    all: complete,
    isGood: fc.boolean(),
    isSurveyed: fc.constantFrom(true, true, false),
    fates: fc.array(fate, { minLength: 40, maxLength: 40 }),
    fatesBefore: fc.array(fate, { minLength: 4, maxLength: 4 }),
  })
  .map(({ all, isGood, isSurveyed, fates, fatesBefore }) => {
    const told = isSurveyed ? all.facts : withoutSurvey(all.facts);
    if (isGood) return { facts: told, before: all.before };
    return { facts: spoiled(told, fates), before: spoiled(all.before, fatesBefore) };
  });

/** Figures of a unit that reported everything. */
export const reportedInFull = complete;
