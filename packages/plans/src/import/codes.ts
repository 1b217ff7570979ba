/** A code at the head of a text, and the rest: `2.1. Ban hành` is `2.1` and `Ban hành`. */
export interface Coded {
  readonly code: string | null;
  readonly rest: string;
}

const dotted = /^(\d{1,3}(?:\.\d{1,3})+)\.?\s+(?=[\p{Lu}\d“"(])/u;
const single = /^(\d{1,3}|[IVXLC]{1,6}|[A-HĐ]|[a-hđ])(?:[.)/]|\s*[-–])\s+(?=\P{Ll})/u;

/** A code with dots only: a number before words may be a number. */
export function dottedCode(text: string): Coded {
  const found = dotted.exec(text);
  return found === null
    ? { code: null, rest: text }
    : { code: found[1]!, rest: text.slice(found[0].length).trim() };
}

/** Any code: with dots, one number, a Roman number or a letter, with a mark after it. */
export function leadingCode(text: string): Coded {
  const found = dotted.exec(text) ?? single.exec(text);
  return found === null
    ? { code: null, rest: text }
    : { code: found[1]!, rest: text.slice(found[0].length).trim() };
}

/** A code as it stands in its own cell, without the mark after it; null where the cell holds other words. */
export function codeCell(text: string): string | null {
  const found = /^\(?(\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[A-HĐa-hđ]|[A-ZĐ]{1,4}[-.]?\d{1,3})[.)/]*$/u.exec(
    text.trim(),
  );
  return found?.[1] ?? null;
}

/** Whether a code is a Roman number or a capital letter, as headings of areas have. */
export function isCapital(code: string | null): boolean {
  return code !== null && /^(?:[IVXLC]+|[A-HĐ])$/u.test(code);
}

/** Whether a code is one of several levels: `1.2`. */
export function isDotted(code: string | null): boolean {
  return code?.includes(".") ?? false;
}

/** The code of the level above: `1.2` of `1.2.3`; null where there is none. */
export function codeAbove(code: string): string | null {
  const at = code.lastIndexOf(".");
  return at < 0 ? null : code.slice(0, at);
}

/** Whether a text is in capital letters, abbreviations in brackets aside. */
export function isUpperCase(text: string): boolean {
  const letters = text.replaceAll(/\([^)]*\)/gu, "").replaceAll(/\P{L}/gu, "");
  return letters.length > 3 && letters === letters.toUpperCase();
}
