import { relative, resolve } from "node:path";
import { hasErrors, type Issue, type YamlFile, yamlText } from "@parindex/model";
import { readRuleSet, readRuleSetSheets, withoutEchoes } from "@parindex/rules";
import { allWords } from "../all-words.ts";
import { sha256 } from "../digest.ts";
import type { CommandBody } from "../effects.ts";
import { jsonText } from "../json-text.ts";
import { textOption } from "../open-workspace.ts";
import { readBytes } from "../read-text.ts";
import { issueRecords, sayIssues } from "../say-issues.ts";
import { writeFile } from "../write-file.ts";

/** The longest line that lists and groups are joined to in the file that is written. */
const fileLine = 110;

/** A workbook as the file of a rule set, and every fault of its cells and of its meaning. */
async function readSheets(
  path: string,
  name: string,
): Promise<{ readonly yaml: YamlFile | null; readonly issues: readonly Issue[] }> {
  const { bytes, issues: unreadable } = readBytes(path, name);
  if (unreadable.length > 0) return { yaml: null, issues: unreadable };
  const { readWorkbook } = await import("@parindex/documents");
  const { grids, issues } = await readWorkbook(bytes, name);
  if (hasErrors(issues)) return { yaml: null, issues };
  const read = readRuleSetSheets(grids, name);
  const { issues: found } = readRuleSet(read.yaml, sha256(bytes));
  const all = [...issues, ...withoutEchoes(read.issues, found)];
  return { yaml: hasErrors(all) ? null : read.yaml, issues: all };
}

/** A rule set from a workbook, as YAML; with a fault anywhere nothing is written. */
export const body: CommandBody = async (invocation) => {
  const { args, common, effects } = invocation;
  const [file = ""] = args;
  const { yaml, issues } = await readSheets(resolve(effects.cwd, file), file);
  if (yaml === null) return sayIssues(issues, allWords, invocation);
  const text = yamlText(yaml.value, { line: fileLine });
  const asked = textOption(invocation, "out");
  const out = asked === undefined ? null : resolve(effects.cwd, asked);
  if (out !== null) await writeFile(out, text, common.locale);
  const written = out === null ? null : relative(effects.cwd, out).replaceAll("\\", "/");
  if (common.json) {
    const told = issueRecords(issues, allWords, common.locale);
    effects.out(jsonText({ file: written, rule_set: yaml.value, issues: told }));
    return 0;
  }
  sayIssues(issues, allWords, invocation);
  effects.out(written === null ? text : `${written}\n`);
  return 0;
};
