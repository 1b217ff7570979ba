import { type Issue, type RowOf, type Table, text, whole, type YamlFile } from "@parindex/model";
import {
  type CaseFileRead,
  caseOutcomesSql,
  duckdb,
  entryTable,
  exclusionTable,
  factTable,
  gateScoreQuery,
  indexScoreQuery,
  judgeLeafCases,
  judgeUnitCases,
  nodeScoreQuery,
  parameterTables,
  prepareCases,
  type PreparedCases,
  type RuleSet,
  scoreQuery,
  scoringSteps,
  seenTerms,
  storedCases,
  type Unreached,
  unreachedBranches,
  unreachedGates,
} from "@parindex/rules";
import type { Store } from "@parindex/store";
import { z } from "zod";
import { fillTable } from "./fill-table.ts";

const outcomeRow = z.strictObject({
  scope_no: whole("Thứ tự"),
  status: text("Tình trạng"),
  reason: text("Lý do").nullable(),
  points_e16: text("Điểm").nullable(),
});

/** What a set's stored cases came to. */
export interface Tested {
  readonly cases: number;
  readonly units: number;
  readonly unaccepted: number;
  readonly issues: readonly Issue[];
  /** Branches of rules that no stored case goes; of a set by group, those that none goes in any group. */
  readonly unreached: readonly Unreached[];
}

/** Scores prepared cases with the plan that scores units; its tables stay for questions. */
export async function scoreCases(
  store: Store,
  { parameters, rows }: Pick<PreparedCases, "parameters" | "rows">,
): Promise<void> {
  const tables: Readonly<Record<string, readonly RowOf<Table>[]>> = { ...parameters, ...rows };
  for (const table of [...parameterTables, factTable, entryTable, exclusionTable])
    await fillTable(store, table, tables[table.name] ?? []);
  for (const { table, sql } of scoringSteps(duckdb))
    await store.execute(`CREATE OR REPLACE TABLE "${table}" AS ${sql}`);
}

/** What the plan gave for each leaf's case. */
export function caseOutcomes(store: Store): Promise<z.infer<typeof outcomeRow>[]> {
  return store.run({ sql: caseOutcomesSql, params: [], row: outcomeRow });
}

async function testReading(
  store: Store,
  ruleSet: RuleSet,
  told: { readonly yaml: YamlFile; readonly files: readonly CaseFileRead[]; readonly group?: string },
): Promise<Tested> {
  const stored = storedCases(ruleSet, told.yaml, told.files, told.group);
  const prepared = prepareCases(ruleSet, stored);
  await scoreCases(store, prepared);
  const issues = judgeLeafCases(prepared.leaves, await caseOutcomes(store));
  const gates = prepared.units.length === 0 ? [] : await store.run(gateScoreQuery(""));
  const ofUnits =
    prepared.units.length === 0
      ? []
      : judgeUnitCases(ruleSet, prepared.units, {
          score: await store.run(scoreQuery("")),
          node_score: await store.run(nodeScoreQuery("", duckdb)),
          index_score: await store.run(indexScoreQuery("", duckdb)),
          gate_score: gates,
        });
  return {
    cases: prepared.leaves.length,
    units: prepared.units.length,
    unaccepted: stored.unaccepted,
    issues: [...prepared.issues, ...issues, ...ofUnits],
    unreached: [
      ...unreachedBranches(ruleSet, told.yaml, prepared.leaves, await store.run(seenTerms)),
      ...unreachedGates(ruleSet, told.yaml, gates),
    ],
  };
}

function isSame(one: Unreached, other: Unreached): boolean {
  return JSON.stringify(one.issue.place) === JSON.stringify(other.issue.place) && one.branch === other.branch;
}

/** Runs the stored cases of a set, as every group reads it. */
export async function testRuleSet(
  store: Store,
  ruleSet: RuleSet,
  told: { readonly yaml: YamlFile; readonly files: readonly CaseFileRead[] },
): Promise<Tested> {
  if (ruleSet.byGroup === null) return testReading(store, ruleSet, told);
  const each: Tested[] = [];
  for (const [group, reading] of ruleSet.byGroup)
    each.push(await testReading(store, { ...reading, byGroup: ruleSet.byGroup }, { ...told, group }));
  const sum = (key: "cases" | "units"): number => each.reduce((all, one) => all + one[key], 0);
  return {
    cases: sum("cases"),
    units: sum("units"),
    unaccepted: each[0]?.unaccepted ?? 0,
    issues: each.flatMap(({ issues }) => issues),
    unreached: (each[0]?.unreached ?? []).filter((one) =>
      each.every(({ unreached }) => unreached.some((other) => isSame(one, other))),
    ),
  };
}
