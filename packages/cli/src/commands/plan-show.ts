import { resolve } from "node:path";
import { hasErrors, modelWords, readYaml } from "@parindex/model";
import { planJson, planSummary, planWords, readPlan } from "@parindex/plans";
import type { CommandBody } from "../effects.ts";
import { readText } from "../read-text.ts";
import { sayIssues } from "../say-issues.ts";
import { tableText } from "../table-text.ts";
import { cliWords } from "../words.ts";
import { jsonText } from "../json-text.ts";

const words = { ...modelWords, ...planWords, ...cliWords };

/** What a normalised plan holds. */
export const body: CommandBody = async (invocation) => {
  const { args, common, effects } = invocation;
  const [file = ""] = args;
  const { text, issues: unreadable } = readText(resolve(effects.cwd, file), file);
  if (unreadable.length > 0) return sayIssues(unreadable, words, invocation);
  const { plan, issues } = readPlan(readYaml(text, file));
  if (plan === null || hasErrors(issues)) return sayIssues(issues, words, invocation);
  if (common.json) {
    effects.out(jsonText(planJson(plan, { unit_id: null })));
    return 0;
  }
  sayIssues(issues, words, invocation);
  for (const block of planSummary(plan, common.locale)) {
    if (block.kind === "table") effects.out(`\n${block.caption}\n${tableText(block)}`);
    else if (block.kind !== "chart") effects.out(`${block.text}\n`);
  }
  return 0;
};
