import { decimalFraction, decimalText, type Fraction, fraction, scaled } from "@parindex/model";

const places = 16;

function exact(value: string): Fraction {
  const found = decimalFraction(value);
  if (found === null) throw new TypeError(`not a decimal text: ${value}`);
  return found;
}

/** Decimal text without the zeros at its end: `4.7200` is `4.72`. */
export function trimmed(value: string): string {
  return value.includes(".") ? value.replace(/\.?0+$/, "") : value;
}

/** The exact sum of decimal texts, nulls left out; null where none is given. */
export function sumPoints(values: readonly (string | null)[]): string | null {
  const given = values.filter((value) => value !== null);
  if (given.length === 0) return null;
  return trimmed(
    decimalText(
      given.reduce((sum, value) => sum + scaled(exact(value), places), 0n),
      places,
    ),
  );
}

/** The decimal text with its sign turned; null stays null. */
export function negated(value: string | null): string | null {
  if (value === null || /^0(\.0*)?$/.test(value)) return value;
  return value.startsWith("-") ? value.slice(1) : `-${value}`;
}

/** Below zero, zero or above: how the first amount stands to the second. */
export function compareAmounts(a: string, b: string): number {
  const [x, y] = [exact(a), exact(b)];
  return Number(x.num * y.den > y.num * x.den) - Number(x.num * y.den < y.num * x.den);
}

/** What percent the first is of the second, two places; null where either is null or the second not above zero. */
export function percentOf(part: string | null, whole: string | null): string | null {
  if (part === null || whole === null || compareAmounts(whole, "0") <= 0) return null;
  const [top, bottom] = [exact(part), exact(whole)];
  return decimalText(scaled(fraction(top.num * bottom.den * 100n, top.den * bottom.num), 2), 2);
}

/** A decimal text as the number a picture is drawn from, never one to count with; null stays null. */
export function drawn(value: string | null): number | null {
  return value === null ? null : Number(value);
}
