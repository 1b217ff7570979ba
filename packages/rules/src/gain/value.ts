import { type Fraction, fraction } from "@parindex/model";
import type { Sum } from "../kind.ts";
import { plus, times } from "../number.ts";
import type { Figures } from "./figures.ts";

/** What a weighted sum comes to; null where a figure has no number. */
export function valueOf({ terms, constant = fraction(0n) }: Sum, figures: Figures): Fraction | null {
  return terms.reduce<Fraction | null>((sum, { indicator_id, weight, denominator, previous }) => {
    const figure = figures.figure(indicator_id, previous);
    const number = denominator === true ? figure?.den : figure?.num;
    return sum === null || number === undefined || number === null ? null : plus(sum, times(weight, number));
  }, constant);
}

/** By how much a sum rises when this year's figure rises by one. */
export function slopeOf({ terms }: Sum, indicator_id: string): Fraction {
  return terms
    .filter(
      (term) => term.indicator_id === indicator_id && term.denominator !== true && term.previous !== true,
    )
    .reduce((sum, { weight }) => plus(sum, weight), fraction(0n));
}
