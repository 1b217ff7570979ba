import type { Case, PlainLeaf, Points, Test } from "./said-plainly.ts";

/** A leaf of the benched set: its rule, and the same said plainly. */
export interface BenchLeaf extends PlainLeaf {
  readonly rule: Readonly<Record<string, unknown>>;
  readonly surveyed?: true;
}

/** A test of a figure against a number, or against a percent of `over`. */
export function test(of: string, sign: Test["sign"], value: number, over?: string): Test {
  return { of, sign, value, ...(over === undefined ? {} : { over }) };
}

/** A leaf whose first case that holds gives the points. */
export function first(
  needs: readonly string[],
  ...cases: readonly [readonly Test[], Points | null][]
): PlainLeaf {
  return { needs, join: "first", cases: cases.map(([when, points]): Case => ({ when, points })) };
}

/** Points that hang on no figure. */
export function fixed(plus_e2: number): Points {
  return { plus_e2 };
}

/** What a ratio does at nought and above one hundred percent. */
export const cap = { when_zero: "not_applicable", over_100: "cap" };

/** Words of one block: its names of figures and its maxima. */
export interface BlockWords {
  readonly no: number;
  readonly id: (name: string) => string;
  readonly yes: (name: string) => Test;
  readonly share: (at: number, of: string, over: string) => Points;
  readonly ratio: (of: string, over: string) => Readonly<Record<string, unknown>>;
  readonly max: (at: number) => number;
  readonly full: (at: number) => Points;
  readonly half: (at: number) => number;
}

/** The words of block `no`; `max_e2` gives each leaf its maximum in hundredths. */
export function wordsOf(no: number, max_e2: (at: number) => number): BlockWords {
  const id = (name: string): string => `${name}_${no}`;
  return {
    no,
    id,
    yes: (name) => test(id(name), "==", 1),
    share: (at, of, over) => ({ max_e2: max_e2(at), of: [id(of)], over: [id(over)] }),
    ratio: (of, over) => ({ kind: "ratio", of: id(of), over: id(over), ...cap }),
    max: max_e2,
    full: (at) => fixed(max_e2(at)),
    half: (at) => max_e2(at) / 2,
  };
}
