import { type Block, type Locale, noNumber } from "@parindex/model";
import { leadProgress, planProgress, standingRows } from "@parindex/plans";
import { allWords } from "../all-words.ts";
import { dueOf } from "../due-block.ts";
import type { CommandBody } from "../effects.ts";
import { jsonText } from "../json-text.ts";
import { asOfOption, textOption, withRun } from "../open-workspace.ts";
import { issueRecords, sayIssues } from "../say-issues.ts";
import { tableText } from "../table-text.ts";
import { refuseUnknownUnit } from "../narrowing.ts";

type TableBlock = Extract<Block, { kind: "table" }>;
type Counts = Omit<ReturnType<typeof leadProgress>[number], "lead" | "plan_id">;

const heads = {
  vi: ["Phải làm", "Đã xong", "Đúng hạn", "Quá hạn", "Chưa xong", "Chưa báo", "Không tính"],
  en: ["Planned", "Done", "On time", "Late", "Open", "Unreported", "Left out"],
} as const;

function cells({ planned, done, on_time, late, open, unreported, left_out }: Counts): string[] {
  const numbers = [planned, done, on_time, late, open, unreported, left_out];
  return numbers.map((value) => (value === null ? noNumber : String(value)));
}

function table(
  caption: string,
  rows: readonly (readonly [string, string, Counts])[],
  { name, locale }: { readonly name: string; readonly locale: Locale },
): TableBlock {
  const plan = locale === "en" ? "Plan" : "Kế hoạch";
  const columns = [plan, name, ...heads[locale]];
  return {
    kind: "table",
    caption,
    columns: columns.map((title, at) => ({ title, align: at > 1 ? "right" : "left" })),
    rows: rows.map(([plan_id, own, counts]) => [plan_id, own, ...cells(counts)]),
  };
}

/** What of each plan is planned, done, on time and late on a day, by heading and by who leads. */
export const body: CommandBody = async (invocation) => {
  const { common, effects, args } = invocation;
  const { locale } = common;
  const ask = { asOf: asOfOption(invocation), days: 30, locale, unit: textOption(invocation, "unit") };
  const { result, issues } = await withRun(invocation, { named: args[0], memory: true }, async (run) => {
    await refuseUnknownUnit(run, invocation, ask.unit);
    return {
      rows: standingRows(await dueOf(run, ask), ask.asOf).task_outcome,
      synthetic: run.workspace.config.synthetic ?? false,
    };
  });
  if (result === null) return sayIssues(issues, allWords, invocation);
  const [plans, by_lead] = [planProgress(result.rows), leadProgress(result.rows)];
  if (common.json) {
    const records = issueRecords(issues, allWords, locale);
    const { synthetic } = result;
    effects.out(jsonText({ as_of: ask.asOf, synthetic, plans, by_lead, issues: records }));
    return 0;
  }
  sayIssues(issues, allWords, invocation);
  const say = (vi: string, en: string): string => (locale === "en" ? en : vi);
  if (result.synthetic) effects.out(say("Số liệu giả định\n", "Invented figures (Số liệu giả định)\n"));
  const whole = say("Cả kế hoạch", "Whole plan");
  const byArea = plans.map((one) => [one.plan_id, one.area_title ?? one.area_code ?? whole, one] as const);
  const byLead = by_lead.map((one) => [one.plan_id, one.lead ?? noNumber, one] as const);
  const tables = [
    table(say("Theo lĩnh vực", "By heading"), byArea, { name: say("Lĩnh vực", "Heading"), locale }),
    table(say("Theo nơi chủ trì", "By lead"), byLead, { name: say("Chủ trì", "Lead"), locale }),
  ];
  for (const one of tables) effects.out(`${one.caption}\n${tableText(one)}\n\n`);
  return 0;
};
