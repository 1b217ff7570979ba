import { join, relative, resolve } from "node:path";
import { type ExportFormat, exportFormats } from "@parindex/store";
import { allWords } from "../all-words.ts";
import type { CommandBody, Invocation } from "../effects.ts";
import { isAsked, latestYear, refuseUnscored } from "../narrowing.ts";
import { listOption, type OpenRun, stageOption, textOption, withRun, yearOption } from "../open-workspace.ts";
import { removeHalfWritten } from "../outputs.ts";
import { sayIssues } from "../say-issues.ts";
import { writeScores } from "../score-files.ts";
import { writeSheet } from "../sheet-file.ts";
import { jsonText } from "../json-text.ts";

const formats = ["xlsx", ...exportFormats] as const;

function formatsOf(invocation: Invocation): (typeof formats)[number][] {
  return listOption(invocation, "format", { known: formats, otherwise: "xlsx" });
}

async function sheets(run: OpenRun, invocation: Invocation, folder: string): Promise<string[]> {
  const unit = textOption(invocation, "unit");
  const stage = stageOption(invocation);
  const year = yearOption(invocation) ?? latestYear(run, { unit, stage }) ?? 0;
  const asked = run.scored.scopes.scope.filter((row) => isAsked(row, { unit, year, stage }));
  const paths: string[] = [];
  for (const { unit_id } of asked) {
    const path = await writeSheet(run, { unit_id, year, stage }, folder);
    if (path !== null) paths.push(path);
  }
  return paths;
}

async function written(run: OpenRun, invocation: Invocation, out: string): Promise<string[]> {
  const asked = formatsOf(invocation);
  const only = { unit: textOption(invocation, "unit"), year: yearOption(invocation) };
  await refuseUnscored(run, invocation, { ...only, stage: stageOption(invocation) });
  removeHalfWritten(out);
  const tables = exportFormats.filter((format): format is ExportFormat => asked.includes(format));
  const stage = textOption(invocation, "stage") === undefined ? undefined : stageOption(invocation);
  return [
    ...(asked.includes("xlsx") ? await sheets(run, invocation, join(out, "sheets")) : []),
    ...(await writeScores(run, join(out, "scores"), { formats: tables, only: { ...only, stage } })),
  ];
}

/** Writes scored tables for submission: a workbook a unit, or data tables of the whole run. */
export const body: CommandBody = async (invocation) => {
  formatsOf(invocation);
  const { common, effects } = invocation;
  const asked = textOption(invocation, "out");
  const { result, issues } = await withRun(
    invocation,
    { named: invocation.args[0], memory: true },
    async (run) =>
      written(
        run,
        invocation,
        asked === undefined ? join(run.workspace.root, "out") : resolve(effects.cwd, asked),
      ),
  );
  if (result === null) return sayIssues(issues, allWords, invocation);
  const files = result.map((path) => relative(effects.cwd, path).replaceAll("\\", "/"));
  effects.out(common.json ? jsonText({ files }) : files.map((file) => `${file}\n`).join(""));
  return 0;
};
