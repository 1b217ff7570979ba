import { type Fraction, fraction, type Stage } from "@parindex/model";
import { compare, exact, minus, over, quotient, rounded, times, total, zero } from "./arithmetic.ts";
import { cappedAt, type SetGates } from "./gates.ts";
import { sumsOf } from "./node-sum.ts";
import type { PartAt, RuleSetAt } from "./rule-set.ts";
import type { ScoredLeaf } from "./scored-leaf.ts";

/** One end of the index: rounded to 9 decimals, and from there to the places that are printed. */
export interface IndexEnd {
  readonly exact: Fraction;
  readonly printed: Fraction;
}

/** The index, what is not scored yet counted at its least and at its most. */
export interface Index {
  readonly low: IndexEnd;
  readonly high: IndexEnd;
}

/** What is scaled back to its own weight where something in it does not apply. */
interface Block {
  readonly max: Fraction;
  readonly leaves: readonly ScoredLeaf[];
}

interface Weighed {
  readonly weight: Fraction;
  readonly low: Fraction;
  readonly high: Fraction;
}

function blocksOf(
  { scale, parts = [], areas, not_applicable }: RuleSetAt,
  leaves: readonly ScoredLeaf[],
): Block[] {
  const made = (max: PartAt["max"] | null, own: readonly ScoredLeaf[]): Block => ({
    max: exact(max ?? 0),
    leaves: own,
  });
  switch (not_applicable?.exclude_within) {
    case "part":
      return parts.map(({ id, max }) =>
        made(
          max,
          leaves.filter(({ at }) => at.part === id),
        ),
      );
    case "area":
      return areas.map(({ uid, max }) =>
        made(
          max,
          leaves.filter(({ at }) => at.above[0] === uid),
        ),
      );
    default:
      return [made(scale, leaves)];
  }
}

/** Ids of parts that were not held: at the end, all that applies in them still waits for the survey. */
function notHeld(set: RuleSetAt, leaves: readonly ScoredLeaf[], then: PartAt["if_not_held"]): string[] {
  return (set.parts ?? [])
    .filter(({ id, if_not_held }) => {
      const own = leaves.filter(
        ({ at, status, isCut }) => at.part === id && status !== "not_applicable" && isCut !== true,
      );
      return (
        if_not_held === then && own.length > 0 && own.every(({ status }) => status === "awaiting_survey")
      );
    })
    .map(({ id }) => id);
}

/** A block's share of what applies in it, times its weight; where all applies, its points themselves. */
function weighed(
  { max, leaves }: Block,
  leftOut: readonly string[],
  zeroed: readonly string[],
): Weighed | null {
  const isLeftOut = ({ at }: ScoredLeaf) => at.part !== null && leftOut.includes(at.part);
  const out = leaves.filter(isLeftOut).map((leaf) => leaf.max ?? zero);
  const held = leaves.filter((leaf) => !isLeftOut(leaf));
  const weight = minus(max, total(out));
  const { applicable } = sumsOf(held);
  if (compare(applicable, zero) === 0) return null;
  const { low, high } = sumsOf(held.filter(({ at }) => at.part === null || !zeroed.includes(at.part)));
  const scaled = (sum: Fraction): Fraction =>
    compare(applicable, weight) === 0 ? sum : times(quotient(sum, applicable, 12), weight);
  return { weight, low: scaled(low), high: scaled(high) };
}

/** Points over applicable maximum, times 100; null where nothing applies or the set is not whole. */
export function indexOf(
  set: RuleSetAt,
  leaves: readonly ScoredLeaf[],
  { stage, gates }: { readonly stage: Stage; readonly gates: SetGates | null },
): Index | null {
  const atEnd = stage === "final";
  const leftOut = atEnd ? notHeld(set, leaves, "rescale") : [];
  const zeroed = atEnd ? notHeld(set, leaves, "zero") : [];
  const blocks = blocksOf(set, leaves)
    .map((block) => weighed(block, leftOut, zeroed))
    .filter((block) => block !== null);
  const weight = total(blocks.map((block) => block.weight));
  if (set.status === "partial" || compare(weight, zero) === 0) return null;
  const end = (sums: readonly Fraction[], cap: Fraction | null | undefined): IndexEnd => {
    const whole = rounded(times(over(total(sums), weight), fraction(100n)), 9);
    const nine = cap === null || cap === undefined ? whole : cappedAt(whole, rounded(cap, 9));
    return { exact: nine, printed: rounded(nine, set.rounding.index) };
  };
  return {
    low: end(
      blocks.map(({ low }) => low),
      gates?.shares[0],
    ),
    high: end(
      blocks.map(({ high }) => high),
      gates?.shares[1],
    ),
  };
}
