import { readFileSync } from "node:fs";
import { unlikeSums } from "@parindex/cli";
import { duckdb, scoringSteps } from "@parindex/rules";
import { openStore, type Store } from "@parindex/store";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reported } from "../oracle/arbitrary/facts.ts";
import { withGates } from "../oracle/arbitrary/gates.ts";
import { anyLeaf, ruleSetOf } from "../oracle/arbitrary/sets.ts";
import { unitsOf } from "../oracle/arbitrary/units.ts";
import { compareWithOracle } from "../oracle/compare.ts";
import { resultOf, runPlan, tablesOf } from "../oracle/plan-run.ts";
import { inRepository } from "../support/run-cli.ts";
import { postgres } from "./dialect.ts";
import { ask, fillTables, runSteps } from "./engine.ts";
import { postgresPrograms } from "./programs.ts";
import { type Server, startServer } from "./server.ts";
import { type Asked, unlikeTables } from "./unlike-tables.ts";

const isSkipped = postgresPrograms() === null && process.env["CI"] === undefined;
const steps = scoringSteps(postgres);
const made = steps.map(({ table }) => table);
let server: Server;
let store: Store;

beforeAll(async () => {
  if (isSkipped) return;
  server = await startServer();
  store = await openStore(":memory:");
});
afterAll(async () => {
  store?.close();
  await server?.stop();
});

const other: Asked = { run: (query) => ask(server, query) };

const batches = ruleSetOf(anyLeaf, { minLength: 20, maxLength: 20 })
  .chain(withGates)
  .chain((set) => unitsOf(set, reported, { minLength: 30, maxLength: 30 }).map((units) => ({ set, units })));

it("the dialect has under ten primitives, each with its line in docs/engines.md", () => {
  const page = readFileSync(inRepository("docs", "engines.md"), "utf8");
  const primitives = Object.keys(duckdb);
  expect(Object.keys(postgres).sort()).toEqual(primitives.toSorted());
  expect(primitives.length).toBeLessThan(10);
  expect(primitives.filter((name) => !new RegExp(`^\\| .*\`${name}\`.* \\|`, "m").test(page))).toEqual([]);
});

describe.skipIf(isSkipped)("the plan on PostgreSQL", () => {
  it("is asked of an engine that answers every fixed sum as it was worked out on paper", async () => {
    expect(await unlikeSums(other, postgres)).toEqual([]);
    expect(
      await unlikeSums(other, { ...postgres, roundDivide: (num, den) => `(${num} / ${den})` }),
    ).not.toEqual([]);
  });

  it("gives every row of every table as DuckDB does, and every score as a plain evaluator does", async () => {
    let cells = 0;
    for (const batch of fc.sample(batches, { seed: 2028, numRuns: 4 })) {
      await runPlan(store, batch);
      await fillTables(server, tablesOf(batch));
      await runSteps(server, steps);
      const compared = compareWithOracle(batch.set, batch.units, await resultOf(other));
      cells += compared.cells;
      expect(compared.differences.slice(0, 3)).toEqual([]);
      expect(await unlikeTables(store, other, made)).toEqual([]);
    }
    expect(cells).toBeGreaterThan(5000);
  });
});
