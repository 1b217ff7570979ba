import { type Fraction, fraction, roundDivide, scaled } from "@parindex/model";
import type { Nest } from "../kind.ts";
import { lesser } from "../least.ts";
import { times } from "../number.ts";
import type { Gain } from "./figures.ts";
import { beforeRounding } from "./goal.ts";
import { cheapestPart, type Part } from "./parts.ts";

interface Asked {
  readonly goal: Fraction;
  readonly max: Fraction;
  readonly maxima: readonly Fraction[];
}

const whole = 10n ** 16n;

/** Shares of parts multiplied as the plan does it: two by two at 16 places, at last kept to 12. */
function product(points: readonly (Fraction | null)[], { max, maxima }: Asked): Fraction | null {
  const shares = points.map((one, at) => {
    const own = maxima[at];
    return one === null || own === undefined
      ? null
      : scaled(fraction(one.num * own.den, one.den * own.num), 16);
  });
  const all = shares.reduce((made, share) =>
    made === null || share === null ? null : roundDivide(made * share, whole),
  );
  if (all === null || all === undefined) return null;
  return lesser(times(max, fraction(roundDivide(all, 10_000n), 10n ** 12n)), max);
}

/** What one part must reach so that the product does, the others staying as they are; null where they give nothing. */
function goalOf(part: Part, parts: readonly Part[], { goal, max, maxima }: Asked): Fraction | null {
  const others = parts.reduce<Fraction | null>((made, other, at) => {
    const own = maxima[at];
    if (other === part) return made;
    if (made === null || other.points === null || own === undefined) return null;
    return times(made, fraction(other.points.num * own.den, other.points.den * own.num));
  }, fraction(1n));
  const own = maxima[parts.indexOf(part)];
  if (others === null || others.num <= 0n || own === undefined) return null;
  const { at } = beforeRounding(fraction(goal.num * max.den, goal.den * max.num), 12);
  return times(own, fraction(at.num * others.den, at.den * others.num));
}

/** The cheapest change of one part that brings a product to its goal. */
export function productGain(parts: readonly Part[], asked: Asked, nest: Nest): Gain | null {
  return cheapestPart(
    parts,
    {
      goal: asked.goal,
      goalOf: (part) => goalOf(part, parts, asked),
      joined: (points) => product(points, asked),
    },
    nest,
  );
}
