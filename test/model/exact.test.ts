import {
  decimalFraction,
  decimalText,
  type Fraction,
  fraction,
  gcd,
  quantity,
  roundDivide,
  scaled,
} from "@parindex/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const big = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
const whole = fc.bigInt({ min: 1n, max: 10n ** 20n });
const places = fc.integer({ min: 0, max: 16 });

function isSame(a: Fraction, b: Fraction): boolean {
  return a.num === b.num && a.den === b.den;
}

describe("fractions", () => {
  it("stand in lowest terms over a denominator above zero", () => {
    fc.assert(
      fc.property(big, whole, fc.boolean(), (num, den, turned) => {
        const made = fraction(turned ? -num : num, turned ? -den : den);
        expect(made.den > 0n).toBe(true);
        expect(gcd(made.num, made.den)).toBe(1n);
        expect(made.num * den).toBe(num * made.den);
      }),
    );
  });

  it("are the same whatever both halves are multiplied by", () => {
    fc.assert(
      fc.property(big, whole, whole, (num, den, by) => {
        expect(isSame(fraction(num * by, den * by), fraction(num, den))).toBe(true);
      }),
    );
  });

  it("refuse a denominator of zero", () => {
    expect(() => fraction(1n, 0n)).toThrow(RangeError);
  });

  it("have a zero that is 0/1", () => {
    expect(fraction(0n, -7n)).toEqual({ num: 0n, den: 1n });
  });
});

describe("numbers as rule files write them", () => {
  it.each([
    ["0.5", 1n, 2n],
    [0.5, 1n, 2n],
    ["80%", 4n, 5n],
    ["66.5%", 133n, 200n],
    ["1/3", 1n, 3n],
    ["0.5/1.5", 1n, 3n],
    [" 2 ", 2n, 1n],
    ["-0.25", -1n, 4n],
    ["+3", 3n, 1n],
  ])("%s is exact", (written, num, den) => {
    expect(quantity(written)).toEqual({ num, den });
  });

  it.each(["", "%", "0,5", "1/0", "1/2/3", "1/", "/3", "abc", "1e3", "0x10", ".5", "5.", Number.NaN, 1e21])(
    "%s is no number",
    (written) => {
      expect(quantity(written)).toBeNull();
    },
  );

  it("a tenth added ten times is one, as no floating number has it", () => {
    const tenth = quantity(0.1);
    expect(tenth).toEqual({ num: 1n, den: 10n });
  });
});

describe("rounding", () => {
  it.each([
    [943n * 5n, 1000n, 2, "4.72"],
    [-4715n, 1000n, 2, "-4.72"],
    [4714n, 1000n, 2, "4.71"],
    [1n, 3n, 12, "0.333333333333"],
    [2n, 3n, 12, "0.666666666667"],
    [5n, 10n, 0, "1"],
    [-5n, 10n, 0, "-1"],
    [0n, 7n, 4, "0.0000"],
  ])("%s/%s to %s places is %s, halves away from zero", (num, den, to, text) => {
    expect(decimalText(scaled(fraction(num, den), to), to)).toBe(text);
  });

  it("is never more than half a unit away, and a half goes away from zero", () => {
    fc.assert(
      fc.property(big, whole, (num, den) => {
        const rounded = roundDivide(num, den);
        const twice = 2n * (num - rounded * den);
        expect(twice <= den && twice >= -den).toBe(true);
        if (twice === den) expect(num < 0n).toBe(true);
        if (twice === -den) expect(num > 0n).toBe(true);
      }),
    );
  });

  it("does not ask which half carries the sign", () => {
    fc.assert(
      fc.property(big, whole, (num, den) => {
        expect(roundDivide(-num, den)).toBe(-roundDivide(num, den));
        expect(roundDivide(num, -den)).toBe(-roundDivide(num, den));
      }),
    );
  });
});

describe("decimal text", () => {
  it("comes back as the number it was", () => {
    fc.assert(
      fc.property(big, places, (units, to) => {
        const text = decimalText(units, to);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(decimalFraction(text)).toEqual(fraction(units, 10n ** BigInt(to)));
      }),
    );
  });

  it("has exactly the places asked for", () => {
    expect(decimalText(472n, 2)).toBe("4.72");
    expect(decimalText(-5n, 2)).toBe("-0.05");
    expect(decimalText(7n, 0)).toBe("7");
  });

  it.each(["1,5", "1.", ".5", "1 000", "", "--1", "1e2", "½"])("%j is not read as a decimal", (text) => {
    expect(decimalFraction(text)).toBeNull();
  });
});
