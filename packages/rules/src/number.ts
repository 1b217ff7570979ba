import { type Fraction, fraction, quantity } from "@parindex/model";
import { z } from "zod";

/**
 * A number as rule files write it: `0.5`, `80%` or `"1/3"`; always exact. A file may also give it by group
 * (`{ by_group: { Xã: 65%, Phường: 70% } }`), which is settled before the shape is checked, or as a unit's
 * assigned target (`{ target_of: UID }`), for which an example stands until the unit's own is known.
 */
export const ruleNumber = z
  .union([z.number(), z.string()])
  .refine((value) => quantity(value) !== null, { error: "say.rule_number" })
  .meta({ byGroup: true });

/** A number as rule files write it. */
export type RuleNumber = z.infer<typeof ruleNumber>;

/** The exact value of a checked rule number. */
export function exact(value: RuleNumber): Fraction {
  const found = quantity(value);
  if (found === null) throw new TypeError(`not a number: ${value}`);
  return found;
}

function isNoPercent(value: RuleNumber): boolean {
  return !String(value).includes("%");
}

/** A number above 0, for what is divided by or counted in. */
export const positiveNumber = ruleNumber.refine((value) => (quantity(value)?.num ?? 1n) > 0n, {
  error: "say.positive",
});

/** A number of points: never a percentage, which would be taken of nothing. */
export const pointsNumber = ruleNumber.refine(isNoPercent, { error: "say.points_number" });

/** A number of points above 0. */
export const positivePoints = positiveNumber.refine(isNoPercent, { error: "say.points_number" });

/** The sum, product and quotient of fractions. */
export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den + b.num * a.den, a.den * b.den);
}

/** The product of fractions. */
export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.num, a.den * b.den);
}

/** The difference of fractions. */
export function less(a: Fraction, b: Fraction): Fraction {
  return plus(a, fraction(-b.num, b.den));
}

/** Below zero, zero or above: how `a` stands to `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.num * b.den;
  const right = b.num * a.den;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
