import type { Fraction } from "@parindex/model";

/** A figure as the run saw it; dates are days since 1970, yes is one and no is nought. */
export interface Figure {
  /** Null where it is a choice, or was not done and cannot be counted. */
  readonly num: Fraction | null;
  /** The denominator it was reported with; null where there is none. */
  readonly den: Fraction | null;
  readonly option: string | null;
  readonly state: string;
}

/** What values a figure can take: steps of `grain` between `least` and `most`; null where there is no end. */
export interface Range {
  readonly isDay: boolean;
  readonly grain: Fraction;
  readonly least: Fraction | null;
  readonly most: Fraction | null;
}

/** The figures a leaf was scored by. */
export interface Figures {
  /** Null where nothing was reported. */
  figure(indicator_id: string, previous?: boolean): Figure | null;
  range(indicator_id: string): Range;
}

/** A figure that would be another: a number, or an option in its place. */
export interface Change {
  readonly indicator_id: string;
  readonly to: { readonly num: Fraction } | { readonly option: string };
}

/** Changes that raise points, and the points of the rule, before rounding, that they give. */
export interface Gain {
  readonly changes: readonly Change[];
  readonly points: Fraction;
}

/** The figures with some of them changed. */
export function changed<Seen extends Figures>(figures: Seen, changes: readonly Change[]): Seen {
  const byId = new Map(changes.map((change) => [change.indicator_id, change.to]));
  return {
    ...figures,
    figure(indicator_id, previous = false) {
      const was = figures.figure(indicator_id, previous);
      const to = previous ? undefined : byId.get(indicator_id);
      if (to === undefined) return was;
      const { num, option } = { num: null, option: null, ...to };
      return { num, option, den: was?.den ?? null, state: "value" };
    },
  };
}
