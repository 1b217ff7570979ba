import type { Locale } from "@parindex/model";
import type { UnitRow } from "./unit-row.ts";
import { say } from "./words.ts";

/** How a report is told: its language and what must stand on every output. */
export interface ReportOptions {
  readonly locale?: Locale;
  /** The figures are invented; said on every output. */
  readonly synthetic?: boolean;
  /** Further sentences to print above everything. */
  readonly notices?: readonly string[];
}

/** What a row tells of the set that scored it. */
export type NoticeRow = Pick<
  UnitRow,
  "rule_set_title" | "rule_set_status" | "notice" | "rank_reason" | "provisional"
>;

function noticesOfRow(row: NoticeRow, locale: Locale): (string | null)[] {
  const title = { title: row.rule_set_title };
  const provisional = row.rank_reason === "provisional_set" ? "notice.provisional_set" : "notice.provisional";
  return [
    row.provisional ? say(provisional, locale, title) : null,
    row.rule_set_status === "partial" ? say("notice.partial_set", locale, title) : null,
    row.notice,
  ];
}

/** The sentences that must stand on an output made of these rows, each once. */
export function noticesOf(rows: readonly NoticeRow[], options: ReportOptions): string[] {
  const locale = options.locale ?? "vi";
  const ofRows = rows.flatMap((row) => noticesOfRow(row, locale)).filter((notice) => notice !== null);
  const synthetic = options.synthetic === true ? [say("notice.synthetic", locale)] : [];
  return [...new Set([...ofRows, ...synthetic, ...(options.notices ?? [])])];
}
