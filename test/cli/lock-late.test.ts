import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

interface Faults {
  readonly issues: readonly {
    readonly code: string;
    readonly params: Readonly<Record<string, string | number>>;
  }[];
}

const figures = smallWorkspace["records/indicator_report.csv"] ?? "";
const set = smallWorkspace["rule-sets/thu.yaml"] ?? "";

/** The small workspace with something said for every point. */
const ready = {
  ...smallWorkspace,
  "records/explanation.csv":
    "unit_id,year,leaf_uid,stage,text\nxa-1,2026,dung-han,self,Sổ\nxa-1,2026,hai-long,self,Sổ\nxa-1,2026,cong-khai,self,Sổ\n",
};

const closing = (action: "lock" | "unlock", folder: string, ...more: string[]) =>
  runCli([action, folder, "--stage", "self", "--year", "2026", "--by", "Văn phòng", ...more]);

describe("a self score is closed after its campaign's day", () => {
  const campaign = {
    ...ready,
    "records/unit-tinh.csv": "unit_id,name,tier,province\ntinh,Tỉnh Mẫu,province,Tỉnh Mẫu\n",
    "records/campaign.csv":
      "issuer,year,data_from,data_to,self_due\ntinh,2026,2026-01-01,2026-12-31,2026-12-05\n",
  };
  const came = (day: string) => ({
    "records/submission.csv": `unit_id,year,stage,period,received_on,due,file,sha256\nxa-1,2026,self,Y,${day},2026-12-05,bieu.xlsx,${"a".repeat(64)}\n`,
  });
  const lateOn = async (asOf: string, files: Readonly<Record<string, string>>): Promise<unknown> => {
    const answer = await closing("lock", workspaceOf(files), "--json", "--as-of", asOf);
    const { locked, late } = answer.json<{ locked: string[]; late: unknown }>();
    expect([answer.code, locked]).toEqual([0, ["xa-1"]]);
    return late;
  };
  const by = (days_late: number) => [{ unit_id: "xa-1", due: "2026-12-05", days_late }];

  it("by so many days of closing, and on the day itself by none", async () => {
    expect(await lateOn("2026-12-05", campaign)).toEqual([]);
    expect(await lateOn("2026-12-06", campaign)).toEqual(by(1));
    expect(await lateOn("2027-01-04", campaign)).toEqual(by(30));
    expect(await lateOn("2027-01-04", ready)).toEqual([]);
  });

  it("by the day its form came, where one did", async () => {
    expect(await lateOn("2026-12-20", { ...campaign, ...came("2026-12-01") })).toEqual([]);
    expect(await lateOn("2026-12-20", { ...campaign, ...came("2026-12-08") })).toEqual(by(3));
  });

  it("and check says the same days of it afterwards, also once it was opened and closed again", async () => {
    const folder = workspaceOf(campaign);
    const checked = async () => {
      const answer = await runCli(["check", folder, "--as-of", "2026-12-20", "--json"]);
      return answer.json<Faults>().issues.filter(({ code }) => code.startsWith("campaign."));
    };
    const words = ["lock", folder, "--stage", "self", "--by", "Văn phòng", "--as-of"];
    const first = await runCli([...words, "2026-12-09"]);
    expect(first.out).toBe(
      "xa-1  tự chấm muộn 4 ngày so với hạn 05/12/2026\nĐã khóa (tự chấm, 2026): 1 đơn vị.\n",
    );
    expect(await checked()).toMatchObject([{ code: "campaign.self_late", params: { days: 4 } }]);
    expect(
      (await closing("unlock", folder, "--unit", "xa-1", "--reason", "Bổ sung", "--as-of", "2026-12-10"))
        .code,
    ).toBe(0);
    const again = await runCli([...words, "2026-12-12", "--locale", "en"]);
    expect(again.out).toContain("xa-1  self score 7 day(s) late, due on 05/12/2026\n");
    expect(await checked()).toMatchObject([{ code: "campaign.self_late", params: { days: 7 } }]);
  });

  it("with blanks that become nought too, and not where it stays open or the stage is a later one", async () => {
    const blank = {
      ...campaign,
      "records/indicator_report.csv": figures.replace("xa-1,2026,da_cong_khai,Y,self,có\n", ""),
    };
    const zero = { ...blank, "rule-sets/thu.yaml": set.replace("scale: 10", "on_close: zero\nscale: 10") };
    expect(await lateOn("2026-12-07", zero)).toEqual(by(2));
    const open = await closing("lock", workspaceOf(blank), "--json", "--as-of", "2026-12-07");
    expect([open.code, open.json()]).toMatchObject([1, { locked: [], late: [] }]);
    const corrected = "unit_id,year,indicator_id,period,stage,value\nxa-1,2026,dung_han,Y,appraisal-1,900\n";
    const appraised = { ...campaign, "records/indicator_report-td.csv": corrected };
    const later = ["lock", workspaceOf(appraised), "--stage", "appraisal-1", "--by", "Sở", "--json"];
    const answer = await runCli([...later, "--as-of", "2027-01-04"]);
    expect(answer.json()).toMatchObject({ locked: ["xa-1"], late: [] });
  });
});
