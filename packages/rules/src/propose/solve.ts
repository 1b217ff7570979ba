import { type Fraction, fraction } from "@parindex/model";
import type { AtomDraft, Sum } from "../kind.ts";
import { plus, times } from "../number.ts";
import {
  type Figures,
  type Given,
  givenOf,
  grainOf,
  isPossible,
  keyOf,
  merged,
  restOf,
  type Variable,
  variablesOf,
} from "./figures.ts";

const zero = fraction(0n);
const one = fraction(1n);
/** Denominators are sought from here on, so that one more or less is a small change. */
const firstDenominator = 1000n;
const denominatorsTried = 400n;

function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, fraction(-b.num, b.den));
}

function over(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den, a.den * b.num);
}

/** A measure with the one figure that moves it, and the one that its denominator hangs on. */
interface Lever {
  readonly atom: AtomDraft;
  readonly all: readonly Variable[];
  readonly moving: Variable;
  readonly below: Variable | null;
}

/** Values of variables by their key. */
type Values = ReadonlyMap<string, Fraction>;

function weightOf(sum: Sum | undefined, variable: Variable): Fraction {
  return variablesOf(sum ?? { terms: [] })
    .filter((one) => keyOf(one.variable) === keyOf(variable))
    .reduce((total, { weight }) => plus(total, weight), zero);
}

/** Every variable of a measure, each once. */
export function allVariables({ a, b, c }: AtomDraft): Variable[] {
  const all = [a, b, c].flatMap((sum) => (sum === undefined ? [] : variablesOf(sum)));
  return [...new Map(all.map(({ variable }) => [keyOf(variable), variable])).values()];
}

function leverOf(atom: AtomDraft): Lever | null {
  const upper = variablesOf(atom.a);
  const moving = (upper.find(({ weight }) => weight.num > 0n) ?? upper[0])?.variable;
  if (moving === undefined) return null;
  const lower = variablesOf(atom.b ?? { terms: [] })
    .map(({ variable }) => variable)
    .filter((variable) => keyOf(variable) !== keyOf(moving));
  const below = lower.find((variable) => weightOf(atom.a, variable).num === 0n) ?? lower[0] ?? null;
  return { atom, all: allVariables(atom), moving, below };
}

/** What a sum comes to without the two figures that are sought. */
function settled(sum: Sum | undefined, { all, moving, below }: Lever, figures: Figures): Fraction {
  const sought = new Set([moving, ...(below === null ? [] : [below])].map(keyOf));
  const others = all.filter((one) => !sought.has(keyOf(one)));
  return others.reduce(
    (total, one) => plus(total, times(weightOf(sum, one), restOf(one, figures))),
    sum?.constant ?? zero,
  );
}

/** The two figures at which the measure is `a` over `b`; null where none are. */
function pair(
  lever: Lever,
  goal: { a: Fraction; b: Fraction },
  figures: Figures,
): [Fraction, Fraction] | null {
  const { atom, moving, below } = lever;
  const a = minus(goal.a, settled(atom.a, lever, figures));
  const weight = weightOf(atom.a, moving);
  if (below === null) return weight.num === 0n ? null : [over(a, weight), zero];
  const b = minus(goal.b, settled(atom.b, lever, figures));
  const [ab, ba, bb] = [weightOf(atom.a, below), weightOf(atom.b, moving), weightOf(atom.b, below)];
  const determinant = minus(times(weight, bb), times(ab, ba));
  if (determinant.num === 0n) return null;
  return [
    over(minus(times(a, bb), times(ab, b)), determinant),
    over(minus(times(weight, b), times(a, ba)), determinant),
  ];
}

function onGrain(value: Fraction, grain: Fraction): boolean {
  return over(value, grain).den === 1n;
}

function floored(value: Fraction, grain: Fraction): Fraction {
  const { num, den } = over(value, grain);
  const whole = num / den - (num < 0n && num % den !== 0n ? 1n : 0n);
  return times(fraction(whole), grain);
}

/** The denominators worth trying: the constant one, else whole numbers from a thousand on. */
function denominators({ atom, below }: Lever, figures: Figures): Fraction[] {
  if (below === null) return [atom.b?.constant ?? one];
  const weight = weightOf(atom.b, below);
  return Array.from({ length: Number(denominatorsTried) }, (_, at) =>
    times(weight, fraction(firstDenominator + BigInt(at))),
  ).map((value) => plus(value, settled(atom.b, { atom, all: [], moving: below, below }, figures)));
}

/** Figures that bring a measure to a value, and to the nearest on each side; null where no figures do. */
export interface Brought {
  readonly at: Given | null;
  readonly below: Given | null;
  readonly above: Given | null;
}

function written(lever: Lever, values: Values, figures: Figures): Given {
  return merged(
    ...lever.all.map((one) => givenOf(one, values.get(keyOf(one)) ?? restOf(one, figures), figures)),
  );
}

const nowhere: Brought = { at: null, below: null, above: null };

/** Figures at which a measure is exactly `target`, and one grain of its moving figure to each side. */
export function bring(atom: AtomDraft, target: Fraction, figures: Figures): Brought {
  const lever = leverOf(atom);
  if (lever === null) return nowhere;
  const { moving, below } = lever;
  const grains = [grainOf(moving, figures), below === null ? one : grainOf(below, figures)] as const;
  const found = denominators(lever, figures).flatMap((b) => {
    const values = pair(lever, { a: times(target, b), b }, figures);
    return values === null ? [] : [values];
  });
  const exact = found.find(([x, y]) => onGrain(x, grains[0]) && (below === null || onGrain(y, grains[1])));
  const [x, y] = exact ?? found[0] ?? [null, zero];
  if (x === null || !onGrain(y, grains[1]) || (below !== null && !isPossible(below, y, figures)))
    return nowhere;
  const put = (value: Fraction): Given | null =>
    isPossible(moving, value, figures)
      ? written(
          lever,
          new Map([[keyOf(moving), value], ...(below === null ? [] : [[keyOf(below), y] as const])]),
          figures,
        )
      : null;
  const grain = grains[0];
  const low = exact === undefined ? floored(x, grain) : minus(x, grain);
  const high = exact === undefined ? plus(low, grain) : plus(x, grain);
  return { at: exact === undefined ? null : put(x), below: put(low), above: put(high) };
}

/** Figures at which the denominator is nought and nothing else is; null where the denominator is fixed. */
export function divideByZero(atom: AtomDraft, figures: Figures): Given | null {
  const lower = variablesOf(atom.b ?? { terms: [] });
  if (lower.length === 0 || (atom.b?.constant ?? zero).num !== 0n) return null;
  return merged(...allVariables(atom).map((one) => givenOf(one, restOf(one, figures), figures)));
}
