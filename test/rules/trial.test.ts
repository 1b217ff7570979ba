import { readFileSync } from "node:fs";
import { readYaml } from "@parindex/model";
import { leavesOf, nodesOf, readRuleSet } from "@parindex/rules";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { runCli } from "../support/run-cli.ts";

const file = "test/trial/bo-tieu-chi.yaml";
const yaml = readYaml(readFileSync(file, "utf8"), file);
const published: unknown = JSON.parse(readFileSync("schemas/rule-set.schema.json", "utf8"));

type Schema = Readonly<Record<string, unknown>>;

/** Every key that a schema names, with what it says of it. */
function keysIn(schema: unknown): [string, Schema][] {
  if (Array.isArray(schema)) return schema.flatMap(keysIn);
  if (schema === null || typeof schema !== "object") return [];
  const own = "properties" in schema ? Object.entries(schema.properties as Record<string, Schema>) : [];
  return [...own, ...Object.values(schema).flatMap(keysIn)];
}

/** The rows of the printed annex: number, title, maximum, way of scoring. */
const printed = readFileSync("test/trial/phu-luc.txt", "utf8")
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .filter(([code = ""]) => /^\d/.test(code));

describe("a set of thirty leaves, written from a printed annex with the schema in hand", () => {
  const { ruleSet, issues } = readRuleSet(yaml, "");

  it("holds every row of the annex, in its words", () => {
    const rows = nodesOf(ruleSet?.roots ?? []).map(({ at: { code, title, max, scoring_text } }) => [
      code,
      title,
      String(max),
      scoring_text ?? "",
    ]);
    expect(rows).toEqual(printed.map((cells) => cells.slice(0, 4)));
    expect(leavesOf(ruleSet?.roots ?? [])).toHaveLength(30);
  });

  it("agrees with the published JSON Schema, which refuses a slip in it", () => {
    // What is published is JSON Schema; zod takes any object for it.
    const schema = z.fromJSONSchema(published as Parameters<typeof z.fromJSONSchema>[0]);
    expect(schema.safeParse(yaml.value).error?.issues ?? []).toEqual([]);
    const slip = readFileSync(file, "utf8").replace("when_zero: full", "when_zeros: full");
    expect(schema.safeParse(readYaml(slip, file).value).success).toBe(false);
  });

  it("passes rules check without a word, and every case of it rules test", async () => {
    expect(issues).toEqual([]);
    const tested = await runCli(["rules", "test", file, "--json"]);
    const { files } = tested.json<{ files: { cases: number; failed: number }[] }>();
    expect(files).toMatchObject([{ cases: 65, failed: 0 }]);
    expect(tested.code).toBe(0);
  });
});

describe("the published schema", () => {
  it("says of every key what it means, in both languages", () => {
    const keys = keysIn(published);
    expect(keys.length).toBeGreaterThan(200);
    const silent = keys.filter(([, { description }]) => !/^\S.*\n\S/s.test(String(description)));
    expect([...new Set(silent.map(([key]) => key))]).toEqual([]);
  });

  it("gives examples that the keys themselves allow", () => {
    const { $schema, definitions } = published as Schema;
    const asked = new Map(
      keysIn(published).map(([key, schema]) => [key + JSON.stringify(schema), { key, schema }]),
    );
    const wrong = [...asked.values()].flatMap(({ key, schema }) => {
      const { examples = [] } = schema as { examples?: unknown[] };
      const own = z.fromJSONSchema({ $schema, ...schema, definitions } as Parameters<
        typeof z.fromJSONSchema
      >[0]);
      return examples
        .filter((one) => !own.safeParse(one).success)
        .map((one) => `${key}: ${JSON.stringify(one)}`);
    });
    expect([...new Set(wrong)]).toEqual([]);
  });
});
