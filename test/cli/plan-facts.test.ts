import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { progressFile, smallPlan } from "../support/small-plan.ts";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

const set = smallWorkspace["rule-sets/thu.yaml"]!.replace(
  "indicators:\n",
  `indicators:
  da_xong: { label: Nhiệm vụ đã xong, kind: count, unit: nhiệm vụ, source: plan.done, part_of: [phai_xong] }
  phai_xong: { label: Nhiệm vụ phải xong, kind: count, unit: nhiệm vụ, source: plan.planned }
  bao_cao: { label: Báo cáo đúng hạn, kind: count, unit: báo cáo, source: obligations.on_time }
`,
)
  .replace("    max: 10\n    criteria:\n", "    max: 15\n    criteria:\n")
  .replace("scale: 10", "scale: 15")
  .replace("title: Thẩm định, max: 10", "title: Thẩm định, max: 15")
  .concat(
    `      - { code: "1.4", uid: hoan-thanh, title: Mức độ hoàn thành kế hoạch, max: 3, scoring_text: "Tỷ lệ × 3", cites: [ { document: X } ], rule: { kind: ratio, of: da_xong, over: phai_xong, when_zero: zero, over_100: error } }
      - { code: "1.5", uid: bao-cao, title: Báo cáo, max: 2, scoring_text: "Mỗi báo cáo: 0,5", cites: [ { document: X } ], rule: { kind: per_item, count: bao_cao, per: 0.5 } }
`,
  );

const plan = smallPlan("k", [
  { id: "01", due: "2026-03-31" },
  { id: "02", due: "2026-06-30" },
  { id: "03", due: "2026-06-30", title: "Sắp xếp (nếu có)" },
  { id: "04", due: "2026-12-31" },
  { id: "05", due: "2026-09-30" },
]);

const progress = [
  "k-1-01,2026-06-30,,Hoàn thành đúng hạn,30/03/2026,12/KH-UBND,",
  "k-1-02,2026-07-31,,done_late,2026-07-15,,",
  "k-1-03,2026-06-30,,Không phát sinh,,,Trong năm không có đơn vị phải sắp xếp",
  "k-1-05,2026-10-31,,overdue,,,",
];

function workspace(files: Readonly<Record<string, string>> = {}): string {
  return workspaceOf({
    ...smallWorkspace,
    "parindex.yaml": `${smallWorkspace["parindex.yaml"]}plans: { k: xa-1 }\n`,
    "rule-sets/thu.yaml": set,
    "plans/k.yaml": plan,
    "records/task_progress.csv": progressFile(...progress),
    ...files,
  });
}

interface Told {
  readonly status: string;
  readonly points: string | null;
  readonly inputs: readonly { readonly value: string | null; readonly of_tasks: readonly string[] }[];
}

async function explained(folder: string, code: string, asOf: string): Promise<Told> {
  const args = ["explain", "xa-1", "2026", code, "--dir", folder, "--as-of", asOf, "--json"];
  const { code: exit, ...said } = await runCli(args);
  expect(exit, said.err).toBe(0);
  return said.json<Told>();
}

async function faults(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { err } = await runCli(["check", workspace(files)]);
  return err.split("\n").filter((line) => line.includes("records/"));
}

describe("a ratio of a plan's tasks", () => {
  it("is scored from plan and progress: two of four, for what did not arise is left out", async () => {
    const told = await explained(workspace(), "1.4", "2026-11-01");
    expect([told.status, told.points]).toEqual(["scored", "1.5"]);
    expect(told.inputs.map(({ value, of_tasks }) => [value, ...of_tasks])).toEqual([
      ["2", "k-1-01", "k-1-02"],
      ["4", "k-1-01", "k-1-02", "k-1-04", "k-1-05"],
    ]);
  });

  it("is of the day asked for: what was reported later does not count yet", async () => {
    const told = await explained(workspace(), "1.4", "2026-06-30");
    expect(told.inputs.map(({ value }) => value)).toEqual(["1", "4"]);
  });

  it("is missing, and no zero, while a task past its day is unreported, and says which", async () => {
    const told = await explained(workspace(), "1.4", "2027-01-01");
    expect([told.status, told.points]).toEqual(["missing", null]);
    expect(told.inputs[0]).toMatchObject({ value: null, of_tasks: ["k-1-04"] });
  });

  it("is what the unit reported where it holds no plan", async () => {
    const reports = `${smallWorkspace["records/indicator_report.csv"]}xa-1,2026,da_xong,Y,self,9\nxa-1,2026,phai_xong,Y,self,10\n`;
    const folder = workspace({
      "parindex.yaml": smallWorkspace["parindex.yaml"]!,
      "records/indicator_report.csv": reports,
    });
    expect((await explained(folder, "1.4", "2026-11-01")).points).toBe("2.7");
  });

  it("stands before what the unit reported, which is said; an appraiser's correction stands before it", async () => {
    const own = `${smallWorkspace["records/indicator_report.csv"]}xa-1,2026,da_xong,Y,self,4\nxa-1,2026,da_xong,Y,appraisal-1,1\n`;
    const folder = workspace({ "records/indicator_report.csv": own });
    expect((await explained(folder, "1.4", "2026-11-01")).points).toBe("1.5");
    const appraised = await runCli(
      `explain xa-1 2026 1.4 --dir ${folder} --as-of 2026-11-01 --stage appraisal-1 --json`.split(" "),
    );
    expect(appraised.json<Told>().points).toBe("0.75");
    const { err } = await runCli(["score", folder, "--as-of", "2026-11-01"]);
    expect(err).toMatch(/indicator_report\.csv.*da_xong.*lấy từ kế hoạch và tiến độ \(2/);
  });
});

describe("reports that the plan obliges", () => {
  const obliged = smallPlan("k", [{ id: "01", due: "2026-03-31" }], {
    obligations: [
      {
        obligation_id: "k-bc",
        title: "Báo cáo CCHC định kỳ",
        reporter: null,
        recipient: "Sở Nội vụ",
        internal: false,
        deadline_text: "Trước ngày 12 của tháng cuối kỳ báo cáo",
        source_place: "L2",
      },
    ],
  });
  const sent = (...rows: readonly string[]): string =>
    ["obligation_id,period,submitted_on,document,reason", ...rows, ""].join("\n");
  const files = { "plans/k.yaml": obliged, "records/task_progress.csv": progressFile(progress[0]!) };

  it("count where each was sent in time; on the excluded day it is late", async () => {
    const rows = ["k-bc,Q1,2026-03-11,1/BC,", "k-bc,H1,2026-06-12,2/BC,", "k-bc,9M,,,Sáp nhập đơn vị"];
    const folder = workspace({ ...files, "records/sent_report.csv": sent(...rows) });
    const told = await explained(folder, "1.5", "2026-11-01");
    expect([told.points, told.inputs[0]?.of_tasks]).toEqual(["0.5", ["k-bc/Q1"]]);
  });

  it("are missing while nobody said whether one past its day was sent", async () => {
    const folder = workspace({ ...files, "records/sent_report.csv": sent("k-bc,Q1,2026-03-11,1/BC,") });
    const told = await explained(folder, "1.5", "2026-11-01");
    expect([told.status, told.inputs[0]?.of_tasks]).toEqual(["missing", ["k-bc/9M", "k-bc/H1"]]);
    expect((await explained(folder, "1.5", "2026-06-11")).points).toBe("0.5");
  });

  it("are refused where the plan does not oblige them, or none says why they were not sent", async () => {
    const said = await faults({
      ...files,
      "records/sent_report.csv": sent("k-bc,M02,2026-02-10,,", "k-bc,Q1,,,"),
    });
    expect(said).toEqual([
      expect.stringMatching(/sent_report\.csv:2.*không yêu cầu báo cáo k-bc cho kỳ M02/),
      expect.stringMatching(/sent_report\.csv:3.*không gửi nhưng chưa ghi lý do/),
    ]);
  });
});

it("progress that contradicts itself or the plan is said with its line, all at once", async () => {
  const several = smallPlan("k", [
    { id: "01", due: "2026-03-31" },
    {
      id: "02",
      parts: [
        { product: "Kế hoạch", due: "2026-03-31" },
        { product: "Báo cáo", due: "2026-12-31" },
      ],
    },
  ]);
  const rows = [
    "k-1-01,2026-04-30,,done_on_time,2026-04-01,,",
    "k-1-01,2026-05-31,,done_late,2026-03-31,,",
    "k-1-01,2026-02-28,,overdue,,,",
    "k-1-01,2026-06-30,,dropped,,,",
    "k-1-01,2026-07-31,,done_late,2026-08-01,,",
    "k-1-01,2026-08-31,,in_progress,2026-08-01,,",
    "k-1-02,2026-08-31,Tờ trình,in_progress,,,",
    "k-1-02,2026-08-31,Báo cáo,in_progress,,,",
  ];
  const said = await faults({ "plans/k.yaml": several, "records/task_progress.csv": progressFile(...rows) });
  expect(said.map((line) => /csv:(\d+)/.exec(line)?.[1])).toEqual(["2", "3", "4", "5", "6", "7", "8"]);
  expect(said[6]).toContain("không có thời hạn riêng cho sản phẩm “Tờ trình”");
});

it("a state is read by its name in either language, and a wrong one is told the names", async () => {
  const rows = ["k-1-01,2026-06-30,,xong rồi,,,"];
  const [said] = await faults({ "records/task_progress.csv": progressFile(...rows) });
  expect(said).toContain("Hoàn thành đúng hạn");
});
