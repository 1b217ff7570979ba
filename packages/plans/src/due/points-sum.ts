import { decimalFraction, decimalText, scaled } from "@parindex/model";

/** Places kept of points, as the database keeps them. */
const places = 16;

/** Points added exactly, as decimal text without trailing zeros; null where none are known. */
export function pointsSum(points: Iterable<string | null>): string | null {
  let sum: bigint | null = null;
  for (const text of points) {
    const value = text === null ? null : decimalFraction(text);
    if (value !== null) sum = (sum ?? 0n) + scaled(value, places);
  }
  return sum === null ? null : decimalText(sum, places).replace(/\.?0+$/, "");
}
