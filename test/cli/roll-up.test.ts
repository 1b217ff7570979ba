import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

interface Found {
  readonly code: string;
  readonly line: number | null;
  readonly params: Readonly<Record<string, string | number>>;
}

const set = smallWorkspace["rule-sets/thu.yaml"] ?? "";
const figures = smallWorkspace["records/indicator_report.csv"] ?? "";

describe("a parent's figure that includes its units", () => {
  const parents = {
    "rule-sets/thu.yaml": set.replace("  tong: { ", "  tong: { roll_up: sum_of_children, "),
    "records/unit.csv": [
      "unit_id,name,tier,province,group,parent_id,valid_to",
      "xa-1,Xã Một,commune,Tỉnh Mẫu,Xã,,",
      "tt-1,Trung tâm Một,service_unit,Tỉnh Mẫu,,xa-1,",
      "tt-2,Trung tâm Hai,service_unit,Tỉnh Mẫu,,xa-1,",
      "tt-3,Trung tâm Ba,service_unit,Tỉnh Mẫu,,xa-1,2025-06-30",
      "",
    ].join("\n"),
  };
  const below = async (own: string, ...rows: string[]) => {
    const folder = workspaceOf({
      ...smallWorkspace,
      ...parents,
      "records/indicator_report.csv": own,
      "records/indicator_report-con.csv": ["unit_id,year,indicator_id,period,stage,value", ...rows, ""].join(
        "\n",
      ),
    });
    const answer = (await runCli(["check", folder, "--json"])).json<{ issues: Found[] }>();
    return answer.issues.filter(({ code }) => code.startsWith("check."));
  };

  it("is compared with their sum, and never added to it", async () => {
    expect(await below(figures, "tt-1,2026,tong,Y,self,600", "tt-2,2026,tong,Y,self,400")).toEqual([]);
    expect(await below(figures, "tt-1,2026,tong,Y,self,600", "tt-2,2026,tong,Y,self,300")).toMatchObject([
      { code: "check.parent_differs", line: 3, params: { own: "1000", summed: "900", children: "2" } },
    ]);
  });

  it("waits for the units that have not reported, each year's own", async () => {
    expect(await below(figures, "tt-1,2026,tong,Y,self,600")).toMatchObject([
      { code: "check.children_missing", params: { given: "1", children: "2", lacking: "tt-2" } },
    ]);
    expect(await below(figures, "tt-1,2026,tong,Y,self,1200")).toMatchObject([
      { code: "check.children_missing" },
      { code: "check.parent_below_sum", params: { own: "1000", summed: "1200" } },
    ]);
  });

  it("names every unit that has not reported", async () => {
    const folder = workspaceOf({
      ...smallWorkspace,
      ...parents,
      "records/unit-them.csv": [
        "unit_id,name,tier,province,parent_id",
        "tt-5,Trung tâm Năm,service_unit,Tỉnh Mẫu,xa-1",
        "tt-4,Trung tâm Bốn,service_unit,Tỉnh Mẫu,xa-1",
        "",
      ].join("\n"),
      "records/indicator_report-con.csv":
        "unit_id,year,indicator_id,period,stage,value\ntt-1,2026,tong,Y,self,6\n",
    });
    const { issues } = (await runCli(["check", folder, "--json"])).json<{ issues: Found[] }>();
    expect(issues.find(({ code }) => code === "check.children_missing")).toMatchObject({
      params: { given: "1", children: "4", lacking: "tt-2, tt-4, tt-5" },
    });
  });

  it("is asked for where all its units have reported and it has not", async () => {
    const silent = figures.replace("xa-1,2026,tong,Y,self,1000\n", "");
    expect(await below(silent, "tt-1,2026,tong,Y,self,600", "tt-2,2026,tong,Y,self,400")).toMatchObject([
      { code: "check.parent_unreported", params: { summed: "1000" } },
    ]);
  });
});
