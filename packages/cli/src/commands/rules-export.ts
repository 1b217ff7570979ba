import { relative, resolve } from "node:path";
import { type Form, hasErrors, type Issue, issue, UsageError } from "@parindex/model";
import { changedMeaning, readRuleSet, readRuleSetSheets, ruleSetForm } from "@parindex/rules";
import { allWords } from "../all-words.ts";
import type { CommandBody, Invocation } from "../effects.ts";
import { jsonText } from "../json-text.ts";
import { textOption } from "../open-workspace.ts";
import { readRuleSetFile } from "../read-rule-set-file.ts";
import { sayIssues } from "../say-issues.ts";
import { writeFile } from "../write-file.ts";

function refuseOtherFormats(invocation: Invocation): void {
  const format = textOption(invocation, "format") ?? "xlsx";
  if (format === "xlsx") return;
  throw new UsageError(
    invocation.common.locale === "en"
      ? `--format is xlsx, not “${format}”.`
      : `--format chỉ có xlsx, không có “${format}”.`,
  );
}

/** The workbook, and what it would not give back when it is read again. */
async function workbookOf(
  form: Form,
  value: unknown,
  file: string,
): Promise<{ bytes: Uint8Array; lost: Issue[] }> {
  const { formBytes, readWorkbook } = await import("@parindex/documents");
  const bytes = await formBytes(form);
  const again = readRuleSetSheets((await readWorkbook(bytes, file)).grids, file);
  const { issues: found } = readRuleSet(again.yaml, "");
  const faults = found.filter(({ severity }) => severity === "error");
  const paths = [
    ...[...again.issues, ...faults].map(({ place }) => place.cell ?? ""),
    ...changedMeaning(value, again.yaml.value),
  ];
  return { bytes, lost: paths.map((path) => issue("rules.sheet_not_whole", { file }, { path })) };
}

/** A rule set as a workbook; one that would not read back as the same set is not written. */
export const body: CommandBody = async (invocation) => {
  const { args, common, effects } = invocation;
  refuseOtherFormats(invocation);
  const [file = ""] = args;
  const path = resolve(effects.cwd, file);
  const { ruleSet, yaml, issues } = readRuleSetFile(path, file);
  const faults = issues.filter(({ severity }) => severity === "error");
  if (ruleSet === null || yaml === null) return sayIssues(faults, allWords, invocation);
  const { bytes, lost } = await workbookOf(ruleSetForm(yaml.value), yaml.value, file);
  if (hasErrors(lost)) return sayIssues(lost, allWords, invocation);
  const out = resolve(effects.cwd, textOption(invocation, "out") ?? `${path.replace(/\.ya?ml$/, "")}.xlsx`);
  await writeFile(out, bytes, common.locale);
  const written = relative(effects.cwd, out).replaceAll("\\", "/");
  effects.out(common.json ? jsonText({ rule_set_id: ruleSet.set.id, file: written }) : `${written}\n`);
  return 0;
};
