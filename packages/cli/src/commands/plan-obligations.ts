import { type Block, dateText, type Locale, noNumber } from "@parindex/model";
import { type Obligation, obligationQuery, obligations, type ObligationState } from "@parindex/plans";
import { allWords } from "../all-words.ts";
import type { CommandBody } from "../effects.ts";
import { jsonText } from "../json-text.ts";
import { asOfOption, textOption, withRun, yearOption } from "../open-workspace.ts";
import { issueRecords, sayIssues } from "../say-issues.ts";
import { tableText } from "../table-text.ts";

const states: Readonly<Record<ObligationState, Readonly<Record<Locale, string>>>> = {
  unreported: { vi: "Đã đến hạn, chưa báo đã gửi", en: "Past its day, unreported" },
  not_sent: { vi: "Quá hạn, chưa gửi", en: "Late, not sent" },
  due_soon: { vi: "Sắp đến hạn", en: "Due soon" },
  upcoming: { vi: "Chưa đến hạn", en: "Upcoming" },
  sent_late: { vi: "Đã gửi, muộn", en: "Sent late" },
  sent_on_time: { vi: "Đã gửi đúng hạn", en: "Sent on time" },
};

const titles = {
  vi: ["Đến hạn", "Kỳ", "Tình trạng", "Đơn vị", "Báo cáo", "Nơi nhận", "Thời hạn như in", "Ngày gửi"],
  en: ["Due", "Period", "State", "Unit", "Report", "Recipient", "Deadline as printed", "Sent on"],
} as const;

function table(
  rows: readonly Obligation[],
  locale: Locale,
  as_of: string,
): Extract<Block, { kind: "table" }> {
  const day = dateText(as_of);
  return {
    kind: "table",
    caption:
      locale === "en"
        ? `Reports that plans oblige, as of ${day}`
        : `Báo cáo định kỳ phải gửi theo kế hoạch, tính đến ngày ${day}`,
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

/** The reports that plans oblige, by their days, and how each stands. */
export const body: CommandBody = async (invocation) => {
  const { common, effects, args } = invocation;
  const as_of = asOfOption(invocation);
  const scope = {
    as_of,
    unit_id: textOption(invocation, "unit") ?? null,
    year: yearOption(invocation) ?? null,
  };
  const { result, issues } = await withRun(invocation, { named: args[0], memory: true }, async (run) => ({
    rows: obligations(await run.store.run(obligationQuery(scope)), { as_of, days: 30 }),
    synthetic: run.workspace.config.synthetic ?? false,
  }));
  if (result === null) return sayIssues(issues, allWords, invocation);
  if (common.json) {
    const { rows, synthetic } = result;
    const records = issueRecords(issues, allWords, common.locale);
    effects.out(jsonText({ as_of, synthetic, obligations: rows, issues: records }));
    return 0;
  }
  sayIssues(issues, allWords, invocation);
  if (result.synthetic)
    effects.out(common.locale === "en" ? "Invented figures (Số liệu giả định)\n" : "Số liệu giả định\n");
  const shown = table(
    result.rows.toSorted((a, b) => Number(a.due > b.due) - Number(a.due < b.due)),
    common.locale,
    as_of,
  );
  effects.out(`${shown.caption}\n${tableText(shown)}\n`);
  return 0;
};
