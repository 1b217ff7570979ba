import { hasErrors } from "@parindex/model";
import { allWords } from "../all-words.ts";
import { type CheckOutcome, outcomeNames } from "../checking/outcomes.ts";
import type { CommandBody, Invocation } from "../effects.ts";
import { jsonText } from "../json-text.ts";
import { withRun } from "../open-workspace.ts";
import { issueCount, issueRecords, sayIssues } from "../say-issues.ts";

/** One line that counts the checks by what became of them. */
function outcomeCount(checks: readonly CheckOutcome[], { common }: Invocation): string {
  const names = outcomeNames[common.locale];
  return Object.entries(names)
    .map(([outcome, name]) => [checks.filter((one) => one.outcome === outcome).length, name] as const)
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count} ${name}`)
    .join(", ");
}

/** All faults in plans, rule sets and records, and what became of every check; nothing is kept. */
export const body: CommandBody = async (invocation) => {
  const { args, common, effects } = invocation;
  const asked = { named: args[0], memory: true, evidenceFiles: true };
  const { issues, checks } = await withRun(invocation, asked, async () => null);
  if (common.json) {
    effects.out(jsonText({ issues: issueRecords(issues, allWords, common.locale), checks }));
    return hasErrors(issues) ? 1 : 0;
  }
  const code = sayIssues(issues, allWords, invocation, { all: true });
  effects.out(`${issueCount(issues, common.locale)}\n${outcomeCount(checks, invocation)}\n`);
  return code;
};
