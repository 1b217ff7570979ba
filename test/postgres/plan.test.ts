import { globSync, readFileSync } from "node:fs";
import { unlikeSums } from "@parindex/cli";
import { type Query, text, whole } from "@parindex/model";
import {
  caseOutcomesSql,
  type Dialect,
  duckdb,
  gateScoreQuery,
  indexScoreQuery,
  judgeLeafCases,
  judgeUnitCases,
  kinds,
  nodeScoreQuery,
  prepareCases,
  type RuleSet,
  scoreQuery,
  scoringSteps,
  seenTerms,
  storedCases,
} from "@parindex/rules";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { reported } from "../oracle/arbitrary/facts.ts";
import { withGates } from "../oracle/arbitrary/gates.ts";
import { anyLeaf, ruleSetOf } from "../oracle/arbitrary/sets.ts";
import { unitsOf } from "../oracle/arbitrary/units.ts";
import { compareWithOracle } from "../oracle/compare.ts";
import { type FilledTable, planTables, resultOf, scoreTables, tablesOf } from "../oracle/plan-run.ts";
import { ruleSetFile } from "../support/rule-set-file.ts";
import { inRepository } from "../support/run-cli.ts";
import { type Both, isSkipped, openBoth } from "./both.ts";
import { postgres } from "./dialect.ts";
import { fillTables, runSteps } from "./engine.ts";
import { type Unlike, unlikeTables } from "./unlike-tables.ts";

const steps = scoringSteps(postgres);
let both: Both;

beforeAll(async () => {
  if (!isSkipped) both = await openBoth();
});
afterAll(() => both?.close());

/** Scores the same rows on both engines and gives the tables that differ. */
async function scoredUnlike(tables: readonly FilledTable[]): Promise<Unlike[]> {
  await scoreTables(both.store, tables);
  await fillTables(both.server, tables);
  await runSteps(both.server, steps);
  return unlikeTables(
    both.store,
    both.other,
    steps.map(({ table }) => table),
  );
}

const batches = ruleSetOf(anyLeaf, { minLength: 20, maxLength: 20 })
  .chain(withGates)
  .chain((set) => unitsOf(set, reported, { minLength: 30, maxLength: 30 }).map((units) => ({ set, units })));

const outcomes = {
  sql: caseOutcomesSql,
  params: [],
  row: z.strictObject({
    scope_no: whole("Thứ tự"),
    status: text("Tình trạng"),
    reason: text("Lý do").nullable(),
    points_e16: text("Điểm").nullable(),
  }),
} satisfies Query;

const setFiles = [
  ...globSync("test/cases/*.yaml", { cwd: inRepository() }).filter((path) => !path.endsWith(".cases.yaml")),
  "data/rule-sets/minh-hoa-cap-xa-2026.yaml",
].toSorted();

it("the dialect has under ten primitives, each with its line in docs/engines.md", () => {
  const page = readFileSync(inRepository("docs", "engines.md"), "utf8");
  const primitives = Object.keys(duckdb);
  expect(Object.keys(postgres).sort()).toEqual(primitives.toSorted());
  expect(primitives.length).toBeLessThan(10);
  expect(primitives.filter((name) => !new RegExp(`^\\| .*\`${name}\`.* \\|`, "m").test(page))).toEqual([]);
});

/** PostgreSQL's dialect with one guard taken away. */
const traps: Readonly<Record<string, Partial<Dialect>>> = {
  "a quotient keeps its decimals": { roundDivide: (num, den) => `(${num} / ${den})` },
  "a quotient is rounded twice": { roundDivide: (num, den) => `round(${num} / ${den})` },
  "a scaled quotient is rounded twice": {
    roundScale: (num, factor, places, den) => `round(${num} * ${factor} * 1${"0".repeat(places)} / ${den})`,
  },
  "the least of nothing and one is one": { lesser: (a, b) => `least(${a}, ${b})` },
  "the greatest of nothing and nought is nought": { greater: (a, b) => `greatest(${a}, ${b})` },
  "texts come joined in any order": { join: (value, separator) => `string_agg(${value}, '${separator}')` },
  "numbers are floating": { integer: "DOUBLE PRECISION" },
};

describe.skipIf(isSkipped)("the plan on PostgreSQL", () => {
  it("is asked of an engine that answers every fixed sum as it was worked out on paper", async () => {
    expect(await unlikeSums(both.other, postgres)).toEqual([]);
  });

  it.each(Object.keys(traps))("is not asked of one where %s", async (name) => {
    expect(await unlikeSums(both.other, { ...postgres, ...traps[name] })).not.toEqual([]);
  });

  it("gives every row of every table as DuckDB does, and every score as a plain evaluator does", async () => {
    let cells = 0;
    for (const batch of fc.sample(batches, { seed: 2028, numRuns: 4 })) {
      expect(await scoredUnlike(tablesOf(batch))).toEqual([]);
      const compared = compareWithOracle(batch.set, batch.units, await resultOf(both.other));
      cells += compared.cells;
      expect(compared.differences.slice(0, 3)).toEqual([]);
    }
    expect(cells).toBeGreaterThan(5000);
  });

  it("passes every stored case of every kind of rule and of a shipped set", async () => {
    const seen = new Set<string>();
    for (const path of setFiles) {
      const { ruleSet, yaml, files } = ruleSetFile(path);
      const readings: readonly (readonly [string | undefined, RuleSet])[] =
        ruleSet.byGroup === null ? [[undefined, ruleSet]] : [...ruleSet.byGroup];
      for (const [group, reading] of readings) {
        const prepared = prepareCases(reading, storedCases(reading, yaml, files, group));
        for (const { kind } of prepared.parameters.rule_term) seen.add(kind);
        const unlike = await scoredUnlike(planTables({ ...prepared.parameters, ...prepared.rows }));
        expect({ path, group, unlike }).toEqual({ path, group, unlike: [] });
        expect(await both.other.run(seenTerms)).toEqual(await both.store.run(seenTerms));
        expect(judgeLeafCases(prepared.leaves, await both.other.run(outcomes))).toEqual([]);
        const got = {
          score: await both.other.run(scoreQuery("")),
          node_score: await both.other.run(nodeScoreQuery("", postgres)),
          index_score: await both.other.run(indexScoreQuery("", postgres)),
          gate_score: await both.other.run(gateScoreQuery("")),
        };
        expect(judgeUnitCases(reading, prepared.units, got)).toEqual([]);
      }
    }
    expect(kinds.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([]);
  });
});
