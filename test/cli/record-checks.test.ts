import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

interface Found {
  readonly severity: string;
  readonly code: string;
  readonly file: string;
  readonly line: number | null;
  readonly params: Readonly<Record<string, string | number>>;
}

const set = smallWorkspace["rule-sets/thu.yaml"] ?? "";
const figures = smallWorkspace["records/indicator_report.csv"] ?? "";

/** The small set with a surveyed leaf, a date, and a figure of single periods. */
const wider = set
  .replace("scale: 10\nparts: [ { id: tham_dinh, title: Thẩm định, max: 10 } ]", "scale: 14")
  .replace("max: 10\n    criteria", "max: 14\n    criteria")
  .replace(
    "areas:\n",
    "  ngay_ban_hanh: { label: Ngày ban hành, kind: date }\n  luot_kiem_tra: { label: Lượt kiểm tra, kind: count, accumulation: period }\nareas:\n",
  )
  .concat(
    [
      '      - { code: "1.4", uid: khao-sat, title: Khảo sát, max: 2, scored_by: survey, scoring_text: "%", cites: [ { document: X } ], rule: { kind: survey, question: sipas } }',
      '      - { code: "1.5", uid: ban-hanh, title: Ban hành, max: 1, evidence: { required: false, from: 2026-03-01, to: 2026-03-31 }, scoring_text: "Đúng hạn: 1", cites: [ { document: X } ], rule: { kind: timeliness, of: ngay_ban_hanh, due: { month: 12, day: 31, year_offset: 0, exclusive: false }, late: [], otherwise: 0, not_done: 0 } }',
      '      - { code: "1.6", uid: kiem-tra, title: Kiểm tra, max: 1, scoring_text: "Mỗi lượt 0,1", cites: [ { document: X } ], rule: { kind: per_item, count: luot_kiem_tra, per: 0.1 } }',
      "",
    ].join("\n"),
  );

/** What the checks of the wider workspace say with some files more. */
async function found(files: Readonly<Record<string, string>>): Promise<Found[]> {
  const folder = workspaceOf({ ...smallWorkspace, "rule-sets/thu.yaml": wider, ...files });
  const answer = await runCli(["check", folder, "--json"]);
  const { issues } = answer.json<{ issues: Found[] }>();
  expect(answer.code).toBe(issues.some(({ severity }) => severity === "error") ? 1 : 0);
  return issues;
}

const report = (...rows: string[]): Record<string, string> => ({
  "records/indicator_report-them.csv": [
    "unit_id,year,indicator_id,period,stage,value,declared,reason",
    ...rows,
    "",
  ].join("\n"),
});

const claims = (...rows: string[]): Record<string, string> => ({
  "records/assessment.csv": ["unit_id,year,leaf_uid,stage,points,entered_on", ...rows, ""].join("\n"),
});

/** A text behind one leaf, so that a claim of it stands on something. */
const explained = (leaf_uid: string): Record<string, string> => ({
  "records/explanation.csv": `unit_id,year,leaf_uid,stage,text\nxa-1,2026,${leaf_uid},self,Có giải trình\n`,
});

const evidence = (...rows: string[]): Record<string, string> => ({
  "records/evidence.csv": [
    "unit_id,evidence_id,kind,number,issued_on,summary",
    "xa-1,bc-1,document,1/BC,2025-12-01,Báo cáo",
    "xa-1,bc-2,document,2/BC,2026-01-31,Báo cáo",
    "xa-1,bc-3,document,3/BC,2025-11-30,Báo cáo",
    "xa-1,bc-4,document,4/BC,2027-02-01,Báo cáo",
    "",
  ].join("\n"),
  "records/evidence_link.csv": ["unit_id,year,leaf_uid,evidence_id,item,page", ...rows, ""].join("\n"),
});

describe("a record that the rule set of its own unit and year contradicts", () => {
  it("is not found where there is none", async () => {
    expect(await found({})).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, string>>, string, "error" | "warning", number, object]>([
    [
      "a date of another year",
      report("xa-1,2026,ngay_ban_hanh,Y,self,2025-11-30,,"),
      "check.date_outside_year",
      "warning",
      2,
      { value: "2025-11-30", first_day: "2025-12-01", last_day: "2027-01-31" },
    ],
    [
      "points dated before their year",
      claims("xa-1,2026,cong-khai,self,0,2025-12-31"),
      "check.entered_early",
      "warning",
      2,
      { entered_on: "2025-12-31" },
    ],
    [
      "a cumulative figure that falls",
      report("xa-1,2026,tong,9M,self,1200,,"),
      "check.cumulative_falls",
      "warning",
      3,
      { period: "Y", value: "1000", earlier_period: "9M", earlier: "1200" },
    ],
    [
      "a figure of single periods for periods that contain each other",
      report("xa-1,2026,luot_kiem_tra,Q1,self,2,,", "xa-1,2026,luot_kiem_tra,H1,self,3,,"),
      "check.overlapping_periods",
      "error",
      3,
      { period: "H1", earlier_period: "Q1" },
    ],
    [
      "a figure more than three times the year before",
      report("xa-1,2025,tong,Y,self,333,,"),
      "check.year_jump",
      "warning",
      3,
      { value: "1000", earlier: "333" },
    ],
    [
      "points above the maximum",
      { ...claims("xa-1,2026,cong-khai,self,2.01,"), ...explained("cong-khai") },
      "check.claim_out_of_range",
      "error",
      2,
      { code: "1.3", points: "2.01", least: "0", most: "2" },
    ],
    [
      "points below the least",
      claims("xa-1,2026,cong-khai,appraisal-1,-0.5,"),
      "check.claim_out_of_range",
      "error",
      2,
      { points: "-0.5", stage: "appraisal-1" },
    ],
    [
      "a self score of a surveyed leaf",
      claims("xa-1,2026,khao-sat,self,0,"),
      "check.self_score_of_survey",
      "error",
      2,
      { code: "1.4" },
    ],
    [
      "a survey that no leaf asks",
      {
        "records/survey_result.csv":
          "unit_id,year,question,stage,percent,sample\nxa-1,2026,sipa,self,90,100\nxa-1,2026,sipas,self,90,100\n",
      },
      "check.stray_question",
      "error",
      2,
      { about: "sipa" },
    ],
    [
      "a claim above the rule",
      { ...claims("xa-1,2026,dung-han,self,4.73,"), ...explained("dung-han") },
      "check.claim_above_rule",
      "warning",
      2,
      { points: "4.73", computed: "4.72" },
    ],
    [
      "claims with nothing behind any of them, said once",
      claims("xa-1,2026,dung-han,self,4,", "xa-1,2026,cong-khai,self,2,", "xa-1,2026,ban-hanh,self,1,"),
      "check.no_evidence",
      "warning",
      2,
      { claims: "2" },
    ],
    [
      "a claim with nothing behind it, where others have",
      {
        ...claims("xa-1,2026,dung-han,self,4,", "xa-1,2026,cong-khai,self,2,"),
        ...evidence("xa-1,2026,dung-han,bc-1,1,2"),
      },
      "check.claim_without_evidence",
      "warning",
      3,
      { code: "1.3", points: "2" },
    ],
    [
      "a declaration after a value",
      report("xa-1,2025,hai_long,9M,self,50,,", "xa-1,2025,hai_long,Y,self,,not_done,Thôi"),
      "check.declared_after_value",
      "warning",
      3,
      { period: "Y", declared: "not_done", earlier_period: "9M", earlier: "50" },
    ],
    [
      "evidence before the default window",
      evidence("xa-1,2026,dung-han,bc-1,1,2", "xa-1,2026,dung-han,bc-2,1,2", "xa-1,2026,dung-han,bc-3,1,2"),
      "check.evidence_outside_window",
      "warning",
      4,
      { issued_on: "2025-11-30", first_day: "2025-12-01", last_day: "2027-01-31" },
    ],
    [
      "evidence after the default window",
      evidence("xa-1,2026,dung-han,bc-4,1,2"),
      "check.evidence_outside_window",
      "warning",
      2,
      { issued_on: "2027-02-01" },
    ],
    [
      "evidence outside the leaf's own window",
      evidence("xa-1,2026,ban-hanh,bc-2,1,2"),
      "check.evidence_outside_window",
      "warning",
      2,
      { first_day: "2026-03-01", last_day: "2026-03-31" },
    ],
    [
      "a document that is not listed",
      evidence("xa-1,2026,dung-han,bc-9,1,2"),
      "check.evidence_unlisted",
      "error",
      2,
      { about: "bc-9" },
    ],
    [
      "the same place of a document for two leaves",
      evidence("xa-1,2026,dung-han,bc-1,1,2", "xa-1,2026,hai-long,bc-1,1,3", "xa-1,2026,cong-khai,bc-1,1,2"),
      "check.evidence_same_place",
      "warning",
      4,
      { code: "1.3", first_code: "1.1", item: "1", page: "2" },
    ],
  ])("%s", async (_name, files, ...[code, severity, line, params]) => {
    const issues = await found(files);
    expect(issues).toMatchObject([{ code, severity, line, params }]);
  });

  it("a leaf said not to apply has neither points nor a figure of its own", async () => {
    const said = await found({
      ...claims("xa-1,2026,dung-han,self,2,"),
      ...explained("dung-han"),
      "records/applicability.csv":
        "unit_id,year,node_uid,stage,reason\nxa-1,2026,dung-han,self,Không phát sinh hồ sơ\n",
    });
    expect(said.map(({ code, file }) => [code, file])).toEqual([
      ["check.claim_of_not_applicable", "records/assessment.csv"],
      ["check.figure_of_not_applicable", "records/indicator_report.csv"],
      ["check.figure_of_not_applicable", "records/indicator_report.csv"],
    ]);
  });

  it("figures of a unit outside its life are told once", async () => {
    const said = await found({
      "records/unit.csv":
        "unit_id,name,tier,province,group,valid_to\nxa-1,Xã Một,commune,Tỉnh Mẫu,Xã,2025-06-30\n",
    });
    expect(said).toMatchObject([
      { code: "check.unit_not_in_year", params: { valid_to: "2025-06-30", valid_from: "–" } },
    ]);
  });
});

it("beside another answer ten warnings of a kind are shown, and check shows all", async () => {
  const links = Array.from({ length: 12 }, (_, at) => `xa-1,2026,dung-han,bc-${at},1,${at}`);
  const documents = Array.from(
    { length: 12 },
    (_, at) => `xa-1,bc-${at},document,${at}/BC,2020-01-01,Báo cáo`,
  );
  const folder = workspaceOf({
    ...smallWorkspace,
    "records/indicator_report.csv": figures,
    "records/evidence.csv": ["unit_id,evidence_id,kind,number,issued_on,summary", ...documents, ""].join(
      "\n",
    ),
    "records/evidence_link.csv": ["unit_id,year,leaf_uid,evidence_id,item,page", ...links, ""].join("\n"),
  });
  const run = await runCli(["run", folder]);
  expect([run.code, run.err.match(/CẢNH BÁO/g)?.length]).toEqual([0, 10]);
  expect(run.err).toContain("… và 2 cảnh báo check.evidence_outside_window nữa: xem parindex check");
  expect((await runCli(["check", folder])).err.match(/CẢNH BÁO/g)).toHaveLength(12);
});
