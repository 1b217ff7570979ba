import { join, relative, resolve } from "node:path";
import { type Locale, slug } from "@parindex/model";
import { allWords } from "../all-words.ts";
import { type AnswerRow, answerRows, formStateText, messageTo } from "../collect/answer.ts";
import { takeIn } from "../collect/take-in.ts";
import type { CommandBody, Invocation } from "../effects.ts";
import { jsonText } from "../json-text.ts";
import { asOfOption, textOption, yearOption } from "../open-workspace.ts";
import { issueRecords, sayIssues } from "../say-issues.ts";
import { tableText } from "../table-text.ts";
import { readWorkspace, workspaceRoot } from "../workspace.ts";
import { writeFile } from "../write-file.ts";

function lateText(days: number, locale: Locale): string {
  if (days === 0) return "";
  return locale === "en" ? ` (${days} days)` : ` (${days} ngày)`;
}

function answerTable(rows: readonly AnswerRow[], locale: "vi" | "en"): string {
  const titles =
    locale === "en"
      ? ["Unit", "State", "File", "Errors", "Warnings", "First place"]
      : ["Đơn vị", "Tình trạng", "Tệp", "Lỗi", "Cảnh báo", "Ô đầu tiên"];
  return tableText({
    columns: titles.map((title, at) => ({ title, align: at === 3 || at === 4 ? "right" : "left" })),
    rows: rows.map(({ name, state, days_late, file, errors, warnings, issues }) => [
      name,
      `${formStateText(state, locale)}${lateText(days_late, locale)}`,
      file ?? "–",
      String(errors),
      String(warnings),
      issues[0]?.place.cell ?? "",
    ]),
  });
}

async function writeMessages(
  rows: readonly AnswerRow[],
  { folder, year, locale }: { readonly folder: string; readonly year: number; readonly locale: Locale },
): Promise<string[]> {
  const messages = new Map<string, string>();
  for (const row of rows) {
    const text = messageTo(row, year);
    if (text === null) continue;
    const path = join(folder, `thong-bao-${slug(row.unit_id ?? row.file ?? "")}.txt`);
    messages.set(path, [messages.get(path), text].filter((one) => one !== undefined).join("\n"));
  }
  for (const [path, text] of messages) await writeFile(path, text, locale);
  return [...messages.keys()];
}

function recordsOf(rows: readonly AnswerRow[], { common }: Invocation): unknown[] {
  return rows.map(({ issues, ...row }) => ({
    ...row,
    issues: issueRecords(issues, allWords, common.locale),
  }));
}

/** Takes back a folder of forms: keeps the good ones, and says of each unit who sent what and what is wrong. */
export const body: CommandBody = async (invocation) => {
  const { args, common, effects, options } = invocation;
  const year = yearOption(invocation) ?? Number(effects.today.slice(0, 4));
  const asOf = asOfOption(invocation);
  const workspace = readWorkspace(workspaceRoot(invocation));
  const folder = resolve(effects.cwd, args[0] ?? "");
  const keep = options["dryRun"] !== true;
  const { taken, issues } = await takeIn(workspace, {
    folder,
    year,
    isYearGiven: yearOption(invocation) !== undefined,
    asOf,
    keep,
    unit: textOption(invocation, "unit"),
    locale: common.locale,
  });
  if (taken === null) return sayIssues(issues, allWords, invocation);
  const rows = answerRows(taken, asOf);
  const asked = textOption(invocation, "out");
  const out =
    asked === undefined ? join(workspace.root, "out", "thu-thap", String(year)) : resolve(effects.cwd, asked);
  const messages = keep ? await writeMessages(rows, { folder: out, year, locale: common.locale }) : [];
  const faulty = rows.some(({ errors }) => errors > 0);
  if (common.json) {
    const kept = keep ? [...taken.accepted.keys()] : [];
    effects.out(jsonText({ year, as_of: asOf, kept, units: recordsOf(rows, invocation) }));
    return faulty ? 1 : 0;
  }
  effects.out(answerTable(rows, common.locale));
  sayIssues(
    rows.flatMap((row) => row.issues),
    allWords,
    invocation,
  );
  const where = relative(effects.cwd, out).replaceAll("\\", "/");
  if (messages.length > 0)
    effects.out(
      common.locale === "en"
        ? `${messages.length} messages in ${where}\n`
        : `${messages.length} thông báo trong ${where}\n`,
    );
  return faulty ? 1 : 0;
};
