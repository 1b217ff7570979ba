import { numberText, UsageError } from "@parindex/model";
import { dueByLead, dueTotals } from "@parindex/plans";
import { allWords } from "../all-words.ts";
import { type DueAsk, dueOf, dueStateText, dueTable, leadTable } from "../due-block.ts";
import type { CommandBody, Invocation } from "../effects.ts";
import { asOfOption, textOption, withRun } from "../open-workspace.ts";
import { issueRecords, sayIssues } from "../say-issues.ts";
import { tableText } from "../table-text.ts";
import { jsonText } from "../json-text.ts";
import { listedObligations } from "../listed-obligations.ts";
import { sayCalendar, writtenCalendar } from "../written-calendar.ts";
import { refuseUnknownUnit } from "../narrowing.ts";

function askOf(invocation: Invocation): DueAsk {
  const days = textOption(invocation, "days") ?? "30";
  if (!/^\d{1,4}$/.test(days))
    throw new UsageError(
      `--days: ${invocation.common.locale === "en" ? "a whole number" : "cần một số nguyên"}, “${days}”?`,
    );
  return {
    asOf: asOfOption(invocation),
    days: Number(days),
    locale: invocation.common.locale,
    unit: textOption(invocation, "unit"),
  };
}

/** What is late, due soon or unclear on a day, and the points at stake. */
export const body: CommandBody = async (invocation) => {
  const { common, effects } = invocation;
  const ask = askOf(invocation);
  const { result, issues } = await withRun(
    invocation,
    { named: invocation.args[0], memory: true },
    async (run) => {
      await refuseUnknownUnit(run, invocation, ask.unit);
      return {
        tasks: await dueOf(run, ask),
        reports: await listedObligations(run.store, {
          as_of: ask.asOf,
          unit_id: ask.unit ?? null,
          year: null,
        }),
        synthetic: run.workspace.config.synthetic ?? false,
      };
    },
  );
  if (result === null) return sayIssues(issues, allWords, invocation);
  const totals = dueTotals(result.tasks);
  const ics = await writtenCalendar(result.tasks, result.reports, {
    synthetic: result.synthetic,
    invocation,
  });
  if (common.json) {
    effects.out(
      jsonText({
        as_of: ask.asOf,
        days: ask.days,
        synthetic: result.synthetic,
        totals,
        by_lead: dueByLead(result.tasks),
        tasks: result.tasks,
        ...(ics === null ? {} : { ics }),
        issues: issueRecords(issues, allWords, common.locale),
      }),
    );
    return 0;
  }
  sayIssues(issues, allWords, invocation);
  const table = dueTable(result.tasks, ask);
  if (result.synthetic)
    effects.out(common.locale === "en" ? "Invented figures (Số liệu giả định)\n" : "Số liệu giả định\n");
  effects.out(`${table.caption}\n${tableText(table)}\n`);
  const leads = leadTable(result.tasks, common.locale);
  if (leads.rows.length > 0) effects.out(`\n${leads.caption}\n${tableText(leads)}\n`);
  for (const { state, tasks, points_at_stake } of totals.by_state)
    effects.out(
      `${dueStateText(state, common.locale)}: ${tasks}${points_at_stake === null ? "" : ` (${numberText(points_at_stake, { places: 2, locale: common.locale })} ${common.locale === "en" ? "points" : "điểm"})`}\n`,
    );
  sayCalendar(ics, invocation);
  return 0;
};
