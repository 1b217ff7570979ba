import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

const set = (smallWorkspace["rule-sets/thu.yaml"] ?? "").replace(
  "indicators:\n",
  `sections: [ { id: phat, kind: penalty, max: 3, counts: before_index } ]
gates: [ { uid: khai-qua, when: { of: vuot, from: 2 }, effect: zero } ]
indicators:
  nop_muon: { label: Số ngày nộp muộn, kind: count, unit: ngày, source: procedure.days_late }
  chenh: { label: Chênh lệch tự chấm và thẩm định, kind: score, unit: điểm, source: procedure.self_less_appraised }
  vuot: { label: Điểm khai vượt, kind: score, unit: điểm, source: procedure.over_claimed }
`,
).concat(`  - code: "2"
    uid: diem-tru
    title: Điểm trừ
    max: 3
    section: phat
    criteria:
      - { code: "2.1", uid: nop-muon, title: Nộp muộn, max: 2, scoring_text: "Mỗi ngày 0,1", cites: [ { document: X } ], rule: { kind: per_item, count: nop_muon, per: 0.1 } }
      - { code: "2.2", uid: khai-vuot, title: Khai vượt, max: 1, scoring_text: "Vượt từ 1 điểm: 1", cites: [ { document: X } ], rule: { kind: bands, of: chenh, steps: [ { from: 1, points: 1 }, { below: 1, points: 0 } ] } }
`);

const reported = [
  "unit_id,year,indicator_id,period,stage,value",
  "xa-1,2026,dung_han,Y,self,943",
  "xa-1,2026,tong,Y,self,1000",
  "xa-1,2026,hai_long,Y,self,92.5",
  "xa-1,2026,da_cong_khai,Y,self,có",
];

function workspace(files: Readonly<Record<string, string>>): string {
  return workspaceOf({
    ...smallWorkspace,
    "rule-sets/thu.yaml": set,
    "records/unit.csv":
      "unit_id,name,tier,province,group,parent_id\ntinh,Tỉnh Mẫu,province,Tỉnh Mẫu,,\nxa-1,Xã Một,commune,Tỉnh Mẫu,Xã,tinh\n",
    "records/indicator_report.csv": [...reported, ""].join("\n"),
    ...files,
  });
}

const campaign =
  "issuer,year,group,data_from,data_to,self_due\ntinh,2026,,2026-01-01,2026-12-31,2026-12-05\n";
const sent = (...days: string[]): string =>
  [
    "unit_id,year,stage,period,received_on,due,file,sha256",
    ...days.map((day, at) => `xa-1,2026,self,Y,${day},,thu-thap/${at}.xlsx,${at}`),
    "",
  ].join("\n");

interface Scored {
  readonly score: readonly {
    leaf_uid: string;
    stage: string;
    points: string | null;
    reason: string | null;
  }[];
  readonly index_score: readonly { stage: string; points: string | null; penalty: string | null }[];
  readonly issues: readonly { code: string; line: number | null }[];
}

async function scored(files: Readonly<Record<string, string>>, stage = "self") {
  const answer = await runCli(["score", workspace(files), "--stage", stage, "--json"]);
  expect(answer.code, answer.out + answer.err).toBe(0);
  const said = answer.json<Scored>();
  return {
    said,
    points: (uid: string) => {
      const leaf = said.score.find((one) => one.leaf_uid === uid);
      return leaf === undefined || leaf.points === null ? (leaf?.reason ?? null) : Number(leaf.points);
    },
  };
}

describe("the days by which a self score came late", () => {
  it.each([
    ["on the last day", ["2026-12-05"], 0],
    ["a day late", ["2026-12-06"], 0.1],
    ["twelve days late, over the turn of a month or not", ["2026-12-17"], 1.2],
    ["early", ["2026-11-20"], 0],
    ["in time and mended later", ["2026-12-04", "2026-12-20"], 0],
  ])("are counted from the day after the campaign's: %s", async (_what, days, points) => {
    const run = await scored({ "records/campaign.csv": campaign, "records/submission.csv": sent(...days) });
    expect(run.points("nop-muon")).toBe(points);
  });

  it("are not known without a form, or without a day by which it was due", async () => {
    expect((await scored({ "records/campaign.csv": campaign })).points("nop-muon")).toBe("not_reported");
    const undue = await scored({ "records/submission.csv": sent("2026-12-17") });
    expect(undue.points("nop-muon")).toBe("not_reported");
  });

  it("are the procedure's and not the unit's to report", async () => {
    const run = await scored({
      "records/campaign.csv": campaign,
      "records/submission.csv": sent("2026-12-17"),
      "records/indicator_report.csv": [...reported, "xa-1,2026,nop_muon,Y,self,0", ""].join("\n"),
    });
    expect(run.points("nop-muon")).toBe(1.2);
    expect(run.said.issues).toContainEqual(
      expect.objectContaining({ code: "progress.figure_from_procedure", line: 6 }),
    );
  });

  it("are explained with the form's own record", async () => {
    const folder = workspace({
      "records/campaign.csv": campaign,
      "records/submission.csv": sent("2026-12-17"),
    });
    const told = await runCli(["explain", "xa-1", "2026", "2.1", "--dir", folder]);
    expect(told.out).toContain("Số ngày nộp muộn: 12 ngày  [records/submission.csv, dòng 2]");
  });
});

describe("the difference of self and appraised points", () => {
  const grant = (uid: string, points: string): string =>
    `xa-1,2026,${uid},appraisal-1,${points},thieu_tai_lieu`;
  const appraised = (files: Readonly<Record<string, string>>) => scored(files, "appraisal-1");
  const claims = (...rows: string[]): string =>
    ["unit_id,year,leaf_uid,stage,points,reason_code", ...rows, ""].join("\n");

  it("is not known before an appraisal", async () => {
    const run = await scored({ "records/assessment.csv": claims("xa-1,2026,dung-han,self,5,") });
    expect(run.points("khai-vuot")).toBe("not_reported");
  });

  it("is what the unit claimed, else what its figures gave, less what stands, over leaves in no section", async () => {
    // tự chấm 5 (khai) + 3 + 2 = 10; thẩm định 4,72 + 3 + 1 = 8,72; chênh 1,28: trừ 1, chỉ số (8,72 − 1) / 10
    const run = await appraised({
      "records/assessment.csv": claims("xa-1,2026,dung-han,self,5,", grant("cong-khai", "1")),
      "records/campaign.csv": campaign,
      "records/submission.csv": sent("2026-12-05"),
    });
    expect(run.points("khai-vuot")).toBe(1);
    const folder = workspace({
      "records/assessment.csv": claims("xa-1,2026,dung-han,self,5,", grant("cong-khai", "1")),
    });
    const told = await runCli(["explain", "xa-1", "2026", "2.2", "--stage", "appraisal-1", "--dir", folder]);
    expect(told.out).toContain("Chênh lệch tự chấm và thẩm định: 1,28 điểm");
    expect(run.said.index_score[0]).toMatchObject({
      penalty: expect.stringMatching(/^1(\.0+)?$/),
    });
  });

  it("follows figures that an appraiser corrects, and may lie below nought", async () => {
    const run = await appraised({
      "records/indicator_report.csv": [...reported, "xa-1,2026,dung_han,Y,appraisal-1,743", ""].join("\n"),
      "records/assessment.csv": claims(),
    });
    // 4,72 − 3,72 (743/1000 × 5 = 3,715)
    expect(run.points("khai-vuot")).toBe(1);
    const better = await appraised({
      "records/indicator_report.csv": [...reported, "xa-1,2026,dung_han,Y,appraisal-1,1000", ""].join("\n"),
    });
    expect(better.points("khai-vuot")).toBe(0);
  });

  it("is unknown while one of the leaves has no points", async () => {
    const run = await appraised({
      "records/indicator_report.csv": [
        ...reported.slice(0, -1),
        "xa-1,2026,dung_han,Y,appraisal-1,743",
        "",
      ].join("\n"),
    });
    expect(run.points("khai-vuot")).toBe("not_reported");
  });

  it("never counts the rule that reads it, so that no rule reads itself in a circle", async () => {
    // Trong bộ này mọi tiêu chí đều đọc chênh lệch: không còn gì để so.
    const circle = set
      .replace(
        /rule: { kind: ratio[^}]*}/,
        "rule: { kind: bands, of: chenh, steps: [ { from: 1, points: 5 }, { below: 1, points: 0 } ] }",
      )
      .replace(
        "rule: { kind: bands, of: hai_long, steps: [ { from: 90, points: 3 }, { below: 90, points: 0 } ] }",
        "rule: { kind: bands, of: chenh, steps: [ { from: 1, points: 3 }, { below: 1, points: 0 } ] }",
      )
      .replace(
        "rule: { kind: yes_no, when: { of: da_cong_khai, is: yes } }",
        "rule: { kind: yes_no, when: { of: chenh, from: 1 } }",
      );
    const run = await appraised({
      "rule-sets/thu.yaml": circle,
      "records/indicator_report.csv": [...reported, "xa-1,2026,dung_han,Y,appraisal-1,743", ""].join("\n"),
    });
    expect(run.points("dung-han")).toBe("not_reported");
    expect(run.points("khai-vuot")).toBe("not_reported");
  });

  it("is asked by a gate too", async () => {
    const cut = (to: string) =>
      appraised({
        "records/indicator_report.csv": [...reported, `xa-1,2026,dung_han,Y,appraisal-1,${to}`, ""].join(
          "\n",
        ),
        "records/campaign.csv": campaign,
        "records/submission.csv": sent("2026-12-05"),
      });
    const points = ({ said }: Awaited<ReturnType<typeof cut>>): number => Number(said.index_score[0]?.points);
    // 4,72 − 2,72 = 2; 4,72 − 2,73 = 1,99
    expect(points(await cut("543"))).toBe(0);
    expect(points(await cut("546"))).toBeGreaterThan(0);
  });
});
