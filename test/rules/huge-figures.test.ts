import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

const largest = "99999999999999.9999";

async function firstScore(
  rule: string,
  figures: readonly string[],
): Promise<{ points: string; status: string }> {
  const folder = workspaceOf({
    ...smallWorkspace,
    "rule-sets/thu.yaml": (smallWorkspace["rule-sets/thu.yaml"] ?? "")
      .replace(/rule: { kind: ratio.*?}/, rule)
      .replace("hồ sơ, part_of: [tong] }", "đồng, part_of: [tong] }")
      .replaceAll("kind: count", "kind: amount"),
    "records/indicator_report.csv": [
      "unit_id,year,indicator_id,period,stage,value,numerator,denominator",
      ...figures.map((figure) => `xa-1,2026,${figure}`),
      "",
    ].join("\n"),
  });
  const scored = await runCli(["score", folder, "--json"]);
  expect(scored.code, scored.out + scored.err).toBe(0);
  return scored.json<{ score: { points: string; status: string }[] }>().score[0]!;
}

describe("the largest figures that a record can hold", () => {
  it("are divided exactly", async () => {
    const rule =
      "rule: { kind: ratio, of: dung_han, over: tong, divide_by: 99.9999%, when_zero: zero, over_100: error }";
    const half = await firstScore(rule, [
      `dung_han,Y,self,49999999999999.9999,,`,
      `tong,Y,self,${largest},,`,
    ]);
    // 5 × 49999999999999,9999 / (99999999999999,9999 × 0,999999) = 2,5000025…, in two places 2,50
    expect(Number(half.points)).toBe(2.5);
    const all = await firstScore(rule, [`dung_han,Y,self,${largest},,`, `tong,Y,self,${largest},,`]);
    expect(Number(all.points)).toBe(5);
  });

  it("are divided by their own denominators", async () => {
    const rule = "rule: { kind: ratio, of: tong, divide_by: 3, when_zero: zero, over_100: allow }";
    const own = await firstScore(rule, [`tong,Y,self,,${largest},${largest}`, `dung_han,Y,self,1,,`]);
    expect(Number(own.points)).toBe(1.67);
  });

  it("are counted up to the maximum", async () => {
    const rule = "rule: { kind: per_item, count: { plus: [dung_han, tong] }, per: 1000 }";
    const most = await firstScore(rule, [`dung_han,Y,self,${largest},,`, `tong,Y,self,${largest},,`]);
    expect(Number(most.points)).toBe(5);
  });

  it("are taken off down to the least", async () => {
    const rule =
      "rule: { kind: deduction, start: max, take: [ { count: dung_han, per: 1000 }, { count: tong, per: 1/3 } ], min: -1 }";
    const least = await firstScore(rule, [`dung_han,Y,self,${largest},,`, `tong,Y,self,${largest},,`]);
    expect(Number(least.points)).toBe(-1);
  });
});
