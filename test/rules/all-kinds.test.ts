import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { kinds } from "@parindex/rules";
import { inRepository, runCli } from "../support/run-cli.ts";

const files = readdirSync(inRepository("test", "cases"))
  .filter((name) => name.endsWith(".yaml") && !name.endsWith(".cases.yaml"))
  .toSorted()
  .map((name) => `test/cases/${name}`);

interface Answer {
  readonly files: readonly { readonly status: string; readonly cases: number; readonly failed: number }[];
  readonly issues: readonly { readonly severity: string; readonly code: string }[];
}

/** Options without points are there on purpose: what becomes of them is one of the cases. */
function isUnmeant({ code }: Answer["issues"][number]): boolean {
  return code !== "rules.option_unscored";
}

describe("the cases of every kind of rule, worked out by hand", () => {
  it("are sets of all kinds and one of the vectors that have a basis", () => {
    expect(files).toEqual([
      "test/cases/chi-tieu-duoc-giao.yaml",
      "test/cases/dieu-kien-khong-che.yaml",
      "test/cases/moi-loai-quy-tac.yaml",
      "test/cases/quy-trinh.yaml",
      "test/cases/tru-theo-muc-thieu.yaml",
      "test/cases/worked-vectors-units.yaml",
      "test/cases/worked-vectors.yaml",
    ]);
  });

  it.each(files)("%s has no fault", async (file) => {
    const checked = await runCli(["rules", "check", file, "--json"]);
    expect(checked.json<Answer>().issues.filter(isUnmeant)).toEqual([]);
    expect(checked.code).toBe(0);
  });

  it("hold every worked vector that there is", () => {
    const text = readdirSync(inRepository("test", "cases"))
      .map((name) => readFileSync(inRepository("test", "cases", name), "utf8"))
      .join("\n");
    const vectors = "v01 v02 v03 v04 v09 v10 v11 v12 v13 v14 v15 v16 v19".split(" ");
    expect(vectors.filter((id) => !new RegExp(`name: "?${id}:`).test(text))).toEqual([]);
  });

  it("use every kind there is", () => {
    const text = files.map((file) => readFileSync(inRepository(file), "utf8")).join("\n");
    const used = new Set([...text.matchAll(/\brule:\s+\{\s*kind: ([a-z_]+)/g)].map(([, name]) => name));
    expect(kinds.map(({ name }) => name).filter((name) => !used.has(name))).toEqual([]);
  });

  it("give exactly the points or the reason that they expect", async () => {
    const tested = await runCli(["rules", "test", ...files, "--json"]);
    const { files: read, issues } = tested.json<Answer>();
    expect(issues.filter(isUnmeant)).toEqual([]);
    expect(read.map(({ failed }) => failed)).toEqual(files.map(() => 0));
    expect(tested.code).toBe(0);
  });

  it("are as many as were worked out", async () => {
    const tested = await runCli(["rules", "test", ...files, "--json"]);
    expect(tested.json<Answer>().files.map(({ cases }) => cases)).toEqual([24, 9, 573, 17, 32, 4, 38]);
  });
});
