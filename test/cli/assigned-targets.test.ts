import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

const plain = smallWorkspace["rule-sets/thu.yaml"] ?? "";
const assigned = "full_from: { target_of: dung-han }, divide_by: { target_of: dung-han }";
const set = plain.replace("over: tong, when_zero", `over: tong, ${assigned}, when_zero`);

function withTargets(rows: readonly string[], ruleSet = set): string {
  return workspaceOf({
    ...smallWorkspace,
    "rule-sets/thu.yaml": ruleSet,
    "records/unit.csv":
      "unit_id,name,tier,province,group\nxa-1,Xã Một,commune,Tỉnh Mẫu,Xã\nxa-2,Xã Hai,commune,Tỉnh Mẫu,Xã\nxa-3,Xã Ba,commune,Tỉnh Mẫu,Xã\n",
    "records/indicator_report.csv": [
      "unit_id,year,indicator_id,period,stage,value",
      ...["xa-1", "xa-2", "xa-3"].flatMap((unit) => [
        `${unit},2026,dung_han,Y,self,760`,
        `${unit},2026,tong,Y,self,1000`,
        `${unit},2026,hai_long,Y,self,92.5`,
        `${unit},2026,da_cong_khai,Y,self,có`,
      ]),
      "",
    ].join("\n"),
    "records/assigned_target.csv": ["unit_id,year,leaf_uid,value,unit,document", ...rows, ""].join("\n"),
  });
}

const usual = ["xa-1,2026,dung-han,76,%,QĐ 12/QĐ-UBND", "xa-2,2026,dung-han,0.95,,"];

interface Scored {
  readonly score: readonly {
    unit_id: string;
    leaf_uid: string;
    points: string | null;
    status: string;
    reason: string | null;
    points_low: string | null;
    points_high: string | null;
  }[];
  readonly issues: readonly { code: string; file: string; line: number | null; message: string }[];
}

async function scored(folder: string): Promise<{ code: number; said: Scored }> {
  const answer = await runCli(["score", folder, "--json"]);
  return { code: answer.code, said: answer.json<Scored>() };
}

describe("a number that is the unit's assigned target", () => {
  it("is each unit's own, and a unit without one is missing and not nought", async () => {
    const { code, said } = await scored(withTargets(usual));
    expect(code).toBe(0);
    const leaf = said.score.filter(({ leaf_uid }) => leaf_uid === "dung-han");
    // 76/76 → 5; 0,76/0,95 × 5 = 4
    expect(leaf.map(({ points }) => points && Number(points))).toEqual([5, 4, null]);
    expect(leaf[2]).toMatchObject({ status: "missing", reason: "target_not_assigned" });
    expect([leaf[2]?.points_low, leaf[2]?.points_high].map(Number)).toEqual([0, 5]);
  });

  it("is explained with the document, file and line that assigned it", async () => {
    const folder = withTargets(usual);
    const told = await runCli(["explain", "xa-1", "2026", "1.1", "--dir", folder]);
    expect(told.out).toContain(
      "Chỉ tiêu được giao:\n  1.1 Đúng hạn: 76%  [QĐ 12/QĐ-UBND, records/assigned_target.csv, dòng 2]",
    );
    expect(told.out).toContain("760/1.000 hồ sơ = 76,00% (≥ 76%) → đủ 5,00");
    const json = await runCli(["explain", "xa-2", "2026", "1.1", "--dir", folder, "--json"]);
    expect(json.json<{ targets: object[] }>().targets).toEqual([
      {
        leaf_uid: "dung-han",
        leaf_code: "1.1",
        label: "1.1 Đúng hạn",
        value: "0,95",
        number: "0.95",
        document: null,
        source_file: "records/assigned_target.csv",
        source_place: "3",
      },
    ]);
  });

  it("is never made up where none was assigned", async () => {
    const told = await runCli(["explain", "xa-3", "2026", "1.1", "--dir", withTargets(usual)]);
    expect(told.out).toContain("Thiếu số liệu: chưa có chỉ tiêu được giao.");
    expect(told.out).toContain("1.1 Đúng hạn: chưa được giao");
    expect(told.out).not.toMatch(/\d+%/);
  });

  it.each([
    ["divides by nought", "xa-1,2026,dung-han,0,%,", "rules.target_unfit"],
    ["lacks its percent sign", "xa-1,2026,dung-han,76,,", "rules.target_unfit"],
    ["is below nought", "xa-1,2026,dung-han,-5,%,", "rules.target_negative"],
    ["counts files where a share is asked", "xa-1,2026,dung-han,1,hồ sơ,", "rules.target_unit"],
    ["names no leaf", "xa-1,2026,dung-hen,76,%,", "load.misspelt_leaf"],
  ])("is refused at its record where it %s", async (_what, row, code) => {
    const { code: exit, said } = await scored(withTargets([row]));
    expect(exit).toBe(1);
    const fault = said.issues.find((one) => one.code === code);
    expect(fault, JSON.stringify(said.issues)).toMatchObject({
      file: "records/assigned_target.csv",
      line: 2,
    });
  });

  it("must be of a leaf that there is, and stand in a rule", async () => {
    const broken = set
      .replaceAll("target_of: dung-han", "target_of: dung-hans")
      .replace("title: Công khai, max: 2", "title: Công khai, max: { target_of: cong-khai }");
    const folder = withTargets(usual, broken);
    const checked = await runCli(["rules", "check", `${folder}/rule-sets/thu.yaml`, "--json"]);
    const { issues } = checked.json<Scored>();
    expect(issues.map(({ code }) => code)).toEqual([
      "rules.unknown_target",
      "rules.unknown_target",
      "rules.target_outside_rule",
    ]);
    expect(issues[0]?.message).toContain("Gần nhất: dung-han");
  });

  it("is told by its name where two sets differ, and named in a change of score", async () => {
    const folder = withTargets(usual);
    const diff = await runCli(
      ["rules", "diff", "cu.yaml", "moi.yaml", "--json"],
      workspaceOf({ "cu.yaml": plain, "moi.yaml": set }),
    );
    expect(diff.json<{ changes: object[] }>().changes).toMatchObject([
      { path: "rule.full_from", to: { target_of: "dung-han" } },
      { path: "rule.divide_by", to: { target_of: "dung-han" } },
    ]);
    await runCli(["run", folder, "--as-of", "2027-01-10"]);
    const file = join(folder, "records", "assigned_target.csv");
    const text = readFileSync(file, "utf8").replace("0.95", "0.8");
    workspaceOf({ "records/assigned_target.csv": text }, folder);
    await runCli(["run", folder, "--as-of", "2027-01-10"]);
    const moved = await runCli(["diff", "1", "2", "--dir", folder]);
    expect(moved.out).toContain("chỉ tiêu được giao: dung-han (records/assigned_target.csv)");
  });
});
