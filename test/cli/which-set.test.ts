import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

const set = smallWorkspace["rule-sets/thu.yaml"] ?? "";
const named = "schema: parindex/workspace/1\ntitle: Thử\n";

describe("which rule set scores a unit", () => {
  it("one that the workspace names, whatever its status", async () => {
    const run = await runCli(["score", workspaceOf(smallWorkspace), "--json"]);
    expect(run.json<{ score: unknown[] }>().score).toHaveLength(3);
  });

  it("the one official set, where the workspace names none", async () => {
    const files = {
      ...smallWorkspace,
      "parindex.yaml": named,
      "rule-sets/thu.yaml": set.replace("status: model", "status: official"),
    };
    const run = await runCli(["score", workspaceOf(files), "--json"]);
    expect(run.json<{ score: unknown[] }>().score).toHaveLength(3);
  });

  it("none of several official sets: an error names them", async () => {
    const official = set.replace("status: model", "status: official");
    const files = {
      ...smallWorkspace,
      "parindex.yaml": named,
      "rule-sets/thu.yaml": official,
      "rule-sets/hai.yaml": official.replace("id: thu", "id: hai"),
    };
    const run = await runCli(["run", workspaceOf(files), "--json"]);
    const [fault] = run.json<{ issues: { code: string; message: string }[] }>().issues;
    expect([run.code, fault?.code]).toEqual([1, "rules.several_sets"]);
    expect(fault?.message).toContain("hai, thu");
  });

  it("the one of the province before one for all, and never one that another supersedes", async () => {
    const official = set.replace("status: model", "status: official");
    const own = official
      .replace("id: thu", "id: rieng")
      .replace("tiers: [commune]", "tiers: [commune], provinces: [Tỉnh Mẫu]");
    const files = {
      ...smallWorkspace,
      "parindex.yaml": named,
      "rule-sets/thu.yaml": official,
      "rule-sets/rieng.yaml": own,
    };
    const run = await runCli(["score", workspaceOf(files), "--json"]);
    expect(run.json<{ score: { rule_set_id: string }[] }>().score[0]?.rule_set_id).toBe("rieng");
  });

  it("a stand-in says TẠM TÍNH on every output and prints no rank", async () => {
    const files = {
      ...smallWorkspace,
      "parindex.yaml": `${named}provisional: thu\n`,
      "rule-sets/thu.yaml": set.replace("[2025, 2026]", "[2025]"),
    };
    const folder = workspaceOf(files);
    const run = await runCli(["run", folder, "--as-of", "2026-11-01"]);
    expect(run.code).toBe(0);
    expect(run.out).toContain("TẠM TÍNH theo Bộ thử");
    expect(readFileSync(join(folder, "out", "report.html"), "utf8")).toContain("TẠM TÍNH theo Bộ thử");
    expect(readFileSync(join(folder, "out", "scores", "score.csv"), "utf8")).toContain(
      "TẠM TÍNH theo Bộ thử",
    );
    const scored = await runCli(["score", folder, "--json"]);
    const [row] = scored.json<{ index_score: { rank: number | null; rank_reason: string }[] }>().index_score;
    expect([row?.rank, row?.rank_reason]).toEqual([null, "provisional_set"]);
  });

  it("a partial set scores leaves and gives no index, rank or band", async () => {
    const folder = workspaceOf({
      ...smallWorkspace,
      "rule-sets/thu.yaml": set.replace("status: model", "status: partial"),
    });
    const scored = await runCli(["score", folder, "--json"]);
    const answer = scored.json<{
      score: { points: string }[];
      index_score: { index: null; rank: null; band: null }[];
    }>();
    expect(answer.score.map(({ points }) => Number(points))).toEqual([4.72, 3, 2]);
    expect(answer.index_score).toMatchObject([{ index: null, rank: null, band: null }]);
  });

  it("without any set the run says what waits and writes nothing", async () => {
    const { "rule-sets/thu.yaml": _set, ...rest } = smallWorkspace;
    const folder = workspaceOf({ ...rest, "parindex.yaml": named });
    const run = await runCli(["run", folder, "--as-of", "2026-11-01"]);
    expect([run.code, existsSync(join(folder, "out"))]).toEqual([0, false]);
    expect(run.err).toContain("chưa có bộ tiêu chí");
    expect((await runCli(["plan", "due", folder])).code).toBe(0);
  });

  it("a year that nothing was scored for is wrong use", async () => {
    expect((await runCli(["run", workspaceOf(smallWorkspace), "--year", "2031"])).code).toBe(2);
  });
});
