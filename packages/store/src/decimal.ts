import { decimalText } from "@parindex/model";

/** A scaled whole number as plain decimal text without trailing zeros: `47150, 4` is `4.715`. */
export function plainDecimal(units: bigint, scale: number): string {
  const text = decimalText(units, scale);
  return scale === 0 ? text : text.replace(/\.?0+$/, "");
}

const pattern = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Decimal text as a whole number of 10^-scale; null where it is no decimal or has more places than that. */
export function scaledDecimal(text: string, scale: number): bigint | null {
  const [, sign, whole = "", part = ""] = pattern.exec(text) ?? [];
  if (sign === undefined || part.length > scale) return null;
  const units = BigInt(whole + part.padEnd(scale, "0"));
  return sign === "-" ? -units : units;
}
