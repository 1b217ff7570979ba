import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Explanation, indexScoreTable, RowOf, scoreTable } from "@parindex/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, temporaryFolder, workspaceOf } from "../support/workspace.ts";

interface Scores {
  readonly score: RowOf<typeof scoreTable>[];
  readonly index_score: RowOf<typeof indexScoreTable>[];
}

/** Three communes of one group; files in time are paid against the best of them. */
const peers = {
  ...smallWorkspace,
  "rule-sets/thu.yaml": (smallWorkspace["rule-sets/thu.yaml"] ?? "").replace(
    "{ kind: bands, of: hai_long, steps: [ { from: 90, points: 3 }, { below: 90, points: 0 } ] }",
    "{ kind: relative_best, of: hai_long, among: group, best: highest, peer_missing: needs_person }",
  ),
  "records/unit.csv": [
    "unit_id,name,tier,province,group",
    ...["xa-1", "xa-2", "xa-3"].map((unit) => `${unit},${unit},commune,Tỉnh Mẫu,Xã`),
    "",
  ].join("\n"),
  "records/indicator_report.csv": [
    "unit_id,year,indicator_id,period,stage,value",
    ...[45, 90, 60].flatMap((percent, at) =>
      [2025, 2026].flatMap((year) => [
        `xa-${at + 1},${year},dung_han,Y,self,90`,
        `xa-${at + 1},${year},tong,Y,self,100`,
        `xa-${at + 1},${year},hai_long,Y,self,${percent}`,
        `xa-${at + 1},${year},da_cong_khai,Y,self,có`,
      ]),
    ),
    "",
  ].join("\n"),
};

describe("asking for one unit or year", () => {
  let folder: string;
  let all: Scores;

  beforeAll(async () => {
    folder = workspaceOf(peers, mkdtempSync(join(tmpdir(), "parindex-")));
    all = (await runCli(["score", folder, "--json"])).json<Scores>();
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("gives the rows of the run that scored everyone, ranks and shares of the best among them", async () => {
    const answer = await runCli(["score", folder, "--unit", "xa-1", "--year", "2026", "--json"]);
    const one = answer.json<Scores>();
    const own = <Row extends { unit_id: string; year: number }>(rows: readonly Row[]): Row[] =>
      rows.filter(({ unit_id, year }) => unit_id === "xa-1" && year === 2026);
    expect(one.score).toEqual(own(all.score));
    expect(one.index_score).toEqual(own(all.index_score));
    expect(one.score.find(({ leaf_code }) => leaf_code === "1.2")).toMatchObject({ status: "scored" });
    expect(Number(one.score.find(({ leaf_code }) => leaf_code === "1.2")?.points)).toBe(1.5);
    expect(one.index_score).toMatchObject([{ rank: 3, ranked: 3 }]);
  });

  it("explains a share of the best as the run gave it", async () => {
    const answer = await runCli(["explain", "xa-1", "2026", "1.2", "--dir", folder, "--json"]);
    expect(answer.json<Explanation>()).toMatchObject({ status: "scored", points: "1.5" });
  });

  it("exports those rows only", async () => {
    const out = join(temporaryFolder(), "nộp");
    const asked = [
      "export",
      folder,
      "--unit",
      "xa-2",
      "--year",
      "2026",
      "--format",
      "xlsx,json",
      "--out",
      out,
    ];
    expect((await runCli(asked)).code).toBe(0);
    expect(readdirSync(join(out, "sheets"))).toHaveLength(1);
    const rows: unknown = JSON.parse(readFileSync(join(out, "scores", "index_score.json"), "utf8"));
    expect(rows).toMatchObject([{ unit_id: "xa-2", year: 2026, rank: 1, ranked: 3 }]);
  });

  it.each([
    ["score", ["score"]],
    ["a chart of one unit", ["chart", "points-lost", "--dir"]],
    ["a chart of a group", ["chart", "ranking", "--dir"]],
    ["export", ["export"]],
  ])("%s of a unit that is not there is wrong use and names the closest", async (_name, words) => {
    const answer = await runCli([...words, folder, "--unit", "xa-9"]);
    expect([answer.code, answer.out]).toEqual([2, ""]);
    expect(answer.err).toContain("“xa-9”. Gần nhất: xa-");
  });

  it("a year, stage, criterion, group, format or rule set that is not there is wrong use and says what is", async () => {
    const said = async (...words: string[]): Promise<string> => {
      const answer = await runCli(words);
      expect([answer.code, answer.out], words.join(" ")).toEqual([2, ""]);
      return answer.err;
    };
    expect(await said("score", folder, "--year", "2031")).toContain("2026 self");
    expect(await said("score", folder, "--stage", "final")).toContain("2026 self");
    expect(await said("explain", "xa-1", "2026", "9.9", "--dir", folder)).toContain("“9.9”");
    expect(await said("chart", "ranking", "--dir", folder, "--group", "x")).toContain(
      "tinh-mau/commune/xa (3)",
    );
    expect(await said("chart", "points-lost", "--dir", folder)).toContain("--unit ID");
    expect(await said("chart", "rankin", "--dir", folder)).toContain("Có phải là ranking?");
    expect(await said("export", folder, "--format", "doc")).toContain("không nhận “doc”");
    expect(await said("score", folder, "--rule-set", "nosuch")).toContain("Hiện có: thu");
  });
});
