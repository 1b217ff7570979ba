import { type Amount, termsOf } from "../amount.ts";
import type { Named } from "../kind.ts";

/** An amount with its numbers: `943`, or `(500 + 443 − 2)` where it is a sum. */
export function amountText(from: Amount, seen: Named): string {
  const terms = termsOf(from).map(({ indicator_id, sign }, index) => {
    const joiner = sign < 0n ? " − " : " + ";
    return `${index === 0 ? "" : joiner}${seen.input(indicator_id).value}`;
  });
  return terms.length === 1 ? terms.join("") : `(${terms.join("")})`;
}
