import { type Fraction, fraction } from "@parindex/model";
import { plus, times, total, zero } from "./arithmetic.ts";
import type { Amount } from "./rule.ts";

/** What was reported of an indicator; yes is one and no is nought. */
export type Figure =
  | { readonly state: "value"; readonly value: Fraction; readonly denominator?: Fraction }
  | { readonly state: "date"; readonly day: string }
  | { readonly state: "option"; readonly option: string }
  | { readonly state: "not_done" }
  | { readonly state: "not_applicable" }
  | { readonly state: "invalid" };

/** Figures by indicator; one that is not there was not reported. */
export type Facts = Readonly<Record<string, Figure>>;

/** The indicators of an amount with their signs. */
export function signed(amount: Amount): { id: string; sign: Fraction }[] {
  if (typeof amount === "string") return [{ id: amount, sign: fraction(1n) }];
  return [
    ...amount.plus.map((id) => ({ id, sign: fraction(1n) })),
    ...(amount.minus ?? []).map((id) => ({ id, sign: fraction(-1n) })),
  ];
}

/** The number an indicator holds; what was not done counts nought. */
export function numberOf(facts: Facts, id: string): Fraction {
  const figure = facts[id];
  return figure?.state === "value" ? figure.value : zero;
}

/** What an amount comes to. */
export function amountOf(facts: Facts, amount: Amount): Fraction {
  return total(signed(amount).map(({ id, sign }) => times(sign, numberOf(facts, id))));
}

/** The sum of the denominators that figures were reported with; null where one was not done. */
export function denominatorOf(facts: Facts, amount: Amount): Fraction | null {
  return signed(amount).reduce<Fraction | null>((sum, { id, sign }) => {
    const figure = facts[id];
    if (sum === null || figure?.state !== "value" || figure.denominator === undefined) return null;
    return plus(sum, times(sign, figure.denominator));
  }, zero);
}
