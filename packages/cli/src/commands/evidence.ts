import { join, relative, resolve } from "node:path";
import { allWords } from "../all-words.ts";
import type { CommandBody, Invocation } from "../effects.ts";
import { jsonText } from "../json-text.ts";
import { isAsked, latestYear, refuseUnscored } from "../narrowing.ts";
import { type OpenRun, stageOption, textOption, withRun, yearOption } from "../open-workspace.ts";
import { type WrittenRegister, writeRegister } from "../register-file.ts";
import { issueRecords, sayIssues } from "../say-issues.ts";

interface UnitRegister extends WrittenRegister {
  readonly unit_id: string;
  readonly year: number;
}

async function written(run: OpenRun, invocation: Invocation, folder: string): Promise<UnitRegister[]> {
  const unit = textOption(invocation, "unit");
  const stage = stageOption(invocation);
  await refuseUnscored(run, invocation, { unit, stage, year: yearOption(invocation) });
  const year = yearOption(invocation) ?? latestYear(run, { unit, stage }) ?? 0;
  const asked = run.scored.scopes.scope.filter((row) => isAsked(row, { unit, year, stage }));
  const made: UnitRegister[] = [];
  for (const { unit_id } of asked) {
    const one = await writeRegister(run, { unit_id, year, stage }, folder);
    if (one !== null) made.push({ unit_id, year, ...one });
  }
  return made;
}

/** Writes the list of evidence of each unit asked for, in the order of the criteria. */
export const body: CommandBody = async (invocation) => {
  const { common, effects, args } = invocation;
  const asked = textOption(invocation, "out");
  const request = { named: args[0], memory: true, evidenceFiles: true };
  const { result, issues } = await withRun(invocation, request, async (run) =>
    written(
      run,
      invocation,
      asked === undefined ? join(run.workspace.root, "out", "evidence") : resolve(effects.cwd, asked),
    ),
  );
  if (result === null) return sayIssues(issues, allWords, invocation);
  const fileOf = ({ path }: UnitRegister): string => relative(effects.cwd, path).replaceAll("\\", "/");
  const ofFiles = issues.filter(({ code }) => code.startsWith("evidence."));
  if (common.json) {
    const units = result.map((one) => ({
      unit_id: one.unit_id,
      year: one.year,
      file: fileOf(one),
      evidence: one.rows.filter(({ evidence_id }) => evidence_id !== null),
      remarks: one.remarks,
    }));
    effects.out(jsonText({ units, issues: issueRecords(ofFiles, allWords, common.locale) }));
    return 0;
  }
  const code = sayIssues(ofFiles, allWords, invocation);
  effects.out(result.map((one) => `${fileOf(one)}\n`).join(""));
  return code;
};
