import { resolve } from "node:path";
import { hasErrors, type Issue, modelWords, type RowOf, type Table, text, whole } from "@parindex/model";
import {
  caseOutcomesSql,
  caseRows,
  caseYear,
  compile,
  duckdb,
  entryTable,
  exclusionTable,
  factTable,
  judgeCases,
  parameterTables,
  type RuleSet,
  rulesWords,
  scoringSteps,
} from "@parindex/rules";
import { openStore, type Store } from "@parindex/store";
import { z } from "zod";
import type { YamlFile } from "@parindex/model";
import type { CommandBody } from "../effects.ts";
import { fillTable } from "../fill-table.ts";
import { readRuleSetFile } from "../read-rule-set-file.ts";
import { issueRecords, sayIssues } from "../say-issues.ts";
import { cliWords } from "../words.ts";

const words = { ...modelWords, ...rulesWords, ...cliWords };

const outcomeRow = z.strictObject({
  scope_no: whole("Thứ tự"),
  status: text("Tình trạng"),
  reason: text("Lý do").nullable(),
  points_e16: text("Điểm").nullable(),
  leaf_uid: text("Mã ổn định"),
});

/** Runs the cases of one set through the scoring plan; gives how many there are and the faults. */
async function testReading(
  store: Store,
  ruleSet: RuleSet,
  told: { yaml: YamlFile; group?: string },
): Promise<{ cases: number; issues: Issue[] }> {
  const parameters = compile([{ edition_no: 1, ruleSet, year: caseYear(ruleSet) }]);
  const rows = caseRows(ruleSet, parameters, told.group);
  const tables: Readonly<Record<string, readonly RowOf<Table>[]>> = {
    ...parameters,
    scope: rows.scope,
    fact: rows.fact,
  };
  for (const table of [...parameterTables, factTable, entryTable, exclusionTable])
    await fillTable(store, table, tables[table.name] ?? []);
  for (const { table, sql } of scoringSteps(duckdb))
    await store.execute(`CREATE OR REPLACE TABLE "${table}" AS ${sql}`);
  const leafOf = new Map(rows.cases.map(({ scope_no, leaf_uid }) => [scope_no, leaf_uid]));
  const answers = await store.run({ sql: caseOutcomesSql, params: [], row: outcomeRow });
  const own = answers.filter(({ scope_no, leaf_uid }) => leafOf.get(scope_no) === leaf_uid);
  return { cases: rows.cases.length, issues: judgeCases(rows, own, told.yaml) };
}

/** Runs the cases of a set as every group reads it. */
async function testSet(
  store: Store,
  ruleSet: RuleSet,
  yaml: YamlFile,
): Promise<{ cases: number; issues: Issue[] }> {
  if (ruleSet.byGroup === null) return testReading(store, ruleSet, { yaml });
  const tested = { cases: 0, issues: [] as Issue[] };
  for (const [group, reading] of ruleSet.byGroup) {
    const one = await testReading(store, reading, { yaml, group });
    tested.cases += one.cases;
    tested.issues.push(...one.issues);
  }
  return tested;
}

/** Scores the cases written beside the rules with the plan that scores units. */
export const body: CommandBody = async (invocation) => {
  const { args, common, effects } = invocation;
  const store = await openStore(":memory:");
  const issues: Issue[] = [];
  const files: { file: string; rule_set_id: string | null; cases: number; failed: number }[] = [];
  try {
    for (const file of args) {
      const read = readRuleSetFile(resolve(effects.cwd, file), file);
      issues.push(...read.issues);
      if (read.ruleSet === null || read.yaml === null) {
        files.push({ file, rule_set_id: null, cases: 0, failed: 0 });
        continue;
      }
      const tested = await testSet(store, read.ruleSet, read.yaml);
      issues.push(...tested.issues);
      files.push({
        file,
        rule_set_id: read.ruleSet.set.id,
        cases: tested.cases,
        failed: tested.issues.length,
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
  const code = sayIssues(issues, words, invocation);
  for (const { file, cases, failed } of files)
    effects.out(
      common.locale === "en"
        ? `${file}: ${cases} cases, ${failed} failed\n`
        : `${file}: ${cases} ví dụ, ${failed} sai\n`,
    );
  return code;
};
