import { resolve } from "node:path";
import { hasErrors, type Issue, modelWords } from "@parindex/model";
import { rulesWords, type Unreached } from "@parindex/rules";
import { openStore } from "@parindex/store";
import type { CommandBody } from "../effects.ts";
import { readRuleSetFile } from "../read-rule-set-file.ts";
import { readCaseFiles } from "../rule-set-cases.ts";
import { issueRecords, sayIssues } from "../say-issues.ts";
import { testRuleSet } from "../test-rule-set.ts";
import { cliWords } from "../words.ts";

const words = { ...modelWords, ...rulesWords, ...cliWords };

interface FileTested {
  readonly file: string;
  readonly rule_set_id: string | null;
  readonly cases: number;
  readonly units: number;
  readonly unaccepted: number;
  readonly failed: number;
  readonly unreached: readonly (Omit<Unreached, "issue"> & {
    readonly line: number | null;
    readonly column: number | null;
  })[];
}

/** One line that counts the cases of a file. */
function counted(
  { file, cases, units, unaccepted, failed, unreached }: FileTested,
  locale: "vi" | "en",
): string {
  const waiting =
    unaccepted === 0
      ? ""
      : {
          vi: `, ${unaccepted} đề xuất chưa được chấp nhận (không tính)`,
          en: `, ${unaccepted} proposed and not accepted (not counted)`,
        }[locale];
  return locale === "en"
    ? `${file}: ${cases} cases, ${units} whole units, ${failed} failed, ${unreached.length} branches without a case${waiting}\n`
    : `${file}: ${cases} ví dụ, ${units} đơn vị trọn bộ, ${failed} sai, ${unreached.length} trường hợp chưa có ví dụ${waiting}\n`;
}

/** Scores the stored cases of rule sets with the plan that scores units. */
export const body: CommandBody = async (invocation) => {
  const { args, common, effects } = invocation;
  const store = await openStore(":memory:");
  const issues: Issue[] = [];
  const notes: Issue[] = [];
  const files: FileTested[] = [];
  try {
    for (const file of args) {
      const path = resolve(effects.cwd, file);
      const { ruleSet, yaml, issues: ofSet } = readRuleSetFile(path, file);
      issues.push(...ofSet);
      if (ruleSet === null || yaml === null) {
        files.push({ file, rule_set_id: null, cases: 0, units: 0, unaccepted: 0, failed: 0, unreached: [] });
        continue;
      }
      const beside = readCaseFiles(path, file, ruleSet);
      const {
        issues: failed,
        unreached,
        ...tested
      } = await testRuleSet(store, ruleSet, { yaml, files: beside.files });
      issues.push(...beside.issues, ...failed);
      notes.push(...unreached.map((one) => one.issue));
      files.push({
        file,
        rule_set_id: ruleSet.set.id,
        ...tested,
        failed: failed.length,
        unreached: unreached.map(({ issue: { place }, ...one }) => ({
          ...one,
          line: place.line ?? null,
          column: place.column ?? null,
        })),
      });
    }
  } finally {
    store.close();
  }
  if (common.json) {
    effects.out(
      `${JSON.stringify({ files, issues: issueRecords(issues, words, common.locale) }, null, 2)}\n`,
    );
    return hasErrors(issues) ? 1 : 0;
  }
  const code = sayIssues([...issues, ...notes], words, invocation);
  for (const file of files) effects.out(counted(file, common.locale));
  return code;
};
