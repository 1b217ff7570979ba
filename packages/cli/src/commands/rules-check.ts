import { resolve } from "node:path";
import { hasErrors, modelWords } from "@parindex/model";
import { leavesOf, rulesWords } from "@parindex/rules";
import type { CommandBody } from "../effects.ts";
import { readRuleSetFile } from "../read-rule-set-file.ts";
import { issueCount, issueRecords, sayIssues } from "../say-issues.ts";
import { cliWords } from "../words.ts";

const words = { ...modelWords, ...rulesWords, ...cliWords };

/** All faults of rule set files at once. */
export const body: CommandBody = async (invocation) => {
  const { args, common, effects } = invocation;
  const read = args.map((file) => ({ file, ...readRuleSetFile(resolve(effects.cwd, file), file) }));
  const issues = read.flatMap((one) => one.issues);
  if (common.json) {
    const files = read.map(({ file, ruleSet }) => ({
      file,
      rule_set_id: ruleSet?.set.id ?? null,
      status: ruleSet?.set.status ?? null,
      leaves: ruleSet === null ? null : leavesOf(ruleSet.roots).length,
    }));
    effects.out(
      `${JSON.stringify({ files, issues: issueRecords(issues, words, common.locale) }, null, 2)}\n`,
    );
    return hasErrors(issues) ? 1 : 0;
  }
  const code = sayIssues(issues, words, invocation);
  for (const { file, ruleSet } of read) {
    if (ruleSet === null) continue;
    const leaves = leavesOf(ruleSet.roots).length;
    effects.out(
      common.locale === "en"
        ? `${file}: ${ruleSet.set.title}, ${leaves} leaves\n`
        : `${file}: ${ruleSet.set.title}, ${leaves} tiêu chí chấm điểm\n`,
    );
    if (ruleSet.set.notice) effects.out(`  ${ruleSet.set.notice}\n`);
  }
  effects.out(`${issueCount(issues, common.locale)}\n`);
  return code;
};
