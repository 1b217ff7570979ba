import { type Fraction, fraction } from "@parindex/model";
import { plus, times } from "./arithmetic.ts";
import type { Facts, Figure } from "./figures.ts";

function mapped(facts: Facts, change: (figure: Figure, id: string, at: number) => Figure | null): Facts {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([id, figure], at): [string, Figure][] => {
      const changed = change(figure, id, at);
      return changed === null ? [] : [[id, changed]];
    }),
  );
}

/** Every number so many times as large. */
export function scaledFacts(facts: Facts, by: bigint): Facts {
  const factor = fraction(by);
  return mapped(facts, (figure) => {
    if (figure.state !== "value") return figure;
    const { value, denominator } = figure;
    const whole = denominator === undefined ? {} : { denominator: times(denominator, factor) };
    return { ...figure, value: times(value, factor), ...whole };
  });
}

/** One number more. */
export function raisedFact(facts: Facts, id: string, by: Fraction): Facts {
  return mapped(facts, (figure, own) =>
    own === id && figure.state === "value" ? { ...figure, value: plus(figure.value, by) } : figure,
  );
}

/** Figures of which those marked are gone. */
export function withoutSome(facts: Facts, gone: readonly boolean[]): Facts {
  return mapped(facts, (figure, _, at) => (gone[at] === true ? null : figure));
}
