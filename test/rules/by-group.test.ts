import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

const set = (smallWorkspace["rule-sets/thu.yaml"] ?? "")
  .replace("Tỷ lệ × 5", "Tỷ lệ × 5; phường từ 95%, xã từ 90%")
  .replace(
    "rule: { kind: ratio, of: dung_han, over: tong, when_zero",
    "rule: { kind: ratio, of: dung_han, over: tong, floor: { by_group: { Phường: 95%, Xã: 90% } }, below_floor: 0, when_zero",
  );

function units(group: string): string {
  return `unit_id,name,tier,province,group\nxa-1,Xã Một,commune,Tỉnh Mẫu,${group}\n`;
}

async function pointsOf(group: string): Promise<number> {
  const folder = workspaceOf({
    ...smallWorkspace,
    "rule-sets/thu.yaml": set,
    "records/unit.csv": units(group),
  });
  const scored = await runCli(["score", folder, "--json"]);
  expect(scored.code, scored.out).toBe(0);
  return Number(scored.json<{ score: { points: string }[] }>().score[0]?.points);
}

describe("a number by group", () => {
  it("is 90 % for communes and 95 % for wards: 943 of 1.000 passes one and fails the other", async () => {
    expect(await pointsOf("Xã")).toBe(4.72);
    expect(await pointsOf("Phường")).toBe(0);
  });

  it("is not guessed for a group that has none", async () => {
    const folder = workspaceOf({
      ...smallWorkspace,
      "rule-sets/thu.yaml": set,
      "records/unit.csv": units("Đặc khu"),
    });
    const scored = await runCli(["score", folder, "--json"]);
    expect(scored.code).toBe(1);
    expect(scored.json<{ issues: { code: string }[] }>().issues.map(({ code }) => code)).toEqual([
      "rules.unit_without_group",
    ]);
  });

  it("must be given for every group that the set names anywhere", async () => {
    const other = set.replace("over_100: error", "over_100: error, full_from: { by_group: { Xã: 100% } }");
    const folder = workspaceOf({ ...smallWorkspace, "rule-sets/thu.yaml": other });
    const checked = await runCli(["rules", "check", `${folder}/rule-sets/thu.yaml`, "--json"]);
    expect(checked.json<{ issues: { code: string }[] }>().issues.map(({ code }) => code)).toEqual([
      "rules.group_without_value",
    ]);
  });

  it("has cases of its own groups", async () => {
    const cases =
      "cases: [ { given: { group: Phường, dung_han: 943, tong: 1000 }, expect: { points: 0 } }, { given: { group: Xã, dung_han: 943, tong: 1000 }, expect: { points: 4.72 } } ], rule: { kind: ratio";
    const folder = workspaceOf({
      ...smallWorkspace,
      "rule-sets/thu.yaml": set.replace("rule: { kind: ratio", cases),
    });
    const tested = await runCli(["rules", "test", `${folder}/rule-sets/thu.yaml`, "--json"]);
    expect(tested.json<{ files: { cases: number; failed: number }[] }>().files).toMatchObject([
      { cases: 2, failed: 0 },
    ]);
  });
});
