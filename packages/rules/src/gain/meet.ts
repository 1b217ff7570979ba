import { alternatives, type Condition, type Literal, literalInterval } from "../condition.ts";
import type { Interval } from "../interval.ts";
import { sumOf } from "../sum.ts";
import { leastOf } from "./cost.ts";
import { type Change, changed, type Figures } from "./figures.ts";
import { lies, move, type Want } from "./want.ts";

function measureOf({ test }: Literal): Want["measure"] {
  const over = "over" in test ? test.over : undefined;
  return over === undefined ? { a: sumOf(test.of) } : { a: sumOf(test.of), b: sumOf(over) };
}

/** Where a literal's measure may lie: in its interval, or on either side of it. */
function intervalsOf(literal: Literal): Interval[] {
  const { low, high } = literalInterval(literal);
  if (!literal.negated) return [{ low, high }];
  return [
    ...(high === null ? [] : [{ low: { ...high, open: !high.open }, high: null }]),
    ...(low === null ? [] : [{ low: null, high: { ...low, open: !low.open } }]),
  ];
}

/** Every way to meet a condition, each as measures that must all lie where they should. */
function ways(from: Condition): Want[][] {
  return alternatives(from).flatMap((literals) =>
    literals.reduce<Want[][]>(
      (before, literal) =>
        before.flatMap((wants) =>
          intervalsOf(literal).map((interval) => [...wants, { measure: measureOf(literal), interval }]),
        ),
      [[]],
    ),
  );
}

/** All of several truths: false where one is, else unknown where one is. */
function both(truths: readonly (boolean | null)[]): boolean | null {
  if (truths.some((truth) => truth === false)) return false;
  return truths.every((truth) => truth === true) ? true : null;
}

/** Whether a condition holds by the figures; null where a ratio in it has no denominator. */
export function holds(from: Condition, figures: Figures): boolean | null {
  const truths = ways(from).map((wants) => both(wants.map((want) => lies(want, figures))));
  const none = both(truths.map((truth) => (truth === null ? null : !truth)));
  return none === null ? null : !none;
}

function meetAll(wants: readonly Want[], figures: Figures): Change[] | null {
  const changes = new Map<string, Change>();
  for (const want of wants) {
    const now = changed(figures, [...changes.values()]);
    if (lies(want, now) === true) continue;
    const kept = wants.filter((other) => lies(other, now) === true);
    const found = move(want, now, kept);
    if (found === null) return null;
    changes.set(found.change.indicator_id, found.change);
  }
  return [...changes.values()];
}

/** The fewest changes that make a condition hold, none where it holds; null where no change of single figures does. */
export function meet(from: Condition, figures: Figures): readonly Change[] | null {
  const found = ways(from).map((wants) => meetAll(wants, figures));
  return leastOf(found, figures);
}
