import type { Fraction } from "@parindex/model";
import type { Facts } from "./figures.ts";
import type { Outcome } from "./outcome.ts";
import type { Rule } from "./rule.ts";

/** A unit's figures of the year and of the year before. */
export interface Reported {
  readonly facts: Facts;
  readonly before: Facts;
}

/** What a rule may know besides the unit's figures of the year. */
export interface Context {
  readonly year: number;
  readonly before: Facts;
  /** Made, merged or split since the start of the year before. */
  readonly merged: boolean;
  /** The units to which the leaf applies, this one among them. */
  peers(among: "group" | "set"): readonly Reported[];
}

/** What the rule of a kind is given. */
export interface Given<R extends Rule> {
  readonly rule: R;
  readonly max: Fraction | null;
  readonly facts: Facts;
  readonly context: Context;
  /** The whole rule of the leaf, of which `rule` may be a part. */
  readonly leaf: Rule;
  /** Scores a part. */
  readonly score: (part: Rule, max: Fraction) => Outcome;
}
