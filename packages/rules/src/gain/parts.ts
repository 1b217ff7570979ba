import { decimalFraction, type Fraction } from "@parindex/model";
import type { Nest, NestedRule, Seen } from "../kind.ts";
import { compare } from "../number.ts";
import { leastGain } from "./cost.ts";
import type { Gain } from "./figures.ts";

/** A part of a composite with what the run saw of it. */
export interface Part {
  readonly rule: NestedRule;
  readonly seen: Seen;
  /** Null where the part does not apply or has no points. */
  readonly points: Fraction | null;
}

/** The parts of a composite beside what the run saw of each. */
export function partsOf(items: readonly { readonly rule: NestedRule }[], seen: Seen): Part[] {
  return items.flatMap(({ rule }, at) => {
    const own = seen.parts[at];
    if (own === undefined) return [];
    return [{ rule, seen: own, points: own.exact === null ? null : decimalFraction(own.exact) }];
  });
}

/** What a part would gain, where no other part reads the figures that change. */
export function partGain(parts: readonly Part[], part: Part, goal: Fraction, nest: Nest): Gain | null {
  const gain = nest.gain(part.rule, goal, part.seen);
  const others = new Set(parts.filter((other) => other !== part).flatMap(({ rule }) => nest.inputs(rule)));
  return gain?.changes.some(({ indicator_id }) => others.has(indicator_id)) === true ? null : gain;
}

/** The cheapest of the gains of single parts; `goalOf` says what a part must reach, `joined` what the whole then has. */
export function cheapestPart(
  parts: readonly Part[],
  asked: {
    readonly goalOf: (part: Part) => Fraction | null;
    readonly joined: (points: readonly (Fraction | null)[]) => Fraction | null;
    readonly goal: Fraction;
  },
  nest: Nest,
): Gain | null {
  const gains = parts.map((part): Gain | null => {
    const goal = part.points === null ? null : asked.goalOf(part);
    const gain = goal === null ? null : partGain(parts, part, goal, nest);
    if (gain === null) return null;
    const points = asked.joined(parts.map((one) => (one === part ? gain.points : one.points)));
    return points === null || compare(points, asked.goal) < 0 ? null : { changes: gain.changes, points };
  });
  const [first] = parts;
  return first === undefined ? null : leastGain(gains, first.seen.figures);
}
