import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

const set = (smallWorkspace["rule-sets/thu.yaml"] ?? "")
  .replace("years: [2025, 2026]", "years: [2026]")
  .replace("Tỷ lệ × 5", "Tăng từ 10%: 5; tăng dưới 10%: 3; không tăng: 0")
  .replace(
    /rule: \{ kind: ratio, .*\}/,
    "rule: { kind: growth, of: dung_han, steps: [ { from: 10%, points: 5 }, { above: 0, below: 10%, points: 3 }, { to: 0, points: 0 } ], previous_missing: needs_person, previous_zero: full, previous_merged: not_applicable } }",
  );
const folder = (): string =>
  workspaceOf({
    ...smallWorkspace,
    "rule-sets/thu.yaml": set,
    "records/indicator_report.csv": [
      "unit_id,year,indicator_id,period,stage,value",
      "xa-1,2026,dung_han,Y,self,943",
      "xa-1,2026,tong,Y,self,1000",
      "xa-1,2026,hai_long,Y,self,92.5",
      "xa-1,2026,da_cong_khai,Y,self,có",
      "xa-1,2025,dung_han,Y,final,900",
      "",
    ].join("\n"),
  });

interface Explained {
  readonly points: string;
  readonly inputs: readonly {
    readonly label: string;
    readonly year: number;
    readonly value: string;
    readonly source_place: string;
  }[];
}

describe("a rule of growth on a year that no set covers", () => {
  it("reads the figures of that year, and scores nothing in it", async () => {
    const run = await runCli(["score", folder(), "--json"]);
    const { score, issues } = run.json<{ score: { year: number; points: string }[]; issues: unknown[] }>();
    expect([run.code, issues]).toEqual([0, []]);
    expect(score.map(({ year }) => year)).toEqual([2026, 2026, 2026]);
  });

  it("is explained with each year's figure once, each at its own line", async () => {
    const run = await runCli(["explain", "xa-1", "2026", "1.1", "--dir", folder(), "--json"]);
    const { points, inputs } = run.json<Explained>();
    expect(points).toBe("3");
    expect(inputs.map(({ label, year, value, source_place }) => [label, year, value, source_place])).toEqual([
      ["Hồ sơ đúng hạn", 2026, "943", "2"],
      ["Hồ sơ đúng hạn (năm 2025)", 2025, "900", "6"],
    ]);
  });

  it("is refused a year that nothing compares with", async () => {
    const files = { ...smallWorkspace, "rule-sets/thu.yaml": set };
    const early = `${smallWorkspace["records/indicator_report.csv"] ?? ""}xa-1,2024,dung_han,Y,self,900\n`;
    const run = await runCli([
      "check",
      workspaceOf({ ...files, "records/indicator_report.csv": early }),
      "--json",
    ]);
    expect(run.code).toBe(1);
    expect(run.out).toContain("load.year_uncovered");
  });
});
