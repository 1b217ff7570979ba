import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

interface Found {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

const province = {
  "records/unit-tinh.csv": "unit_id,name,tier,province\ntinh,Tỉnh Mẫu,province,Tỉnh Mẫu\n",
  "records/campaign.csv":
    "issuer,year,data_from,data_to,self_due,appraisal_1_due,explain_due,publish_on\ntinh,2026,2026-01-01,2026-12-31,2026-12-05,2026-12-25,2027-01-05,2027-02-10\n",
};

async function late(more: Readonly<Record<string, string>>, asOf: string): Promise<Found[]> {
  const folder = workspaceOf({ ...smallWorkspace, ...province, ...more });
  const { issues } = (await runCli(["check", folder, "--as-of", asOf, "--json"])).json<{ issues: Found[] }>();
  return issues.filter(({ code }) => code.startsWith("campaign."));
}

describe("by the calendar of a campaign", () => {
  it("a self score is late from the day after its own, by so many days, until the results are out", async () => {
    expect(await late({}, "2026-12-05")).toEqual([]);
    expect(await late({}, "2026-12-09")).toMatchObject([
      { code: "campaign.self_overdue", params: { unit_id: "xa-1", due: "2026-12-05", days: 4 } },
    ]);
    expect(await late({}, "2027-02-11")).toEqual([]);
  });

  it("a self score that came is late by the day it came, or not at all", async () => {
    const sent = (day: string) => ({
      "records/submission.csv": `unit_id,year,stage,period,received_on,due,file,sha256\nxa-1,2026,self,Y,${day},2026-12-05,bieu.xlsx,${"a".repeat(64)}\n`,
    });
    expect(await late(sent("2026-12-01"), "2026-12-20")).toEqual([]);
    expect(await late(sent("2026-12-08"), "2026-12-20")).toMatchObject([
      { code: "campaign.self_late", params: { days: 3 } },
    ]);
  });

  it("points cut at the first appraisal are to be explained by their day", async () => {
    const cut = {
      "records/submission.csv": `unit_id,year,stage,period,received_on,due,file,sha256\nxa-1,2026,self,Y,2026-12-01,2026-12-05,bieu.xlsx,${"a".repeat(64)}\n`,
      "records/assessment.csv":
        "unit_id,year,leaf_uid,stage,points,reason_code\nxa-1,2026,hai-long,appraisal-1,1,thieu_tai_lieu\nxa-1,2026,cong-khai,appraisal-1,0,thieu_tai_lieu\n",
    };
    expect(await late(cut, "2027-01-05")).toEqual([]);
    expect(await late(cut, "2027-01-07")).toMatchObject([
      { code: "campaign.unexplained", params: { count: 2, code: "1.2", days: 2 } },
    ]);
    const explained =
      "unit_id,year,leaf_uid,stage,text\nxa-1,2026,hai-long,appraisal-1,Bổ sung\nxa-1,2026,cong-khai,appraisal-1,Bổ sung\n";
    expect(await late({ ...cut, "records/explanation.csv": explained }, "2027-01-07")).toEqual([]);
  });
});
