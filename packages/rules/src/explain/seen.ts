import { type Fraction, fraction, type Locale } from "@parindex/model";
import type { RuleSet } from "../checked-set.ts";
import type { Figure, Figures, Range } from "../gain/figures.ts";
import type { Seen } from "../kind.ts";
import { exact } from "../number.ts";
import { factText, nameOf, plainDecimal } from "./figure-words.ts";
import type { CellSeen } from "./cell-seen.ts";
import type { InputRow, TermRow } from "./query.ts";

/** Points of 10^-16 as a decimal text; null stays null. */
export function pointsText(e16: string | null): string | null {
  return e16 === null ? null : plainDecimal(BigInt(e16), 16);
}

function e4(text: string | null): Fraction | null {
  return text === null ? null : fraction(BigInt(text), 10_000n);
}

function figureOf(input: InputRow | undefined): Figure | null {
  if (input === undefined || input.state === null) return null;
  return { num: e4(input.num_e4), den: e4(input.den_e4), option: input.option, state: input.state };
}

const grains = { count: 1n, yes_no: 1n, date: 1n } as const;

/** Percent of a survey lie between none and all; counts of answers are whole. */
function surveyRange(indicator_id: string): Range {
  const grain = indicator_id.includes(".answer.") ? fraction(1n) : fraction(1n, 10_000n);
  const most = indicator_id.endsWith(".percent") ? fraction(100n) : null;
  return { isDay: false, grain, least: fraction(0n), most };
}

function wholesOf(set: RuleSet["set"], indicator_id: string, figures: Pick<Figures, "figure">): Fraction[] {
  return (set.indicators[indicator_id]?.part_of ?? []).flatMap((id) => figures.figure(id)?.num ?? []);
}

function figuresOf({ inputs, ruleSet: { set } }: CellSeen): Figures {
  const byId = new Map(inputs.map((input) => [`${input.indicator_id} ${input.year_offset}`, input]));
  const figure = (indicator_id: string, previous = false): Figure | null =>
    figureOf(byId.get(`${indicator_id} ${previous ? -1 : 0}`));
  return {
    figure,
    range(indicator_id) {
      const known = set.indicators[indicator_id];
      if (known === undefined) return surveyRange(indicator_id);
      const { kind, domain } = known;
      const whole = grains[kind as keyof typeof grains];
      const ends = [
        ...(domain?.max === undefined ? [] : [exact(domain.max)]),
        ...(kind === "yes_no" ? [fraction(1n)] : []),
        ...wholesOf(set, indicator_id, { figure }),
      ];
      return {
        isDay: kind === "date",
        grain: whole === undefined ? fraction(1n, 10_000n) : fraction(whole),
        least: kind === "date" ? null : exact(domain?.min ?? 0),
        most: ends.reduce<Fraction | null>(
          (least, end) => (least === null || end.num * least.den < least.num * end.den ? end : least),
          null,
        ),
      };
    },
  };
}

/** What the run saw of the rule of a leaf, its parts inside it, for putting into words and asking what would be. */
export function seenOf(cellSeen: CellSeen, locale: Locale): Seen {
  const { cell, key, inputs, terms, ruleSet } = cellSeen;
  const { set } = ruleSet;
  const figures = figuresOf(cellSeen);
  const now = new Map(
    inputs.filter(({ year_offset }) => year_offset === 0).map((row) => [row.indicator_id, row]),
  );
  const fact = (text: string | null): Fraction | null => (text === null ? null : fraction(BigInt(text)));
  const seen = (term: TermRow | undefined): Seen => ({
    locale,
    max:
      term === undefined || term.parent_no === null
        ? pointsText(cell.max_e16)
        : term.max_e4 === null
          ? null
          : plainDecimal(BigInt(term.max_e4), 4),
    points: term?.parent_no === null ? pointsText(cell.computed_e16) : pointsText(term?.points_e16 ?? null),
    exact: pointsText(term?.points_e16 ?? null),
    reason: term?.reason ?? null,
    a: fact(term?.a ?? null),
    b: fact(term?.b ?? null),
    truth: term === undefined || term.truth === null ? null : term.truth === 1,
    step: term === undefined || term.step_no === null ? null : { no: term.step_no },
    best: term?.best_e12 == null ? null : fraction(BigInt(term.best_e12), 10n ** 12n),
    year: key.year,
    merged: term?.merged ?? false,
    figures,
    parts: terms
      .filter(({ parent_no }) => term !== undefined && parent_no === term.term_no)
      .toSorted((a, b) => a.item_no - b.item_no)
      .map(seen),
    input: (indicator_id) => ({
      ...nameOf(set, indicator_id, { locale, labels: cellSeen.labels }),
      value: factText(indicator_id, now.get(indicator_id), { known: set.indicators[indicator_id], locale }),
    }),
    option: (indicator_id, option) => set.indicators[indicator_id]?.options?.[option] ?? option,
  });
  return seen(terms.find(({ parent_no }) => parent_no === null));
}
