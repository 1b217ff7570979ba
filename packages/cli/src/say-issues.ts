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

/** Shows all faults at once: each with place, what is wrong, what to do. Gives the exit code they ask for. */
export function sayIssues(issues: readonly Issue[], words: Words, { common, effects }: Invocation): 0 | 1 {
  if (common.json)
    effects.out(`${JSON.stringify({ issues: issueRecords(issues, words, common.locale) }, null, 2)}\n`);
  else
    for (const one of sortIssues(issues))
      effects.err(
        `${placeText(one.place)}  ${severities[common.locale][one.severity]}  ${issueText(one, words, common.locale)}\n`,
      );
  return hasErrors(issues) ? 1 : 0;
}
