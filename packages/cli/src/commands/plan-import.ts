import { join, resolve } from "node:path";
import { pageHtml, workbookBytes } from "@parindex/documents";
import {
  checkShape,
  hasErrors,
  type Issue,
  issue,
  type Locale,
  readYaml,
  type Tier,
  tiers,
  UsageError,
} from "@parindex/model";
import { planJson, type ReformAreaRule, reformAreaRuleFile, reviewPage, reviewSheets } from "@parindex/plans";
import { allWords } from "../all-words.ts";
import type { CommandBody, Invocation } from "../effects.ts";
import { type ImportedFile, importFile } from "../import-file.ts";
import { jsonText } from "../json-text.ts";
import { textOption, yearOption } from "../open-workspace.ts";
import { otherPlan } from "../other-plan.ts";
import { readText } from "../read-text.ts";
import { issueRecords, sayIssues } from "../say-issues.ts";
import { writeFile } from "../write-file.ts";

function tierOption(invocation: Invocation): Tier | undefined {
  const text = textOption(invocation, "tier");
  const found = tiers.find((tier) => tier === text);
  if (text === undefined || found !== undefined) return found;
  throw new UsageError(
    invocation.common.locale === "en"
      ? `--tier is one of ${tiers.join(", ")}, not “${text}”.`
      : `--tier là một trong ${tiers.join(", ")}, không phải “${text}”.`,
  );
}

/** Rules of reform areas of the user's own, from a YAML file. */
function areaRules(invocation: Invocation): { rules: readonly ReformAreaRule[]; issues: readonly Issue[] } {
  const file = textOption(invocation, "areas");
  if (file === undefined) return { rules: [], issues: [] };
  const { text, issues } = readText(resolve(invocation.effects.cwd, file), file);
  if (issues.length > 0) return { rules: [], issues };
  const read = checkShape(readYaml(text, file), reformAreaRuleFile);
  return { rules: read.value ?? [], issues: read.issues };
}

/** A plan's id names its file: two documents may not share one. */
function sameIds(files: readonly ImportedFile[]): Issue[] {
  const first = new Map<string, string>();
  return files.flatMap(({ file, imported }) => {
    const id = imported?.plan?.plan_id;
    const other = id === undefined ? undefined : first.get(id);
    if (id !== undefined) first.set(id, other ?? file);
    return other === undefined ? [] : [issue("import.same_id", { file }, { id: id!, first: other })];
  });
}

function recordOf(
  { file, imported, yaml, issues }: ImportedFile,
  unit: string | null,
  locale: Locale,
): unknown {
  const said = issueRecords(issues, allWords, locale);
  if (imported?.plan == null || yaml === null) return { file, plan: null, issues: said };
  const { plan, partial, rows, doubts, left_out } = imported;
  return {
    ...planJson(plan, { unit_id: unit }),
    partial,
    rows,
    doubts: issueRecords(doubts, allWords, locale),
    left_out,
    issues: said,
  };
}

function summary({ file, imported }: ImportedFile, locale: Locale): string {
  const { plan, rows = [], doubts = [], left_out = [], partial = false } = imported ?? {};
  const low = rows.filter(({ confidence }) => confidence === "low").length;
  const outside = left_out.filter(
    ({ reason }) => reason === "unknown_column" || reason === "no_heading",
  ).length;
  const words =
    locale === "en"
      ? `${plan?.tasks.length ?? 0} tasks, ${plan?.areas.length ?? 0} areas; ${doubts.length} doubts; ${low} rows to compare with the original; ${left_out.length} cells and lines left out (${outside} from tables)${partial ? "; PARTIAL" : ""}`
      : `${plan?.tasks.length ?? 0} nhiệm vụ, ${plan?.areas.length ?? 0} lĩnh vực; ${doubts.length} điều nghi vấn; ${low} dòng cần đối chiếu bản gốc; ${left_out.length} ô, đoạn bỏ lại (${outside} trong bảng)${partial ? "; CHƯA ĐỦ" : ""}`;
  return `${file}: ${words}\n`;
}

async function keep(done: ImportedFile, invocation: Invocation): Promise<void> {
  const { common, effects } = invocation;
  const { locale } = common;
  const { imported, yaml, grids } = done;
  if (imported?.plan == null || yaml === null) return;
  const out = resolve(effects.cwd, textOption(invocation, "out") ?? "out");
  const path = (extension: string): string => join(out, `${imported.plan?.plan_id}.${extension}`);
  const { partial, rows, left_out } = imported;
  const doubts = issueRecords(imported.doubts, allWords, locale);
  if (invocation.options["out"] !== undefined) {
    await writeFile(path("yaml"), yaml, locale);
    await writeFile(path("import.json"), jsonText({ partial, rows, doubts, left_out }), locale);
  }
  if (invocation.options["review"] !== true) return;
  const options = { file: done.file, locale, words: allWords };
  const sheets = await workbookBytes(reviewSheets(grids, imported, options));
  await writeFile(path("review.html"), await pageHtml(reviewPage(grids, imported, options)), locale);
  await writeFile(path("review.xlsx"), sheets, locale);
  effects.err(`${path("review.html")}\n${path("review.xlsx")}\n`);
}

async function readAll(invocation: Invocation, rules: readonly ReformAreaRule[]): Promise<ImportedFile[]> {
  const { args, effects } = invocation;
  const unit = textOption(invocation, "unit");
  const request = {
    cwd: effects.cwd,
    unit,
    year: yearOption(invocation),
    tier: tierOption(invocation),
    areas: rules,
  };
  const files: ImportedFile[] = [];
  for (const [at, file] of args.entries()) {
    files.push(await importFile(file, request));
    if (effects.isTerminal && args.length > 1) effects.err(`\r${at + 1}/${args.length}`);
  }
  if (effects.isTerminal && args.length > 1) effects.err("\n");
  return files;
}

/** Plan documents to normalised plans: as YAML, as JSON, or into a folder with all that is doubtful. */
export const body: CommandBody = async (invocation) => {
  const { common, effects } = invocation;
  const { locale } = common;
  const { rules, issues: ruleFaults } = areaRules(invocation);
  if (hasErrors(ruleFaults)) return sayIssues(ruleFaults, allWords, invocation);
  const out = textOption(invocation, "out");
  const read = await readAll(invocation, rules);
  const files = read.map((one) => {
    const taken = out === undefined ? [] : otherPlan(one, { cwd: effects.cwd, out });
    return { ...one, issues: [...one.issues, ...taken] };
  });
  const issues = [...files.flatMap((one) => one.issues), ...sameIds(files)];
  const failed = hasErrors(issues);
  if (common.json) {
    const records = files.map((one) => recordOf(one, textOption(invocation, "unit") ?? null, locale));
    effects.out(jsonText(records.length === 1 ? records[0] : records));
  } else sayIssues(issues, allWords, invocation);
  if (failed) return 1;
  for (const done of files) {
    await keep(done, invocation);
    if (common.json) continue;
    if (invocation.options["out"] === undefined)
      effects.out(`${files.length > 1 ? "---\n" : ""}${done.yaml ?? ""}`);
    if (files.length === 1) sayIssues(done.imported?.doubts ?? [], allWords, invocation);
    effects.err(summary(done, locale));
  }
  return 0;
};
