import { decimalFraction, type Fraction, fraction } from "@parindex/model";
import { times } from "./number.ts";

const words: Readonly<Record<string, bigint>> = {
  một: 1n,
  hai: 2n,
  ba: 3n,
  bốn: 4n,
  tư: 4n,
  năm: 5n,
  sáu: 6n,
  bảy: 7n,
  tám: 8n,
  chín: 9n,
  mười: 10n,
};

const number = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?`;
const figure = new RegExp(String.raw`(?<![\d.,])(${number})(?:\s*/\s*(${number}))?\s*(%|phần trăm)?`, "giu");
const word = Object.keys(words).join("|");
const share = new RegExp(String.raw`(?<!\p{L})(${word})\s+phần\s+(${word})(?!\p{L})`, "giu");
const single = new RegExp(String.raw`(?<!\p{L})(${word})(?!\p{L})`, "giu");

/** A number as Vietnamese prints it: a comma before decimals, points between thousands; `4.5` is taken as it stands. */
function read(text: string): Fraction | null {
  const isGrouped = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text);
  return decimalFraction((isGrouped ? text.replaceAll(".", "") : text).replace(",", "."));
}

/**
 * Every number that a printed text may mean: `0,5`, `01`, `1/2` (and 1 and 2, as of a day), `90%` (and 90), `một nửa`,
 * `hai phần ba`, words up to ten; where the text has a percentage, plain numbers as percentages too.
 */
export function printedNumbers(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (value: Fraction | null): void => {
    if (value !== null) found.add(numberKey(value));
  };
  const hasPercent = /%|phần trăm/iu.test(text);
  for (const [, first = "", second] of text.matchAll(figure)) {
    const [top, bottom] = [read(first), second === undefined ? null : read(second)];
    for (const value of [top, bottom]) {
      add(value);
      if (value !== null && hasPercent) add(times(value, fraction(1n, 100n)));
    }
    if (top !== null && bottom !== null && bottom.num !== 0n)
      add(fraction(top.num * bottom.den, top.den * bottom.num));
  }
  const lower = text.toLowerCase();
  if (/(?<!\p{L})nửa(?!\p{L})/u.test(lower)) add(fraction(1n, 2n));
  for (const [, top = "", bottom = ""] of lower.matchAll(share))
    add(fraction(words[top] ?? 0n, words[bottom] ?? 1n));
  for (const [, one = ""] of lower.matchAll(single)) add(fraction(words[one] ?? 0n));
  return found;
}

/** A fraction as a name that equal fractions share. */
export function numberKey({ num, den }: Fraction): string {
  return `${num}/${den}`;
}
