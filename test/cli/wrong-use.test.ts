import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, temporaryFolder, workspaceOf } from "../support/workspace.ts";

const wrong: readonly (readonly [readonly string[], string, string])[] = [
  [["scor"], "Không có lệnh “scor”.\nCó phải là “score”?", "unknown command 'scor'"],
  [["score", "--unti", "x"], "Không có tùy chọn “--unti”.\nCó phải là “--unit”?", "unknown option '--unti'"],
  [["explain", "xa-1"], "Thiếu tham số “year”.", "missing required argument 'year'"],
  [["score", "--unit"], "Tùy chọn “--unit <ID>” cần một giá trị", "option '--unit <ID>' argument missing"],
  [["run", "a", "b"], "Thừa tham số: cần 1, có 2.", "too many arguments"],
];

describe("wrong use", () => {
  it.each(wrong)("%j is answered in the language asked for", async (words, vi, en) => {
    const said = await runCli(words);
    expect([said.code, said.out]).toEqual([2, ""]);
    expect(said.err).toContain(vi);
    expect(said.err).not.toContain("error:");
    expect((await runCli([...words.slice(0, 1), "--locale", "en", ...words.slice(1)])).err).toContain(en);
  });

  it("a language that is not spoken is refused by name", async () => {
    expect((await runCli(["score", "--locale", "fr"])).err).toContain("không nhận “fr”, chỉ nhận: vi, en.");
  });

  it.each([
    ["by the parser", ["score", "--json", "--unti"]],
    ["by a command", ["run", join("khong", "co", "o-day"), "--json"]],
  ])("found %s is JSON where JSON is asked for", async (_name, words) => {
    const said = await runCli(words);
    expect([said.code, said.err]).toEqual([2, ""]);
    expect(said.json<{ issues: unknown[] }>().issues).toMatchObject([
      { severity: "error", code: "usage", file: null },
    ]);
  });
});

describe("CSV for Excel", () => {
  const mark = "\uFEFF";

  it("opens with the mark of UTF-8: scores, and the samples of a new workspace, which load again", async () => {
    const folder = workspaceOf(smallWorkspace);
    expect((await runCli(["export", folder, "--format", "csv"])).code).toBe(0);
    expect(readFileSync(join(folder, "out", "scores", "score.csv"), "utf8")).toMatch(/^\uFEFFrun_id,/);
    const made = join(temporaryFolder(), "mới");
    expect((await runCli(["init", made])).code).toBe(0);
    expect(readFileSync(join(made, "records", "unit.csv"), "utf8").startsWith(mark)).toBe(true);
    const scored = await runCli(["score", made, "--json"]);
    expect([scored.code, scored.json<{ score: unknown[] }>().score.length]).toEqual([0, 3]);
  });
});
