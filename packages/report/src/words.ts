import type { Locale } from "@parindex/model";
import { chartWords } from "./chart-words.ts";
import { pageWords } from "./page-words.ts";
import { planChartWords } from "./plans/words.ts";

/** Every word that reports show, by key. */
export const reportWords = { ...chartWords, ...pageWords, ...planChartWords } as const;

/** A key of the words that reports show. */
export type WordKey = keyof typeof reportWords;

/** The words under a key in a language, with its parameters filled in. */
export function say(
  key: WordKey,
  locale: Locale,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return fill(reportWords[key][locale], params);
}

/** A sentence with `{name}` replaced by its parameter; an unknown name stays, so that nothing is lost. */
function fill(sentence: string, params: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
