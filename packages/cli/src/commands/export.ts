import { join, relative, resolve } from "node:path";
import { text, UsageError } from "@parindex/model";
import { type ExportFormat, exportFormats } from "@parindex/store";
import { z } from "zod";
import { allWords } from "../all-words.ts";
import type { CommandBody, Invocation } from "../effects.ts";
import { type OpenRun, stageOption, textOption, withRun, yearOption } from "../open-workspace.ts";
import { sayIssues } from "../say-issues.ts";
import { writeScores } from "../score-files.ts";
import { writeSheet } from "../sheet-file.ts";
import { jsonText } from "../write-file.ts";

const formats: readonly string[] = ["xlsx", ...exportFormats];
const unitRow = z.strictObject({ unit_id: text("Mã đơn vị") });

function formatsOf(invocation: Invocation): string[] {
  const asked = (textOption(invocation, "format") ?? "xlsx").split(",").map((word) => word.trim());
  const unknown = asked.find((word) => !formats.includes(word));
  if (unknown !== undefined) throw new UsageError(`--format: ${formats.join(", ")}; “${unknown}”?`);
  return asked;
}

async function sheets(run: OpenRun, invocation: Invocation, folder: string): Promise<string[]> {
  const year = yearOption(invocation) ?? Math.max(...run.scored.scopes.scope.map((one) => one.year));
  const stage = stageOption(invocation);
  const units = await run.store.run({
    row: unitRow,
    params: [run.scored.runId, BigInt(year), stage],
    sql: "SELECT unit_id FROM index_score WHERE run_id = $1 AND year = $2 AND stage = $3 ORDER BY unit_id",
  });
  const paths: string[] = [];
  for (const { unit_id } of units) {
    const path = await writeSheet(run, { unit_id, year, stage }, folder);
    if (path !== null) paths.push(path);
  }
  return paths;
}

async function written(run: OpenRun, invocation: Invocation, out: string): Promise<string[]> {
  const asked = formatsOf(invocation);
  const tables = exportFormats.filter((format): format is ExportFormat => asked.includes(format));
  return [
    ...(asked.includes("xlsx") ? await sheets(run, invocation, join(out, "sheets")) : []),
    ...(await writeScores(run, join(out, "scores"), tables)),
  ];
}

/** Writes scored tables for submission: a workbook a unit, or data tables of the whole run. */
export const body: CommandBody = async (invocation) => {
  formatsOf(invocation);
  const { common, effects } = invocation;
  const asked = textOption(invocation, "out");
  const { result, issues } = await withRun(
    invocation,
    {
      named: invocation.args[0],
      unit: textOption(invocation, "unit"),
      year: yearOption(invocation),
      memory: true,
    },
    async (run) =>
      written(
        run,
        invocation,
        asked === undefined ? join(run.workspace.root, "out") : resolve(effects.cwd, asked),
      ),
  );
  if (result === null) return sayIssues(issues, allWords, invocation);
  if (result.length === 0)
    throw new UsageError(
      common.locale === "en"
        ? "Nothing was scored for that unit, year or stage."
        : "Không có điểm của đơn vị, năm hoặc bước đó.",
    );
  const files = result.map((path) => relative(effects.cwd, path).replaceAll("\\", "/"));
  effects.out(common.json ? jsonText({ files }) : files.map((file) => `${file}\n`).join(""));
  return 0;
};
