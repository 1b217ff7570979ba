import { hasErrors, type Issue, issueText, placeText, sortIssues, type Words } from "@parindex/model";
import type { Invocation } from "./effects.ts";

const severities = {
  vi: { error: "LỖI", warning: "CẢNH BÁO", note: "GHI CHÚ" },
  en: { error: "ERROR", warning: "WARNING", note: "NOTE" },
};

function counted(issues: readonly Issue[], severity: Issue["severity"]): number {
  return issues.filter((one) => one.severity === severity).length;
}

/** One line that counts the faults. */
export function issueCount(issues: readonly Issue[], locale: "vi" | "en"): string {
  const [errors, warnings] = [counted(issues, "error"), counted(issues, "warning")];
  if (locale === "en") return `${errors} error(s), ${warnings} warning(s)`;
  return `${errors} lỗi, ${warnings} cảnh báo`;
}

/** Faults as JSON records: the field names of an issue, and its sentence. */
export function issueRecords(issues: readonly Issue[], words: Words, locale: "vi" | "en"): unknown[] {
  return sortIssues(issues).map((one) => ({
    severity: one.severity,
    code: one.code,
    file: one.place.file,
    line: one.place.line ?? null,
    column: one.place.column ?? null,
    cell: one.place.cell ?? null,
    message: issueText(one, words, locale),
    params: one.params,
  }));
}

/** How many warnings of one code a command shows beside its own answer; `check` shows them all. */
const shown = 10;

/** The issues to show in full, and how many warnings of each other code are left to `check`. */
function shortened(issues: readonly Issue[]): { told: Issue[]; left: Map<string, number> } {
  const seen = new Map<string, number>();
  const told = issues.filter(({ code, severity }) => {
    if (severity !== "warning") return true;
    seen.set(code, (seen.get(code) ?? 0) + 1);
    return (seen.get(code) ?? 0) <= shown;
  });
  const left = new Map<string, number>();
  for (const [code, count] of seen) if (count > shown) left.set(code, count - shown);
  return { told, left };
}

function leftText(code: string, count: number, locale: "vi" | "en"): string {
  return locale === "en"
    ? `… and ${count} more warnings ${code}: see parindex check\n`
    : `… và ${count} cảnh báo ${code} nữa: xem parindex check\n`;
}

/** Shows faults at once: each with place, what is wrong, what to do. Gives the exit code they ask for. */
export function sayIssues(
  issues: readonly Issue[],
  words: Words,
  { common, effects }: Invocation,
  { all = false }: { readonly all?: boolean } = {},
): 0 | 1 {
  const { json, locale } = common;
  if (json) {
    effects.out(`${JSON.stringify({ issues: issueRecords(issues, words, locale) }, null, 2)}\n`);
    return hasErrors(issues) ? 1 : 0;
  }
  const sorted = sortIssues(issues);
  const { told, left } = all ? { told: sorted, left: new Map<string, number>() } : shortened(sorted);
  for (const one of told)
    effects.err(
      `${placeText(one.place)}  ${severities[locale][one.severity]}  ${issueText(one, words, locale)}\n`,
    );
  for (const [code, count] of left) effects.err(leftText(code, count, locale));
  return hasErrors(issues) ? 1 : 0;
}
