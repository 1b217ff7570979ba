import { readWorkspace, scoreWorkspace } from "@parindex/cli";
import {
  columnsOf,
  indexScoreTable,
  nodeScoreTable,
  type Query,
  scoreTable,
  type Table,
  unitTable,
} from "@parindex/model";
import {
  explainedCell,
  explainedInputs,
  explainedSurveyRows,
  explainedTargets,
  explainedTerms,
  indexScoreQuery,
  inputSteps,
  lackingQuery,
  nodeScoreQuery,
  parameterTables,
  planScript,
  recordCheckQuery,
  recordChecks,
  scoreQuery,
  scoringSteps,
  surveyRows,
} from "@parindex/rules";
import { plainTables, recordTables } from "@parindex/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { questionsOf } from "../report/questions.ts";
import { inRepository } from "../support/run-cli.ts";
import { type Both, isSkipped, openBoth } from "./both.ts";
import { postgres } from "./dialect.ts";
import { fillTables, keepAnswer, runPrinted } from "./engine.ts";
import { unlikeTables } from "./unlike-tables.ts";

const asOf = "2026-11-01";
const results: readonly Table[] = [scoreTable, nodeScoreTable, indexScoreTable];
let both: Both;
let runId: string;

/** All that stands in a table of DuckDB's; of the tables of results, which the plan fills, none. */
async function rowsOf(table: Table): Promise<Readonly<Record<string, unknown>>[]> {
  if (results.includes(table)) return [];
  const names = columnsOf(table.row).map(({ name }) => `"${name}"`);
  return both.store.run({
    sql: `SELECT ${names.join(", ")} FROM "${table.name}"`,
    params: [],
    row: table.row,
  });
}

beforeAll(async () => {
  if (isSkipped) return;
  both = await openBoth();
  const { scored, issues } = await scoreWorkspace(both.store, readWorkspace(inRepository("data", "demo")), {
    asOf,
  });
  if (scored === null) throw new TypeError(JSON.stringify(issues));
  runId = scored.runId;
  // The printed plan scores as things stand; what refused claims would leave comes of running it once more.
  await both.store.execute("UPDATE index_score SET refused_index = NULL, refused_index_high = NULL");
  const filled: [Table, Readonly<Record<string, unknown>>[]][] = [];
  for (const table of [...recordTables, ...plainTables, ...parameterTables])
    filled.push([table, await rowsOf(table)]);
  await fillTables(both.server, filled);
});
afterAll(() => both?.close());

/** Each year, stage and group of peers that was scored together, with its first unit. */
const asked = {
  sql: `SELECT i.year, i.stage, u.province, u.tier, u."group", MIN(i.unit_id) AS unit_id, MIN(i.rule_set_id) AS rule_set_id
FROM index_score i
JOIN unit u ON u.unit_id = i.unit_id
GROUP BY i.year, i.stage, u.province, u.tier, u."group"
ORDER BY i.year, i.stage, u.province, u.tier, u."group"`,
  params: [],
  row: z.strictObject({
    year: indexScoreTable.row.shape.year,
    stage: indexScoreTable.row.shape.stage,
    province: unitTable.row.shape.province,
    tier: unitTable.row.shape.tier,
    group: unitTable.row.shape.group,
    unit_id: indexScoreTable.row.shape.unit_id,
    rule_set_id: indexScoreTable.row.shape.rule_set_id,
  }),
} satisfies Query;

const leafCodes = {
  sql: "SELECT DISTINCT leaf_code FROM score WHERE unit_id = 'xa-mau-a-01' AND year = 2026 ORDER BY leaf_code",
  params: [],
  row: z.strictObject({ leaf_code: scoreTable.row.shape.leaf_code }),
} satisfies Query;

/** Puts a question to both engines, whose answers must be the same rows in the same order; gives how many. */
async function sameAnswer(name: string, question: Query): Promise<number> {
  const rows = await both.store.run(question);
  expect({ name, rows: await both.other.run(question) }).toEqual({ name, rows });
  return rows.length;
}

describe.skipIf(isSkipped)("the demo's records on PostgreSQL", () => {
  it("give the same figures in force, scores, sums, indexes, ranks and bands as on DuckDB", async () => {
    await runPrinted(both.server, planScript(postgres));
    await keepAnswer(both.server, scoreTable, scoreQuery(runId));
    await keepAnswer(both.server, nodeScoreTable, nodeScoreQuery(runId, postgres));
    await keepAnswer(both.server, indexScoreTable, indexScoreQuery(runId, postgres));
    const steps = [...inputSteps(postgres), ...scoringSteps(postgres)];
    const tables = [...steps.map(({ table }) => table), ...results.map(({ name }) => name)];
    expect(await unlikeTables(both.store, both.other, tables)).toEqual([]);
  });

  it("answer every question of reports as on DuckDB, for a group of each year and tier", async () => {
    const own = (await both.other.run(asked)).filter(
      ({ stage, province }) => stage === "self" && province === "Tỉnh Mẫu A",
    );
    const scopes = [
      ...Array.from(Map.groupBy(own, ({ year }) => year).values(), (alike) => alike[0]!),
      ...Array.from(Map.groupBy(own, ({ tier }) => tier).values(), (alike) => alike.at(-1)!),
    ];
    expect(scopes.length).toBeGreaterThan(5);
    const answered = new Map<string, number>();
    for (const { province, tier, group, ...scope } of scopes) {
      const peers = { province, tier, group };
      const questions = questionsOf({ ...scope, peers, run_id: runId, as_of: asOf });
      for (const [name, question] of Object.entries(questions))
        answered.set(name, (answered.get(name) ?? 0) + (await sameAnswer(name, question)));
    }
    expect([...answered].filter(([, rows]) => rows === 0)).toEqual([]);
  });

  it("are judged, closed and explained alike", async () => {
    for (const check of recordChecks) await sameAnswer(check.code, recordCheckQuery(check));
    expect(await sameAnswer("lacking", lackingQuery(2026, "self"))).toBeGreaterThan(0);
    const unit = { unit_id: "xa-mau-a-01", year: 2026, stage: "self" } as const;
    expect(await sameAnswer("inputs", explainedInputs(unit))).toBeGreaterThan(0);
    await sameAnswer("targets", explainedTargets(unit));
    await sameAnswer("surveys of the unit", explainedSurveyRows(unit));
    await sameAnswer("surveys", surveyRows());
    const leaves = await both.store.run(leafCodes);
    for (const { leaf_code } of leaves.slice(0, 5)) {
      const key = { ...unit, leaf_code };
      expect(await sameAnswer("cell", explainedCell(key))).toBe(1);
      expect(await sameAnswer("terms", explainedTerms(key))).toBeGreaterThan(0);
    }
  });
});
