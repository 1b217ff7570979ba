import { type Fraction, fraction, scaled } from "@parindex/model";
import type { Condition } from "../condition.ts";
import type { Seen } from "../kind.ts";
import { compare, exact, plus, type RuleNumber, times } from "../number.ts";
import { leastGain } from "./cost.ts";
import { type Change, changed, type Figures, type Gain } from "./figures.ts";
import { maxOf } from "./goal.ts";
import { holds, meet } from "./meet.ts";

interface Item {
  readonly when: Condition;
  readonly share: RuleNumber;
}

function pointsOf(items: readonly Item[], max: Fraction, figures: Figures): Fraction | null {
  const truths = items.map(({ when }) => holds(when, figures));
  if (truths.includes(null)) return null;
  const held = items.filter((_, at) => truths[at] === true);
  const share = held.map((item) => exact(item.share)).reduce(plus, fraction(0n));
  return fraction(scaled(times(share, max), 16), 10n ** 16n);
}

/** The least change that makes enough items of a checklist hold: one item, or those with the largest shares together. */
export function itemsGain(items: readonly Item[], goal: Fraction, seen: Seen): Gain | null {
  const max = maxOf(seen);
  if (max === null || compare(goal, max) > 0) return null;
  const { figures } = seen;
  const gainOf = (changes: readonly Change[] | null): Gain | null => {
    const points = changes === null ? null : pointsOf(items, max, changed(figures, changes));
    return changes === null || points === null || compare(points, goal) < 0 ? null : { changes, points };
  };
  const single = leastGain(
    items.map(({ when }) => gainOf(meet(when, figures))),
    figures,
  );
  if (single !== null) return single;
  const open = items.filter(({ when }) => holds(when, figures) === false);
  const largest = open.toSorted((a, b) => compare(exact(b.share), exact(a.share)));
  const together = largest.map((_, at) =>
    gainOf(meet({ all_of: largest.slice(0, at + 1).map(({ when }) => when) }, figures)),
  );
  return together.find((gain) => gain !== null) ?? null;
}
