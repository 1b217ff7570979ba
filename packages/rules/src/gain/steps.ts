import { type Fraction, fraction } from "@parindex/model";
import type { AtomDraft, StepDraft } from "../kind.ts";
import { compare } from "../number.ts";
import type { Figures, Gain } from "./figures.ts";
import { leastMove, move } from "./want.ts";

/** Points of a step as a number; null where a person must score. */
export function stepPoints({ points_e16 }: StepDraft): Fraction | null {
  return points_e16 === null ? null : fraction(points_e16, 10n ** 16n);
}

/** The least change of one figure that brings a measure into a step with enough points. */
export function stepsGain(
  { measure, steps, capped }: { measure: AtomDraft; steps: readonly StepDraft[]; capped: boolean },
  goal: Fraction,
  figures: Figures,
): Gain | null {
  const moves = steps.flatMap((step) => {
    const points = stepPoints(step);
    if (points === null || step.interval === undefined || compare(points, goal) < 0) return [];
    const found = move({ measure, interval: step.interval, capped }, figures);
    return found === null ? [] : [{ ...found, points }];
  });
  const least = leastMove(moves);
  const taken = moves.find((one) => one.change === least?.change);
  return taken === undefined ? null : { changes: [taken.change], points: taken.points };
}
