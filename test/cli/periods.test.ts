import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

interface Explained {
  readonly points: string;
  readonly inputs: readonly { readonly value: string }[];
}

interface Found {
  readonly code: string;
  readonly line: number | null;
  readonly params: Readonly<Record<string, string | number>>;
}

const set = smallWorkspace["rule-sets/thu.yaml"] ?? "";

/** The small workspace's two figures as one accumulation has them, with the given rows in place of its own. */
function figures(accumulation: string, ...rows: string[]): string {
  return workspaceOf({
    ...smallWorkspace,
    "rule-sets/thu.yaml": set
      .replace("  dung_han: { ", `  dung_han: { accumulation: ${accumulation}, `)
      .replace("  tong: { ", `  tong: { accumulation: ${accumulation}, `),
    "records/indicator_report.csv": [
      "unit_id,year,indicator_id,period,stage,value",
      ...rows.map((row) => `xa-1,2026,${row}`),
      "",
    ].join("\n"),
  });
}

async function explained(folder: string): Promise<[string, string[]]> {
  const answer = await runCli(["explain", "xa-1", "2026", "1.1", "--dir", folder, "--json"]);
  expect(answer.code, answer.err).toBe(0);
  const { points, inputs } = answer.json<Explained>();
  return [points, inputs.map(({ value }) => value)];
}

async function found(folder: string): Promise<Found[]> {
  const { issues } = (await runCli(["check", folder, "--json"])).json<{ issues: Found[] }>();
  return issues.filter(({ code }) => code.startsWith("check."));
}

const half = ["dung_han,H1,self,100", "tong,H1,self,400"];
const whole = ["dung_han,Y,self,900", "tong,Y,self,1000"];

describe("figures of six months and of the year", () => {
  it.each(["cumulative", "stock", "period"])("are never added where they are %s", async (accumulation) => {
    const year = ["4.5", ["900", "1.000"]];
    expect(await explained(figures(accumulation, ...half, ...whole))).toEqual(year);
    expect(await explained(figures(accumulation, ...whole, ...half))).toEqual(year);
  });

  it.each(["cumulative", "stock"])("nor six and nine months where they are %s", async (accumulation) => {
    const nine = ["dung_han,9M,self,600", "tong,9M,self,800"];
    expect(await explained(figures(accumulation, ...nine, ...half))).toEqual(["3.75", ["600", "800"]]);
  });
});

describe("a later cumulative figure below an earlier one", () => {
  const fallen = ["dung_han,H1,self,100", "tong,H1,self,1001"];

  it("is a finding at the later one, and the later one still stands", async () => {
    const folder = figures("cumulative", ...fallen, ...whole);
    expect(await found(folder)).toMatchObject([
      {
        code: "check.cumulative_falls",
        line: 5,
        params: { about: "tong", period: "Y", value: "1000", earlier_period: "H1", earlier: "1001" },
      },
    ]);
    expect(await explained(folder)).toEqual(["4.5", ["900", "1.000"]]);
  });

  it("is none where the two are equal, or the figure is a stock", async () => {
    expect(await found(figures("cumulative", "dung_han,H1,self,100", "tong,H1,self,1000", ...whole))).toEqual(
      [],
    );
    expect(await found(figures("stock", ...fallen, ...whole))).toEqual([]);
  });
});
