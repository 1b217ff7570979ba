import { join, relative, resolve } from "node:path";
import { slug, UsageError } from "@parindex/model";
import { type DueTask, progressForm, tasksByLead } from "@parindex/plans";
import { allWords } from "../all-words.ts";
import { dueOf } from "../due-block.ts";
import type { CommandBody, Invocation } from "../effects.ts";
import { jsonText } from "../json-text.ts";
import { asOfOption, type OpenRun, textOption, withRun } from "../open-workspace.ts";
import { sayIssues } from "../say-issues.ts";
import { writeFile } from "../write-file.ts";
import { refuseUnknownUnit } from "../narrowing.ts";

async function written({ store, workspace }: OpenRun, invocation: Invocation): Promise<string[]> {
  const { effects, common } = invocation;
  const [asOf, out] = [asOfOption(invocation), textOption(invocation, "out")];
  const folder = out === undefined ? join(workspace.root, "out", "tien-do") : resolve(effects.cwd, out);
  const ask = { asOf, days: 30, locale: common.locale, unit: textOption(invocation, "unit") };
  await refuseUnknownUnit({ store }, invocation, ask.unit);
  const asked = textOption(invocation, "plan");
  const tasks = (await dueOf({ store }, ask)).filter(({ plan_id }) => plan_id === (asked ?? plan_id));
  const { formBytes } = await import("@parindex/documents");
  const synthetic = workspace.config.synthetic ?? false;
  const paths: string[] = [];
  const write = async (own: readonly DueTask[], name: string, lead: string | null): Promise<void> => {
    const path = join(folder, `tien-do-${name}.xlsx`);
    const form = progressForm(own, { as_of: asOf, lead, synthetic });
    await writeFile(path, await formBytes(form, { date: asOf }), common.locale);
    paths.push(path);
  };
  for (const [plan_id, own] of Map.groupBy(tasks, (task) => task.plan_id)) {
    if (invocation.options["byLead"] !== true) await write(own, slug(plan_id), null);
    else
      for (const [lead, led] of tasksByLead(own))
        await write(led, `${slug(plan_id)}-${slug(lead ?? "chua-ro")}`, lead);
  }
  return paths.sort();
}

/** Writes workbooks that ask how tasks stand: one a plan, or one for each who leads tasks of it. */
export const body: CommandBody = async (invocation) => {
  const { common, effects } = invocation;
  const { result, issues } = await withRun(invocation, { named: invocation.args[0], memory: true }, (run) =>
    written(run, invocation),
  );
  if (result === null) return sayIssues(issues, allWords, invocation);
  if (result.length === 0)
    throw new UsageError(
      common.locale === "en"
        ? "There is no such plan or task."
        : "Không có kế hoạch hoặc nhiệm vụ nào như vậy.",
    );
  const files = result.map((path) => relative(effects.cwd, path).replaceAll("\\", "/"));
  effects.out(common.json ? jsonText({ files }) : files.map((file) => `${file}\n`).join(""));
  return 0;
};
