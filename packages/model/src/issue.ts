/** Where a fault stands: a file with a line and column, a sheet cell, or a path inside a record. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** `sheet!A1` in a workbook. */
  readonly cell?: string;
}

/** `error` stops the work, `warning` is listed, `note` is only said. */
export type Severity = "error" | "warning" | "note";

/** A fault found in data: never thrown, always collected; its words live in a `Words` table under `code`. */
export interface Issue {
  readonly code: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The languages people are answered in. */
export type Locale = "vi" | "en";

/** What a code says, and what to do about it; `{name}` stands for a parameter. */
export type Words = Readonly<Record<string, Readonly<Record<Locale, string>>>>;

/** Wrong use of a command or door: caught once, at the edge, and turned into an exit code. */
export class UsageError extends Error {
  readonly exitCode: 2 | 3;
  constructor(message: string, options: { exitCode?: 2 | 3; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = "UsageError";
    this.exitCode = options.exitCode ?? 2;
  }
}

/** An issue of severity `error` unless said otherwise. */
export function issue(
  code: string,
  place: Place,
  params: Issue["params"] = {},
  severity: Severity = "error",
): Issue {
  return { code, severity, place, params };
}

/** Whether any issue stops the work. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some(({ severity }) => severity === "error");
}

/** `file:line:column`, `file sheet!A1`, or the file alone. */
export function placeText(place: Place): string {
  if (place.cell !== undefined) return `${place.file} ${place.cell}`;
  if (place.line === undefined) return place.file;
  return place.column === undefined
    ? `${place.file}:${place.line}`
    : `${place.file}:${place.line}:${place.column}`;
}

/**
 * The sentence of an issue in a language; an unknown code is shown as it is, so that nothing is lost. A parameter
 * that is itself a code `say.…` is said in words.
 */
export function issueText(issue: Issue, words: Words, locale: Locale): string {
  const filled = (code: string): string =>
    (words[code]?.[locale] ?? code).replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = String(issue.params[name] ?? whole);
      return value.startsWith("say.") && value !== code ? filled(value) : value;
    });
  return filled(issue.code);
}

/** Issues in the order people mend them: by file, then line, then code. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
  return [...issues].sort(
    (a, b) =>
      byText(a.place.file, b.place.file) ||
      (a.place.line ?? -1) - (b.place.line ?? -1) ||
      (a.place.column ?? -1) - (b.place.column ?? -1) ||
      byText(a.place.cell ?? "", b.place.cell ?? "") ||
      byText(a.code, b.code),
  );
}
