import { resolve } from "node:path";
import { hasErrors, type Issue, modelWords } from "@parindex/model";
import { rulesWords, type Unreached } from "@parindex/rules";
import { openStore } from "@parindex/store";
import type { CommandBody } from "../effects.ts";
import { proposeCases } from "../propose-cases.ts";
import { proposeUnits } from "../propose-units.ts";
import { readRuleSetFile } from "../read-rule-set-file.ts";
import { readCaseFiles } from "../rule-set-cases.ts";
import { refuseUnlikeEngine } from "../refuse-unlike-engine.ts";
import { issueRecords, sayIssues } from "../say-issues.ts";
import { testRuleSet } from "../test-rule-set.ts";
import { cliWords } from "../words.ts";
import { writeFile } from "../write-file.ts";

const words = { ...modelWords, ...rulesWords, ...cliWords };

interface FileTested {
  readonly file: string;
  readonly rule_set_id: string | null;
  readonly cases: number;
  readonly units: number;
  readonly unaccepted: number;
  readonly failed: number;
  /** Cases written to the file of proposals; null where none were asked for. */
  readonly proposed: number | null;
  readonly proposed_file: string | null;
  /** Whole units at the bounds of gates, likewise. */
  readonly proposed_units: number | null;
  readonly proposed_units_file: string | null;
  readonly unreached: readonly (Omit<Unreached, "issue"> & {
    readonly line: number | null;
    readonly column: number | null;
  })[];
}

const untested = {
  rule_set_id: null,
  cases: 0,
  units: 0,
  unaccepted: 0,
  failed: 0,
  unreached: [],
  proposed: null,
  proposed_file: null,
  proposed_units: null,
  proposed_units_file: null,
} as const;

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

/** What was proposed, and what a person does with it. */
function proposalLine(file: FileTested, locale: "vi" | "en"): string {
  if (file.proposed === null) return "";
  const said = [
    [file.proposed, file.proposed_file, { vi: "ví dụ", en: "cases" }],
    [file.proposed_units, file.proposed_units_file, { vi: "đơn vị trọn bộ", en: "whole units" }],
  ] as const;
  const lines = said.flatMap(([count, name, what]) =>
    name === null
      ? []
      : locale === "en"
        ? `  ${count} ${what.en} proposed in ${name}: work each out by hand, mend expect, then say accepted: true.\n`
        : `  Đã ghi ${count} ${what.vi} đề xuất vào ${name}: tính tay từng ${what.vi}, sửa expect nếu sai, rồi ghi accepted: true.\n`,
  );
  return (
    lines.join("") ||
    { vi: "  Không còn ví dụ nào để đề xuất.\n", en: "  Nothing left to propose.\n" }[locale]
  );
}

/** Scores the stored cases of rule sets with the plan that scores units. */
export const body: CommandBody = async (invocation) => {
  const { args, common, effects, options } = invocation;
  const store = await openStore(":memory:");
  const issues: Issue[] = [];
  const notes: Issue[] = [];
  const files: FileTested[] = [];
  try {
    await refuseUnlikeEngine(store, common);
    for (const file of args) {
      const path = resolve(effects.cwd, file);
      const { ruleSet, yaml, issues: ofSet } = readRuleSetFile(path, file);
      issues.push(...ofSet);
      if (ruleSet === null || yaml === null) {
        files.push({ file, ...untested });
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
      const isAsked = options["propose"] === true && !hasErrors([...beside.issues, ...failed]);
      const told = { path, name: file, files: beside.files };
      const proposals = isAsked
        ? [await proposeCases(store, ruleSet, told), await proposeUnits(store, ruleSet, told)]
        : [];
      issues.push(...proposals.flatMap((one) => one.issues));
      for (const { path: to, text } of proposals) if (text !== null) await writeFile(to, text, common.locale);
      const [proposal = null, ofUnits = null] = proposals;
      files.push({
        file,
        rule_set_id: ruleSet.set.id,
        ...tested,
        proposed: proposal?.proposed ?? null,
        proposed_file: proposal?.text ? proposal.name : null,
        proposed_units: ofUnits?.proposed ?? null,
        proposed_units_file: ofUnits?.text ? ofUnits.name : null,
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
  // What must be mended stands last, beside the counts.
  sayIssues(notes, words, invocation);
  const code = sayIssues(issues, words, invocation);
  for (const file of files) effects.out(counted(file, common.locale) + proposalLine(file, common.locale));
  return code;
};
