import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { indexScoreTable, RowOf } from "@parindex/model";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

const heading = "unit_id,year,indicator_id,period,stage,value\n";
const bare = "schema: parindex/workspace/1\ntitle: Thử\n";

describe("what is not there is told", () => {
  it("no figure at all: run says so and writes nothing, score and chart are refused with the reason", async () => {
    const folder = workspaceOf({ ...smallWorkspace, "records/indicator_report.csv": heading });
    const run = await runCli(["run", folder]);
    expect([run.code, existsSync(join(folder, "out"))]).toEqual([0, false]);
    expect(run.out).toContain("Chưa có gì được chấm điểm");
    expect(run.err).toContain("Chưa có số liệu của đơn vị nào");
    for (const words of [
      ["score", folder],
      ["export", folder],
      ["chart", "ranking", "--dir", folder],
    ]) {
      const answer = await runCli(words);
      expect([answer.code, answer.out], words.join(" ")).toEqual([2, ""]);
      expect(answer.err).toContain("Chưa có số liệu của đơn vị nào");
    }
  });

  it.each(["due", "progress", "obligations", "template", "link"])(
    "a unit that is not there: plan %s names the closest",
    async (command) => {
      const answer = await runCli(["plan", command, workspaceOf(smallWorkspace), "--unit", "xa-11"]);
      expect([answer.code, answer.out]).toEqual([2, ""]);
      expect(answer.err).toContain("Không có đơn vị mã “xa-11”. Gần nhất: xa-1.");
    },
  );

  it("no rule set: plan due and score say what waits", async () => {
    const { "rule-sets/thu.yaml": _set, ...rest } = smallWorkspace;
    const folder = workspaceOf({ ...rest, "parindex.yaml": bare });
    const due = await runCli(["plan", "due", folder]);
    expect(due.code).toBe(0);
    expect(due.err).toContain("chưa có bộ tiêu chí");
    expect(
      (await runCli(["plan", "due", folder, "--json"])).json<{ issues: unknown[] }>().issues,
    ).toHaveLength(1);
    const score = await runCli(["score", folder]);
    expect(score.code).toBe(2);
    expect(score.err).toContain("chưa có bộ tiêu chí");
  });

  it("a listed unit without figures counts in its group, last and all missing, and is named", async () => {
    const folder = workspaceOf({
      ...smallWorkspace,
      "records/unit.csv": [
        "unit_id,name,tier,province,group,valid_from,valid_to",
        "xa-1,Xã Một,commune,Tỉnh Mẫu,Xã,,",
        "xa-2,Xã Hai,commune,Tỉnh Mẫu,Xã,,",
        "xa-3,Xã Ba (đã nhập vào xã khác),commune,Tỉnh Mẫu,Xã,,2026-06-30",
        "xa-4,Xã Bốn (sau này),commune,Tỉnh Mẫu,Xã,2027-01-01,",
        "xa-5,Xã Năm (nhóm khác),commune,Tỉnh Mẫu,Phường,,",
        "xa-6,Xã Sáu (không nhóm),commune,Tỉnh Mẫu,,,",
        "",
      ].join("\n"),
    });
    const answer = await runCli(["score", folder, "--json"]);
    const { index_score, issues } = answer.json<{
      index_score: RowOf<typeof indexScoreTable>[];
      issues: { code: string; params: object }[];
    }>();
    expect(index_score.map(({ unit_id, rank, ranked }) => [unit_id, rank, ranked])).toEqual([
      ["xa-1", 1, 2],
      ["xa-2", 2, 2],
    ]);
    expect(Number(index_score[1]?.completeness)).toBe(0);
    expect(Number(index_score[1]?.index_high)).toBe(100);
    expect(issues).toMatchObject([{ code: "scope.silent_unit", params: { unit: "xa-2", year: 2026 } }]);
  });
});

describe("what must stand on every answer", () => {
  const standIn = {
    ...smallWorkspace,
    "parindex.yaml": `${bare}synthetic: true\nprovisional: thu\n`,
    "rule-sets/thu.yaml": (smallWorkspace["rule-sets/thu.yaml"] ?? "").replace("[2025, 2026]", "[2025]"),
  };
  const notices = ["TẠM TÍNH theo Bộ thử", "không dùng để nộp", "Số liệu giả định"];

  it("stands on score, explain, run and in every row of the scores", async () => {
    const folder = workspaceOf(standIn);
    const asked = [
      ["score", folder],
      ["explain", "xa-1", "2026", "1.1", "--dir", folder],
      ["run", folder],
    ];
    for (const words of asked) {
      const answer = await runCli(words);
      expect(answer.code).toBe(0);
      for (const notice of notices) expect(answer.out, words[0]).toContain(notice);
      expect(answer.out).toContain("ự chấm");
    }
    const rows = readFileSync(join(folder, "out", "scores", "score.csv"), "utf8")
      .trim()
      .split("\r\n")
      .slice(1);
    expect(rows).toHaveLength(3);
    for (const row of rows) for (const notice of notices) expect(row).toContain(notice);
    const told = (await runCli(["score", folder, "--json"])).json<{ stage: string; notices: string[] }>();
    expect([told.stage, told.notices.length]).toEqual(["self", 3]);
  });

  it("says provisional only where the set stands in, and partial where it is", async () => {
    const both = workspaceOf({
      ...standIn,
      "parindex.yaml": `${bare}rule_sets: [thu]\nprovisional: thu\n`,
      "records/indicator_report.csv": `${heading}xa-1,2025,tong,Y,self,10\nxa-1,2026,tong,Y,self,10\n`,
    });
    expect((await runCli(["explain", "xa-1", "2025", "1.1", "--dir", both])).out).not.toContain("TẠM TÍNH");
    expect((await runCli(["explain", "xa-1", "2026", "1.1", "--dir", both])).out).toContain("TẠM TÍNH");
    await runCli(["run", both]);
    const rows = readFileSync(join(both, "out", "scores", "index_score.csv"), "utf8")
      .trim()
      .split("\r\n");
    expect(rows.slice(1).map((row) => [row.includes(",2025,"), row.includes("TẠM TÍNH")])).toEqual([
      [true, false],
      [false, true],
    ]);
    const partial = workspaceOf({
      ...smallWorkspace,
      "rule-sets/thu.yaml": (smallWorkspace["rule-sets/thu.yaml"] ?? "").replace(
        "status: model",
        "status: partial",
      ),
    });
    const told = await runCli(["explain", "xa-1", "2026", "1.1", "--dir", partial]);
    expect(told.out).toContain("bộ tiêu chí chưa đầy đủ");
    const score = await runCli(["score", partial]);
    expect(score.out).toContain("bộ tiêu chí chưa đầy đủ");
    expect(score.out).not.toContain("–%");
  });
});
