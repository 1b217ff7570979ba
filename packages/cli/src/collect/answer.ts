import {
  hasErrors,
  type Issue,
  issueText,
  type Locale,
  placeText,
  sortIssues,
  dateText,
} from "@parindex/model";
import { allWords } from "../all-words.ts";
import { daysBetween } from "../checking/days-between.ts";
import { senderOf } from "./returned.ts";
import type { Taken } from "./take-in.ts";

/** What became of a unit's form. */
export type FormState = "accepted" | "accepted_late" | "faulty" | "not_sent" | "overdue";

/** One line of the answer: a unit, or a file that is nobody's. */
export interface AnswerRow {
  readonly unit_id: string | null;
  readonly name: string;
  readonly state: FormState;
  readonly file: string | null;
  readonly due: string | null;
  /** Days after its day; 0 where it came in time or no day is set. */
  readonly days_late: number;
  readonly errors: number;
  readonly warnings: number;
  readonly issues: readonly Issue[];
}

const stateNames: Readonly<Record<FormState, Readonly<Record<Locale, string>>>> = {
  accepted: { vi: "Đã nhận", en: "Accepted" },
  accepted_late: { vi: "Đã nhận, gửi muộn", en: "Accepted, late" },
  faulty: { vi: "Có lỗi, chưa nhận", en: "Faulty, not taken in" },
  not_sent: { vi: "Chưa gửi", en: "Not sent" },
  overdue: { vi: "Chưa gửi, quá hạn", en: "Not sent, overdue" },
};

/** What people call the state of a form. */
export function formStateText(state: FormState, locale: Locale): string {
  return stateNames[state][locale];
}

function count(issues: readonly Issue[], severity: Issue["severity"]): number {
  return issues.filter((one) => one.severity === severity).length;
}

/** One row a unit that was asked, then one a file that belongs to none of them. */
export function answerRows({ units, returned, issues }: Taken, asOf: string): AnswerRow[] {
  const named = new Set(units.map(({ unit_id }) => unit_id));
  const rowOf = (file: string): Pick<AnswerRow, "file" | "issues" | "errors" | "warnings"> => {
    const found = sortIssues(issues.get(file) ?? []);
    return { file, issues: found, errors: count(found, "error"), warnings: count(found, "warning") };
  };
  const ofUnits = units.flatMap(({ unit_id, name, due }): AnswerRow[] => {
    const days_late = due === null ? 0 : Math.max(0, daysBetween(due, asOf));
    const isLate = days_late > 0;
    const sent = returned.filter(
      ({ form }) => form !== null && form.kind !== "appraiser" && senderOf(form) === unit_id,
    );
    const nothing = { file: null, issues: [], errors: 0, warnings: 0 };
    if (sent.length === 0)
      return [{ unit_id, name, due, days_late, state: isLate ? "overdue" : "not_sent", ...nothing }];
    return sent.map(({ file }) => {
      const row = rowOf(file);
      const state = hasErrors(row.issues) ? "faulty" : isLate ? "accepted_late" : "accepted";
      return { unit_id, name, due, days_late, state, ...row };
    });
  });
  const others = returned.filter(
    ({ form }) => form === null || form.kind === "appraiser" || !named.has(senderOf(form)),
  );
  const strange = others.map(({ file, form }): AnswerRow => {
    const row = rowOf(file);
    const state = hasErrors(row.issues) ? "faulty" : "accepted";
    const name = form?.kind === "appraiser" ? senderOf(form) : "–";
    return { unit_id: null, name, due: null, days_late: 0, state, ...row };
  });
  return [...ofUnits, ...strange];
}

/** The message to send to a unit; null where nothing is asked of it. */
export function messageTo(row: AnswerRow, year: number): string | null {
  if (row.state === "accepted" && row.issues.length === 0) return null;
  const due = row.due === null ? "" : ` (hạn ${dateText(row.due)})`;
  const lines = row.issues.map(
    (one, at) =>
      `${at + 1}. ${placeText({ ...one.place, file: "" }).trim() || "Tệp"}: ${issueText(one, allWords, "vi")}`,
  );
  const head = `Kính gửi: ${row.name}`;
  if (row.file === null)
    return `${head}\n\nĐến nay chưa nhận được biểu thu thập số liệu cải cách hành chính năm ${year} của đơn vị${due}. Đề nghị đơn vị gửi sớm.\n`;
  const ask =
    row.errors > 0
      ? `Biểu thu thập năm ${year} của đơn vị (tệp ${row.file}) còn ${row.errors} lỗi nên chưa được nhận. Đề nghị sửa tại các ô sau rồi gửi lại:`
      : `Biểu thu thập năm ${year} của đơn vị (tệp ${row.file}) đã được nhận${row.state === "accepted_late" ? `, gửi sau hạn${due}` : ""}.${lines.length > 0 ? " Đề nghị kiểm tra thêm:" : ""}`;
  return `${head}\n\n${ask}\n${lines.map((line) => `${line}\n`).join("")}`;
}
