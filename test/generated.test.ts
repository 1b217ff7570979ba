import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { fiftyLeaves } from "../scripts/bench/fifty-leaves.ts";
import { generatedFiles, staleFiles, writeFiles } from "../scripts/generate/generated-files.ts";
import { runCli } from "./support/run-cli.ts";

const repository = dirname(import.meta.dirname);
const files = generatedFiles();

function schemaNamed(name: string): z.ZodType {
  return z.fromJSONSchema(JSON.parse(files.get(`schemas/${name}.schema.json`) ?? "null"));
}

function yamlUnder(folder: string, kind: string): [string, unknown][] {
  return readdirSync(join(repository, folder))
    .filter((name) => name.endsWith(".yaml") && name.endsWith(".cases.yaml") === (kind === "cases"))
    .map((name) => [`${folder}/${name}`, parse(readFileSync(join(repository, folder, name), "utf8"))]);
}

it("generated files say what the code says", () => {
  expect(staleFiles(repository, files)).toEqual([]);
});

it("generated files are the same however often they are made, and end in a line end", () => {
  expect([...generatedFiles()]).toEqual([...files]);
  for (const text of files.values()) expect(text).toMatch(/[^\n\r]\n$/);
});

it("a file that was changed or is absent is named as stale, and writing mends it", () => {
  const folder = mkdtempSync(join(tmpdir(), "parindex-generated-"));
  try {
    writeFiles(folder, files);
    expect(staleFiles(folder, files)).toEqual([]);
    writeFileSync(join(folder, "docs/reasons.md"), "something else\n");
    rmSync(join(folder, "schemas/plan.schema.json"));
    expect(staleFiles(folder, files)).toEqual(["schemas/plan.schema.json", "docs/reasons.md"]);
    writeFiles(folder, files);
    expect(staleFiles(folder, files)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it.each([
  ["rule-set", "data/rule-sets"],
  ["cases", "data/rule-sets"],
  ["plan", "data/plans"],
  ["workspace", "data/demo"],
])("the published schema of a %s takes every file of %s, and no key it does not know", (name, folder) => {
  const schema = schemaNamed(name);
  const found = yamlUnder(folder, name);
  expect(found.length).toBeGreaterThan(0);
  for (const [path, value] of found) {
    expect(schema.safeParse(value).error?.issues ?? [], path).toEqual([]);
    expect(schema.safeParse({ ...Object(value), khong_co_khoa_nay: 1 }).success, path).toBe(false);
  }
});

it("the benched rule set has fifty leaves and no fault", async () => {
  const folder = mkdtempSync(join(tmpdir(), "parindex-fifty-"));
  try {
    const text = readFileSync(join(repository, "data/rule-sets/minh-hoa-cap-so-2026.yaml"), "utf8");
    writeFileSync(join(folder, "a.yaml"), fiftyLeaves(text));
    const checked = await runCli(["rules", "check", join(folder, "a.yaml"), "--json"]);
    expect(checked.json()).toMatchObject({ files: [{ leaves: 50 }], issues: [] });
    expect(checked.code).toBe(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
