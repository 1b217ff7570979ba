import { relative, resolve } from "node:path";
import { numberText, UsageError } from "@parindex/model";
import { dueByLead, dueCalendar, type DueTask, dueTotals } from "@parindex/plans";
import { allWords } from "../all-words.ts";
import { type DueAsk, dueOf, dueStateText, dueTable, leadTable } from "../due-block.ts";
import type { CommandBody, Invocation } from "../effects.ts";
import { asOfOption, textOption, withRun } from "../open-workspace.ts";
import { issueRecords, sayIssues } from "../say-issues.ts";
import { tableText } from "../table-text.ts";
import { jsonText } from "../json-text.ts";
import { writeFile } from "../write-file.ts";

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

/** A calendar file that was written: its path from where the command ran, and its events. */
interface WrittenCalendar {
  readonly file: string;
  readonly events: number;
}

async function written(
  tasks: readonly DueTask[],
  synthetic: boolean,
  invocation: Invocation,
): Promise<WrittenCalendar | null> {
  const { effects, common } = invocation;
  const named = textOption(invocation, "ics");
  if (named === undefined) return null;
  const path = resolve(effects.cwd, named);
  const head = { as_of: asOfOption(invocation), locale: common.locale, synthetic };
  const { text, events } = dueCalendar(tasks, head);
  await writeFile(path, text, common.locale);
  return { file: relative(effects.cwd, path).replaceAll("\\", "/"), events };
}

/** What is late, due soon or unclear on a day, and the points at stake. */
export const body: CommandBody = async (invocation) => {
  const { common, effects } = invocation;
  const ask = askOf(invocation);
  const { result, issues } = await withRun(
    invocation,
    { named: invocation.args[0], memory: true },
    async (run) => ({
      tasks: await dueOf(run, ask),
      synthetic: run.workspace.config.synthetic ?? false,
    }),
  );
  if (result === null) return sayIssues(issues, allWords, invocation);
  const totals = dueTotals(result.tasks);
  const ics = await written(result.tasks, result.synthetic, invocation);
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
  if (ics !== null)
    effects.out(
      common.locale === "en"
        ? `Written: ${ics.file}, events: ${ics.events}\n`
        : `Đã ghi lịch ${ics.file}: ${ics.events} sự kiện\n`,
    );
  return 0;
};
