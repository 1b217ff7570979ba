import { fraction } from "@parindex/model";
import { alternatives, type Condition, type Literal } from "../condition.ts";
import { type End, interval } from "../interval.ts";
import type { AtomDraft } from "../kind.ts";
import { sumOf } from "../sum.ts";
import { edgeText, endsOf } from "./edges.ts";
import { type Figures, type Given, merged } from "./figures.ts";
import { bring, type Brought, divideByZero } from "./solve.ts";

/** A case that nobody has judged: what is given, and which boundary it stands at. */
export interface Candidate {
  readonly name: string;
  readonly given: Given;
}

type Test = Literal["test"];

function atomOf(test: Test): AtomDraft {
  return "over" in test && test.over !== undefined
    ? { a: sumOf(test.of), b: sumOf(test.over) }
    : { a: sumOf(test.of) };
}

function boundsOf(test: Test): ReturnType<typeof interval> {
  if ("is" in test) {
    const at = { at: fraction(test.is === "yes" ? 1n : 0n), open: false };
    return { low: at, high: at };
  }
  const { of: _of, over: _over, equals, ...keys } = test;
  return interval({ ...keys, exactly: equals });
}

interface Around {
  readonly holds: Given;
  readonly fails: Given;
  readonly candidates: readonly Candidate[];
}

function opposite(end: End | null): End | null {
  return end === null ? null : { ...end, open: !end.open };
}

/** The figures of an end itself, or one grain to the side where the end is open or out of reach. */
function closest(brought: Brought | null, end: End | null, side: "below" | "above"): Given | null {
  if (brought === null || end === null) return null;
  return end.open ? brought[side] : (brought.at ?? brought[side]);
}

/** Figures around the bounds of one test. */
function around({ test, negated }: Literal, figures: Figures): Around {
  const atom = atomOf(test);
  const bounds = boundsOf(test);
  const as = atom.b === undefined ? "number" : "share";
  const name = typeof test.of === "string" ? test.of : test.of.plus.join(" + ");
  const near = (end: typeof bounds.low): Brought | null =>
    end === null ? null : bring(atom, end.at, figures);
  const [low, high] = [near(bounds.low), near(bounds.high)];
  const inside =
    bounds.low === null ? closest(high, bounds.high, "below") : closest(low, bounds.low, "above");
  const outside =
    bounds.low === null
      ? closest(high, opposite(bounds.high), "above")
      : closest(low, opposite(bounds.low), "below");
  const beyond =
    outside ?? (bounds.high === null ? null : closest(high, opposite(bounds.high), "above")) ?? {};
  const ends = endsOf([bounds]).flatMap((at): Candidate[] => {
    const brought = bring(atom, at, figures);
    const text = `${name}: ${"is" in test ? "" : edgeText(at, as)}`;
    const sides = [
      ["ngay dưới", brought.below],
      ["tại", brought.at],
      ["ngay trên", brought.above],
    ] as const;
    return sides.flatMap(([where, given]) =>
      given === null ? [] : [{ name: "is" in test ? `${name}: có hoặc không` : `${text}, ${where}`, given }],
    );
  });
  const nothing = divideByZero(atom, figures);
  return {
    holds: (negated ? beyond : inside) ?? {},
    fails: (negated ? inside : beyond) ?? {},
    candidates: [...ends, ...(nothing === null ? [] : [{ name: `${name}: mẫu số bằng 0`, given: nothing }])],
  };
}

/** Cases at every bound of a condition, with everything that makes it hold and nothing that does. */
export function conditionCases(condition: Condition, figures: Figures): Around {
  const clauses = alternatives(condition).map((literals) => literals.map((one) => around(one, figures)));
  const fails = merged(...clauses.flat().map((one) => one.fails));
  const held = clauses.map((literals) => merged(fails, ...literals.map((one) => one.holds)));
  const candidates = clauses.flatMap((literals, at) =>
    literals.flatMap((one) =>
      one.candidates.map(({ name, given }) => ({ name, given: merged(held[at] ?? {}, given) })),
    ),
  );
  return { holds: held[0] ?? fails, fails, candidates };
}
