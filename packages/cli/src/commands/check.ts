import { hasErrors } from "@parindex/model";
import { allWords } from "../all-words.ts";
import type { CommandBody } from "../effects.ts";
import { withRun } from "../open-workspace.ts";
import { issueCount, sayIssues } from "../say-issues.ts";

/** All faults in plans, rule sets and records; nothing is kept. */
export const body: CommandBody = async (invocation) => {
  const { issues } = await withRun(invocation, { named: invocation.args[0], memory: true }, async () => null);
  const code = sayIssues(issues, allWords, invocation, { all: true });
  if (!invocation.common.json) invocation.effects.out(`${issueCount(issues, invocation.common.locale)}\n`);
  return hasErrors(issues) ? 1 : code;
};
