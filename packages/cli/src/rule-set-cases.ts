import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Issue, readYaml } from "@parindex/model";
import { type CaseFileRead, readCaseFile, type RuleSet } from "@parindex/rules";
import { readText } from "./read-text.ts";

/** The name that a rule set's file shares with the files of its cases: `bo.yaml`, `bo.cases.yaml`. */
function caseStem(path: string): string {
  return basename(path).replace(/\.ya?ml$/, "");
}

/** Files of cases beside a rule set: `STEM.cases.yaml`, `STEM.anything.cases.yaml`. */
function caseFilesBeside(path: string): string[] {
  const stem = caseStem(path);
  return readdirSync(dirname(path))
    .filter(
      (name) =>
        name === `${stem}.cases.yaml` || (name.startsWith(`${stem}.`) && name.endsWith(".cases.yaml")),
    )
    .sort();
}

/** Reads and checks the files of cases beside a rule set; `name` is what people are shown of the set's file. */
export function readCaseFiles(
  path: string,
  name: string,
  ruleSet: RuleSet,
): { readonly files: readonly CaseFileRead[]; readonly issues: readonly Issue[] } {
  const read = caseFilesBeside(path).map((file) => {
    const shown = name.replace(/[^/\\]*$/, file);
    const { text, issues } = readText(join(dirname(path), file), shown);
    if (issues.length > 0) return { read: null, issues };
    return readCaseFile(readYaml(text, shown), ruleSet);
  });
  return {
    files: read.flatMap((one) => one.read ?? []),
    issues: read.flatMap((one) => one.issues),
  };
}
