import { type Block, dateText, type Locale, noNumber } from "@parindex/model";
import type { ListedObligation, ObligationState } from "@parindex/plans";
import { allWords } from "../all-words.ts";
import type { CommandBody } from "../effects.ts";
import { jsonText } from "../json-text.ts";
import { listedObligations } from "../listed-obligations.ts";
import { asOfOption, textOption, withRun, yearOption } from "../open-workspace.ts";
import { issueRecords, sayIssues } from "../say-issues.ts";
import { tableText } from "../table-text.ts";
import { sayCalendar, writtenCalendar } from "../written-calendar.ts";
import { refuseUnknownUnit } from "../narrowing.ts";

const states: Readonly<Record<ObligationState, Readonly<Record<Locale, string>>>> = {
  unreported: { vi: "Đã đến hạn, chưa báo đã gửi", en: "Past its day, unreported" },
  not_sent: { vi: "Quá hạn, chưa gửi", en: "Late, not sent" },
  due_soon: { vi: "Sắp đến hạn", en: "Due soon" },
  upcoming: { vi: "Chưa đến hạn", en: "Upcoming" },
  sent_late: { vi: "Đã gửi, muộn", en: "Sent late" },
  sent_on_time: { vi: "Đã gửi đúng hạn", en: "Sent on time" },
  passed: { vi: "Đã qua", en: "Passed" },
};

const titles = {
  vi: ["Đến hạn", "Kỳ", "Tình trạng", "Đơn vị", "Báo cáo", "Nơi nhận", "Thời hạn như in", "Ngày gửi"],
  en: ["Due", "Period", "State", "Unit", "Report", "Recipient", "Deadline as printed", "Sent on"],
} as const;

function table(
  rows: readonly ListedObligation[],
  locale: Locale,
  as_of: string,
): Extract<Block, { kind: "table" }> {
  const day = dateText(as_of);
  return {
    kind: "table",
    caption:
      locale === "en"
        ? `Reports that plans oblige and days of assessments, as of ${day}`
        : `Báo cáo phải gửi theo kế hoạch và mốc của đợt đánh giá, tính đến ngày ${day}`,
    columns: titles[locale].map((title) => ({ title, align: "left" })),
    rows: rows.map((one) => [
      dateText(one.due),
      one.period,
      states[one.state][locale],
      one.unit_name ?? one.unit_id ?? noNumber,
      one.title,
      one.recipient ?? noNumber,
      one.deadline_text,
      dateText(one.submitted_on),
    ]),
  };
}

/** The reports that plans oblige and the days that assessments set, by their days, and how each stands. */
export const body: CommandBody = async (invocation) => {
  const { common, effects, args } = invocation;
  const as_of = asOfOption(invocation);
  const scope = {
    as_of,
    unit_id: textOption(invocation, "unit") ?? null,
    year: yearOption(invocation) ?? null,
  };
  const { result, issues } = await withRun(invocation, { named: args[0], memory: true }, async (run) => {
    await refuseUnknownUnit(run, invocation, scope.unit_id ?? undefined);
    return {
      rows: await listedObligations(run.store, scope),
      synthetic: run.workspace.config.synthetic ?? false,
    };
  });
  if (result === null) return sayIssues(issues, allWords, invocation);
  const ics = await writtenCalendar([], result.rows, { synthetic: result.synthetic, invocation });
  if (common.json) {
    const { rows, synthetic } = result;
    const records = issueRecords(issues, allWords, common.locale);
    const made = ics === null ? {} : { ics };
    effects.out(jsonText({ as_of, synthetic, obligations: rows, ...made, issues: records }));
    return 0;
  }
  sayIssues(issues, allWords, invocation);
  if (result.synthetic)
    effects.out(common.locale === "en" ? "Invented figures (Số liệu giả định)\n" : "Số liệu giả định\n");
  const shown = table(result.rows, common.locale, as_of);
  effects.out(`${shown.caption}\n${tableText(shown)}\n`);
  sayCalendar(ics, invocation);
  return 0;
};
