import { explainAnswerShape, type Explanation } from "@parindex/model";
import { explainCell, jsonSchemas, readWorkspace, scoreWorkspace } from "@parindex/cli";
import { scoreTable } from "@parindex/model";
import { openStore } from "@parindex/store";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { inRepository, runCli } from "../support/run-cli.ts";

const told: Explanation[] = [];

beforeAll(async () => {
  const store = await openStore(":memory:");
  const workspace = readWorkspace(inRepository("data", "demo"));
  const { scored } = await scoreWorkspace(store, workspace, { asOf: "2026-11-01" });
  const sql =
    "SELECT * FROM score WHERE unit_id = 'xa-mau-a-04' AND year = 2026 AND stage = 'self' ORDER BY leaf_code";
  for (const key of await store.run({ sql, params: [], row: scoreTable.row }))
    for (const locale of ["vi", "en"] as const)
      told.push((await explainCell({ store, scored: scored!, workspace }, key, locale))!);
  store.close();
}, 120_000);

describe("explanations of every criterion of a unit of the demo", () => {
  const published = z.fromJSONSchema(JSON.parse(jsonSchemas.explain()));

  it("fit the published schema, and a key it does not know does not", async () => {
    expect(told.length).toBeGreaterThan(60);
    for (const one of told)
      expect(
        published.safeParse({ ...one, synthetic: true, notices: [] }).error?.issues ?? [],
        one.leaf_code,
      ).toEqual([]);
    const done = await runCli([
      "explain",
      "xa-mau-a-04",
      "2026",
      "3.3.2",
      "--dir",
      inRepository("data", "demo"),
      "--json",
    ]);
    expect(explainAnswerShape.safeParse(done.json()).error?.issues ?? []).toEqual([]);
    expect(published.safeParse({ ...done.json<object>(), khong_co: 1 }).success).toBe(false);
  });

  it("say which case was taken wherever figures gave the points", () => {
    const silent = told.filter(
      ({ points, computed, granted, cases, parts }) =>
        computed !== null &&
        points === computed &&
        granted === null &&
        parts.length === 0 &&
        !cases.some(({ taken }) => taken),
    );
    expect(
      silent.map(({ leaf_code, kind }) => `${leaf_code} ${kind}`).filter((one) => !one.endsWith("checklist")),
    ).toEqual([]);
  });

  it("name figures and options by their labels, never by their codes", () => {
    const coded = told.flatMap(({ leaf_code, formula, cases, parts, gain }) =>
      [formula, gain?.text ?? "", ...cases.map(({ text }) => text), ...parts.map((part) => part.formula)]
        .filter((text) => /\b[a-z0-9]+_[a-z0-9_]+\b/.test(text))
        .map((text) => `${leaf_code}: ${text}`),
    );
    expect(coded).toEqual([]);
  });
});
