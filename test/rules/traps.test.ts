import { readWorkspace, scoreWorkspace } from "@parindex/cli";
import { columnsOf, readYaml, type RowOf, type Table, text, whole } from "@parindex/model";
import {
  caseOutcomesSql,
  type Dialect,
  duckdb,
  entryTable,
  exclusionTable,
  factTable,
  inputSteps,
  judgeLeafCases,
  parameterTables,
  type PlanStep,
  prepareCases,
  type PreparedCases,
  readRuleSet,
  scoringSteps,
  storedCases,
} from "@parindex/rules";
import { insert, openStore, type Store } from "@parindex/store";
import { z } from "zod";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

const outcome = z.strictObject({
  scope_no: whole("Thứ tự"),
  status: text("Tình trạng"),
  reason: text("Lý do").nullable(),
  points_e16: text("Điểm").nullable(),
});

/** Rules at which each trap springs; every expected value is worked out by hand. */
const rules = `schema: parindex/rule-set/1
id: bay
title: Bẫy
status: model
applies_to: { years: [2026], tiers: [commune] }
scale: 30
parts: [ { id: tham_dinh, title: Thẩm định, max: 30 } ]
rounding: { points: 2, index: 2, mode: half_up, sum_of: rounded_leaves }
indicators:
  tu: { label: Tử, kind: amount }
  mau: { label: Mẫu, kind: amount }
  vu: { label: Vụ, kind: amount }
areas:
  - code: "1"
    uid: mot
    title: Một
    max: 30
    criteria:
      - { code: "1.1", uid: ty-le, title: Tỷ lệ, max: 5, scoring_text: "×", cites: [ { document: X } ],
          rule: { kind: ratio, of: tu, over: mau, when_zero: zero, over_100: allow },
          cases: [
            { given: { tu: 943, mau: 1000 }, expect: { points: 4.72 } },
            { given: { tu: 3, mau: 8 }, expect: { points: 1.88 } },
            { given: { tu: 0.0001, mau: "99999999999999.9999" }, expect: { points: 0 } },
            { given: { tu: 499000.4999, mau: 1000000 }, expect: { points: 2.5 } },
            { given: { tu: 498999.9999, mau: 1000000 }, expect: { points: 2.49 } },
            { given: { tu: 100000000, mau: 300000000 }, expect: { points: 1.67 } },
          ] }
      - { code: "1.2", uid: tru, title: Trừ, max: 5, scoring_text: "×", cites: [ { document: X } ],
          rule: { kind: deduction, start: 0, take: [ { count: vu, per: 0.125 } ], min: -5 },
          cases: [
            { given: { vu: 1 }, expect: { points: -0.13 } },
            { given: { vu: 3 }, expect: { points: -0.38 } },
          ] }
      - { code: "1.3", uid: dieu-kien, title: Điều kiện, max: 20, scoring_text: "×", cites: [ { document: X } ],
          rule: { kind: yes_no, when: { of: tu, over: mau, from: 1 } },
          cases: [
            { given: { tu: 5, mau: 0 }, expect: { status: needs_person, reason: zero_denominator_person } },
            { given: { tu: 5, mau: 4 }, expect: { points: 20 } },
          ] }
`;

let store: Store;
let prepared: PreparedCases;

beforeAll(async () => {
  store = await openStore(":memory:");
  const yaml = readYaml(rules, "bay.yaml");
  const { ruleSet, issues } = readRuleSet(yaml, "");
  if (ruleSet === null) throw new TypeError(JSON.stringify(issues));
  prepared = prepareCases(ruleSet, storedCases(ruleSet, yaml, []));
  const tables: Readonly<Record<string, readonly RowOf<Table>[]>> = {
    ...prepared.parameters,
    ...prepared.rows,
  };
  for (const table of [...parameterTables, factTable, entryTable, exclusionTable]) {
    const columns = columnsOf(table.row).map(({ name, sql }) => `"${name}" ${sql}`);
    await store.execute(`CREATE OR REPLACE TABLE "${table.name}" (${columns.join(", ")})`);
    await insert(store, table, tables[table.name] ?? []);
  }
});
afterAll(() => store.close());

/** How many stored cases fail by these steps; all of them where the engine refuses a step. */
async function failing(steps: readonly PlanStep[]): Promise<number> {
  try {
    for (const { table, sql } of steps) await store.execute(`CREATE OR REPLACE TABLE "${table}" AS ${sql}`);
  } catch {
    return prepared.leaves.length;
  }
  const outcomes = await store.run({ sql: caseOutcomesSql, params: [], row: outcome });
  return judgeLeafCases(prepared.leaves, outcomes).length;
}

/** The plan with a piece of its text exchanged; there must be such a piece. */
function exchanged(from: string | RegExp, to: string): PlanStep[] {
  const steps = scoringSteps(duckdb).map(({ table, sql }) => ({ table, sql: sql.replaceAll(from, to) }));
  const before = scoringSteps(duckdb);
  expect(steps.some(({ sql }, at) => sql !== before[at]?.sql)).toBe(true);
  return steps;
}

const power = (places: number): string => `1${"0".repeat(places)}`;
const double = (value: string): string => `CAST(${value} AS DOUBLE)`;

/** The dialect with one guard taken away. */
const without: Readonly<Record<string, Partial<Dialect>>> = {
  "DECIMAL / DECIMAL is a floating number": {
    roundScale: (num, factor, places, den) =>
      `CAST(trunc(${double(num)} * ${factor} / ${double(den)} * ${power(places)} + 0.5) AS HUGEINT)`,
  },
  "round_even sends halves to the even": {
    roundScale: (num, factor, places, den) =>
      places === 0
        ? `CAST(round_even(${double(num)} / ${double(den)}, 0) AS HUGEINT)`
        : duckdb.roundScale(num, factor, places, den),
  },
  "a cast to six decimals rounds once before the rounding": {
    roundScale: (num, factor, places, den) =>
      places === 0
        ? duckdb.roundScale(num, factor, places, den)
        : `CAST(CAST(${double(num)} / ${double(den)} AS DECIMAL(38,6)) * ${factor} * ${power(places)} AS HUGEINT)`,
  },
  "DECIMAL // DECIMAL is no whole number": {
    roundScale: (num, factor, places, den) => {
      const [n, d] = [num, den].map((one) => `CAST(${one} AS DECIMAL(28,0))`);
      return places === 0
        ? `CAST(sign(${num}) * ((abs(${n}) + ${d} // 2) // ${d}) AS HUGEINT)`
        : duckdb.roundScale(num, factor, places, den);
    },
  },
  "(2n+d)//(2d) is wrong below nought": {
    roundScale: (num, factor, places, den) =>
      places === 0 ? `((2 * ${num} + ${den}) // (2 * ${den}))` : duckdb.roundScale(num, factor, places, den),
  },
};

describe("the emitted plan", () => {
  it("gives every stored case", async () => {
    expect(prepared.leaves.length).toBe(10);
    expect(await failing(scoringSteps(duckdb))).toBe(0);
  });

  it.each(Object.entries(without))("fails stored cases where %s", async (_name, piece) => {
    expect(await failing(scoringSteps({ ...duckdb, ...piece }))).toBeGreaterThan(0);
  });

  it("fails stored cases where 5/0 >= 1 is true, for the guard on the denominator is gone", async () => {
    expect(await failing(exchanged("WHEN l.divides AND a.b <= 0 THEN NULL", ""))).toBe(1);
  });

  it("gives points for nothing where greatest(NULL, 0) is 0 and least(NULL, 1) is 1, once statuses do not speak first", async () => {
    const open = (dialect: Dialect): PlanStep[] =>
      scoringSteps(dialect).map(({ table, sql }) => ({
        table,
        sql: sql.replaceAll("WHEN t.reason IS NOT NULL THEN NULL", ""),
      }));
    const given = async (dialect: Dialect): Promise<number> => {
      await store.execute("CREATE OR REPLACE TABLE kept AS SELECT * FROM fact");
      await store.execute("DELETE FROM fact");
      await failing(open(dialect));
      await store.execute("INSERT INTO fact SELECT * FROM kept");
      const counted = await store.run({
        sql: "SELECT CAST(COUNT(points_e16) AS INTEGER) AS n FROM term_score t JOIN rule_term r ON r.term_no = t.term_no WHERE r.kind = 'deduction'",
        params: [],
        row: z.strictObject({ n: whole("Số") }),
      });
      return counted[0]?.n ?? 0;
    };
    expect(await given(duckdb)).toBe(0);
    const careless = {
      lesser: (a: string, b: string) => `least(${a}, ${b})`,
      greater: (a: string, b: string) => `greatest(${a}, ${b})`,
    };
    expect(await given({ ...duckdb, ...careless })).toBe(2);
  });
});

describe("sums and figures of records", () => {
  const sums = z.strictObject({ points: text("Điểm") });
  const ofSet = {
    sql: "SELECT CAST(n.points_e16 AS VARCHAR) AS points FROM node_raw n JOIN rule_rollup r ON r.node_no = n.node_no AND r.node_kind = 'set'",
    params: [],
    row: sums,
  };

  async function scored(figures: readonly string[]): Promise<Store> {
    const root = workspaceOf({
      ...smallWorkspace,
      "rule-sets/thu.yaml": (smallWorkspace["rule-sets/thu.yaml"] ?? "")
        .replace("sum_of: rounded_leaves", "sum_of: exact")
        .replaceAll("kind: count", "kind: amount"),
      "records/indicator_report.csv": [
        "unit_id,year,indicator_id,period,stage,value",
        ...figures.map((figure) => `xa-1,2026,${figure}`),
        "",
      ].join("\n"),
    });
    const own = await openStore(":memory:");
    const run = await scoreWorkspace(own, readWorkspace(root), { asOf: "2027-01-01" });
    expect(run.scored, JSON.stringify(run.issues)).not.toBeNull();
    return own;
  }

  /** One step of the plan with a piece of its text exchanged. */
  function stepWith(table: string, from: string, to: string): string {
    const step = [...inputSteps(duckdb), ...scoringSteps(duckdb)].find((one) => one.table === table);
    const sql = step?.sql.replaceAll(from, to) ?? "";
    expect(sql).not.toBe(step?.sql);
    return `CREATE OR REPLACE TABLE ${table} AS ${sql}`;
  }

  it("are exact to the last digit, and are not where sum(DOUBLE) adds up points", async () => {
    const own = await scored([
      "dung_han,Y,self,1",
      "tong,Y,self,3",
      "hai_long,Y,self,92.5",
      "da_cong_khai,Y,self,có",
    ]);
    // 5 / 3 = 1,6666666666666667, + 3 + 2
    expect(await own.run(ofSet)).toEqual([{ points: "66666666666666667" }]);
    await own.execute(stepWith("node_raw", "SUM(s.points_e16)", "SUM(CAST(s.points_e16 AS DOUBLE))"));
    const floating = await own.run({
      ...ofSet,
      sql: ofSet.sql.replace("n.points_e16 AS", "CAST(n.points_e16 AS HUGEINT) AS"),
    });
    expect(floating).not.toEqual([{ points: "66666666666666667" }]);
    own.close();
  });

  it("are widened before they are multiplied: from 100 million up DECIMAL(18,4) × 10000 overflows", async () => {
    const own = await scored(["dung_han,Y,self,99999999999999", "tong,Y,self,99999999999999"]);
    const counted = own.run({
      sql: "SELECT CAST(MAX(num_e4) AS VARCHAR) AS points FROM fact",
      params: [],
      row: sums,
    });
    expect(await counted).toEqual([{ points: "999999999999990000" }]);
    const narrow = stepWith(
      "fact",
      "CAST(CASE WHEN accumulation = 'period' AND whole_year = 0 THEN summed ELSE amount END AS DECIMAL(38,4)) * 10000",
      "CAST(CASE WHEN accumulation = 'period' AND whole_year = 0 THEN summed ELSE amount END AS DECIMAL(18,4)) * CAST(10000 AS DECIMAL(18,4))",
    );
    await expect(own.execute(narrow)).rejects.toThrow(/overflow|out of range/i);
    own.close();
  });
});
