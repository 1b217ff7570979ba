import type { Locale } from "@parindex/model";
import type { RuleNumber } from "../number.ts";

/** One of two wordings. */
export function say({ locale }: { readonly locale: Locale }, vi: string, en: string): string {
  return locale === "en" ? en : vi;
}

/** A number as a rule writes it, for people: `0,5`, `90%`, `1/3`; with a point in English. */
export function numberWords(
  value: RuleNumber,
  { locale }: { readonly locale: Locale } = { locale: "vi" },
): string {
  return locale === "en" ? String(value) : String(value).replace(".", ",");
}
