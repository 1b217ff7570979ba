import { expect, it } from "vitest";
import {
  chartNames,
  rankingQuery,
  scoredQuery,
  sheetEvidenceQuery,
  sheetHeadQuery,
  sheetNodesQuery,
  sheetPartsQuery,
  summaryQuery,
  waitingQuery,
} from "../../packages/report/src/index.ts";
import { scope } from "./invented.ts";

const wide = { ...scope, unit_id: "xa-01", as_of: "2026-11-01" };
const queries = [
  ...Object.values(chartNames).map((named) => named.query(wide)),
  rankingQuery({ ...scope, peers: null }),
  scoredQuery("r"),
  summaryQuery(wide),
  waitingQuery(wide),
  sheetHeadQuery(wide),
  sheetNodesQuery(wide),
  sheetPartsQuery("b"),
  sheetEvidenceQuery(wide),
];

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
