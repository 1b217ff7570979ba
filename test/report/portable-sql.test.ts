import { expect, it } from "vitest";
import type { Query } from "../../packages/model/src/index.ts";
import * as report from "../../packages/report/src/index.ts";
import { scope } from "./invented.ts";
import { questionsOf } from "./questions.ts";

const asking = { ...scope, unit_id: "xa-01", rule_set_id: "bo-2026", as_of: "2026-11-01" };
const queries = Object.values(questionsOf(asking));

it("every question of the package is among those that are asked of all engines", () => {
  const asked = new Set(queries.map(({ sql }) => sql));
  const unasked = Object.entries(report).filter(
    // Whatever a question is asked about, its SQL is the same.
    ([name, make]) => name.endsWith("Query") && !asked.has((make as (about: object) => Query)(asking).sql),
  );
  expect(unasked.map(([name]) => name)).toEqual([]);
});

it("questions keep to the SQL that engines share, and each answer is ordered", () => {
  for (const { sql } of queries) {
    expect(sql).not.toMatch(/::|\/\/|\bQUALIFY\b|GROUP BY ALL|\bSTRUCT\b|[[\]{}]/i);
    expect(sql).not.toMatch(/[^"]\bgroup\b(?! BY)/i);
    expect(sql).toMatch(/\nORDER BY (?![\s\S]*\bFROM\b)/);
  }
});

it("questions bind as many parameters as they name", () => {
  for (const { sql, params } of queries) {
    const named = new Set(sql.match(/\$\d+/g));
    expect(named.size, sql).toBe(params.length);
  }
});
