import { decimalText, type Fraction, fraction, numberText, scaled } from "@parindex/model";
import type { Seen } from "../kind.ts";

/** A fraction of facts as a figure: facts count 10^-4. */
function figure({ num, den }: Fraction, seen: Seen): string {
  return numberText(decimalText(scaled(fraction(num, den * 10_000n), 4), 4), { locale: seen.locale });
}

/** A share in percent with two places, half away from zero: for reading, never for scoring. */
export function percentText(part: Fraction, whole: Fraction, seen: Seen): string {
  if (whole.num === 0n) return "–";
  const share = fraction(part.num * whole.den * 100n, part.den * whole.num);
  return `${numberText(decimalText(scaled(share, 2), 2), { places: 2, locale: seen.locale })}%`;
}

/** What was measured: `943/1.000 = 94,30%`, or the amount alone. */
export function measureText(isRatio: boolean, seen: Seen, unit = ""): string {
  if (seen.a === null || seen.b === null) return "–";
  if (!isRatio)
    return numberText(decimalText(scaled(fraction(seen.a.num * seen.b.den, seen.a.den * seen.b.num), 4), 4), {
      locale: seen.locale,
    });
  return `${figure(seen.a, seen)}/${figure(seen.b, seen)}${unit} = ${percentText(seen.a, seen.b, seen)}`;
}
