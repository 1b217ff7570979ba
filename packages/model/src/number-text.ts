import { decimalFraction, decimalText, scaled } from "./exact.ts";
import type { Locale } from "./issue.ts";

/** What stands where there is no number: never a zero. */
export const noNumber = "–";

function group(whole: string, separator: string): string {
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, separator);
}

/**
 * A decimal text for people: `1234.5` with 2 places is `1.234,50` (vi) or `1,234.50` (en), half away from zero.
 * Without `places` the digits are kept, trailing zeros dropped. Null is a dash.
 */
export function numberText(
  value: string | null | undefined,
  options: { places?: number; locale?: Locale } = {},
): string {
  if (value === null || value === undefined) return noNumber;
  const exact = decimalFraction(value);
  if (exact === null) return value;
  const kept = value.includes(".") ? value.split(".")[1]!.replace(/0+$/, "").length : 0;
  const text = decimalText(scaled(exact, options.places ?? kept), options.places ?? kept);
  const [whole = "", part] = text.replace("-", "").split(".");
  const [thousands, point] = options.locale === "en" ? [",", "."] : [".", ","];
  const sign = text.startsWith("-") ? "-" : "";
  return `${sign}${group(whole, thousands)}${part === undefined ? "" : point + part}`;
}

/** `2026-12-31` as `31/12/2026`; null is a dash. */
export function dateText(value: string | null | undefined): string {
  if (value === null || value === undefined) return noNumber;
  const [year, month, day] = value.split("-");
  return day === undefined ? value : `${day}/${month}/${year}`;
}
