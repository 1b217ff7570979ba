/** An exact fraction; `den` is above zero and shares no factor with `num`. */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

/** Greatest common divisor, never negative. */
export function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The fraction in lowest terms. */
export function fraction(num: bigint, den = 1n): Fraction {
  if (den === 0n) throw new RangeError("denominator is zero");
  const sign = den < 0n ? -1n : 1n;
  const divisor = gcd(num, den) || 1n;
  return { num: (sign * num) / divisor, den: (sign * den) / divisor };
}

const decimalPattern = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** A decimal text with a point (`0.5`) as a fraction; null where it is not one. */
export function decimalFraction(text: string): Fraction | null {
  const match = decimalPattern.exec(text.trim());
  if (match === null) return null;
  const [, sign, whole = "", part = ""] = match;
  const digits = BigInt(whole + part);
  return fraction(sign === "-" ? -digits : digits, 10n ** BigInt(part.length));
}

/** `0.5`, `80%` or `1/3`, as rule files write numbers, as a fraction; null where it is none of them. */
export function quantity(value: number | string): Fraction | null {
  const text = String(value).trim();
  if (text.endsWith("%")) {
    const percent = decimalFraction(text.slice(0, -1));
    return percent === null ? null : fraction(percent.num, percent.den * 100n);
  }
  const [top, bottom, ...rest] = text.split("/");
  if (bottom === undefined) return decimalFraction(text);
  const [num, den] = [decimalFraction(top ?? ""), decimalFraction(bottom)];
  if (num === null || den === null || den.num === 0n || rest.length > 0) return null;
  return fraction(num.num * den.den, num.den * den.num);
}

/** `num / den` as an integer, halves away from zero. */
export function roundDivide(num: bigint, den: bigint): bigint {
  const [n, d] = [num < 0n ? -num : num, den < 0n ? -den : den];
  const size = (2n * n + d) / (2n * d);
  return num < 0n !== den < 0n ? -size : size;
}

/** A fraction as an integer count of 10^-places, halves away from zero. */
export function scaled(value: Fraction, places: number): bigint {
  return roundDivide(value.num * 10n ** BigInt(places), value.den);
}

/** An integer count of 10^-places as decimal text with a point: `472, 2` is `4.72`. */
export function decimalText(units: bigint, places: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const part = digits.slice(digits.length - places);
  return `${units < 0n ? "-" : ""}${whole}${places > 0 ? `.${part}` : ""}`;
}
