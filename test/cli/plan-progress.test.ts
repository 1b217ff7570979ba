import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallPlan } from "../support/small-plan.ts";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

const plan = smallPlan(
  "k",
  [
    { id: "01", due: "2026-03-31" },
    { id: "02", due: "2026-06-30", lead: "Phòng Kinh tế" },
    { id: "03", due: "2026-12-31" },
    { id: "04", due: "2026-03-31" },
  ],
  {
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
  },
);
const files = {
  ...smallWorkspace,
  "parindex.yaml": `${smallWorkspace["parindex.yaml"]}plans: { k: xa-1 }\n`,
  "plans/k.yaml": plan,
  "records/task_progress.csv": [
    "task_id,as_of,product,state,done_on,product_document,reason",
    "k-1-01,2026-04-30,,done_on_time,2026-03-30,,",
    "k-1-02,2026-07-31,,overdue,,,",
    "k-1-04,2026-04-30,,did_not_arise,,,Không có phát sinh",
    "",
  ].join("\n"),
  "records/sent_report.csv":
    "obligation_id,period,submitted_on,document,reason\nk-bc,Q1,2026-03-11,1/BC,\nk-bc,H1,2026-06-12,2/BC,\n",
};

type Counted = Readonly<Record<string, string | number | null>>;

it("plan progress counts planned, done, on time and late, whole, by heading and by lead", async () => {
  const ask = ["plan", "progress", workspaceOf(files), "--as-of", "2026-11-01"];
  const { plans, by_lead } = (await runCli([...ask, "--json"])).json<{
    plans: Counted[];
    by_lead: Counted[];
  }>();
  const counts = ({ planned, done, on_time, late, open, left_out }: Counted): unknown[] => [
    planned,
    done,
    on_time,
    late,
    open,
    left_out,
  ];
  expect(plans.map((one) => [one["area_code"], ...counts(one)])).toEqual([
    [null, 3, 1, 1, 1, 1, 1],
    ["1", 3, 1, 1, 1, 1, 1],
  ]);
  expect(by_lead.map((one) => [one["lead"], ...counts(one)])).toEqual([
    ["Phòng Kinh tế", 1, 0, 0, 1, 0, 0],
    ["Văn phòng", 2, 1, 1, 0, 1, 1],
  ]);
  const { out, code } = await runCli(ask);
  expect([code, /Cả kế hoạch +3 +1 +1 +1 +1 +0 +1/u.test(out)]).toEqual([0, true]);
});

it("plan obligations lists each report by its day with how it stands", async () => {
  const ask = ["plan", "obligations", workspaceOf(files), "--as-of", "2026-11-20"];
  const { obligations } = (await runCli([...ask, "--json"])).json<{ obligations: Counted[] }>();
  expect(obligations.map(({ period, due, state, days_left }) => [period, due, state, days_left])).toEqual([
    ["Q1", "2026-03-12", "sent_on_time", null],
    ["H1", "2026-06-12", "sent_late", null],
    ["9M", "2026-09-12", "unreported", -70],
    ["Y", "2026-12-12", "due_soon", 21],
  ]);
  const { out, code } = await runCli(ask);
  expect([code, out.includes("Đã đến hạn, chưa báo đã gửi")]).toEqual([0, true]);
  const none = (await runCli([...ask, "--year", "2025", "--json"])).json<{ obligations: Counted[] }>();
  expect(none.obligations).toEqual([]);
});

it("the days of assessments stand among the obligations: the self score by its form or lock, others only as days", async () => {
  const campaign = [
    "issuer,year,group,data_from,data_to,self_due,appraisal_1_due,explain_due,appraisal_2_due,publish_on",
    "tinh-1,2026,,2026-01-01,2026-11-15,2026-12-05,2026-12-20,2027-01-05,,2027-02-10",
    "",
  ].join("\n");
  const units = `${smallWorkspace["records/unit.csv"]}tinh-1,Tỉnh Mẫu,province,Tỉnh Mẫu,\n`;
  const own = { ...files, "records/unit.csv": units, "records/campaign.csv": campaign };
  const folder = workspaceOf(own);
  const ask = ["plan", "obligations", folder, "--unit", "xa-1", "--as-of"];
  const days = async (as_of: string, year: string): Promise<unknown[]> => {
    const { obligations } = (await runCli([...ask, as_of, "--year", year, "--json"])).json<{
      obligations: Counted[];
    }>();
    return obligations
      .filter(({ source }) => source === "campaign")
      .map(({ obligation_id, due, state, days_left }) => [obligation_id, due, state, days_left]);
  };
  expect(await days("2026-11-20", "2026")).toEqual([
    ["xa-1-2026-data_to", "2026-11-15", "passed", -5],
    ["xa-1-2026-self_due", "2026-12-05", "due_soon", 15],
    ["xa-1-2026-explain_due", "2027-01-05", "upcoming", 46],
  ]);
  expect((await days("2026-12-10", "2026"))[1]).toEqual([
    "xa-1-2026-self_due",
    "2026-12-05",
    "unreported",
    -5,
  ]);
  expect((await days("2027-03-01", "2026"))[1]).toEqual(["xa-1-2026-self_due", "2026-12-05", "passed", -86]);
  const form =
    "unit_id,year,stage,period,received_on,due,file,sha256\nxa-1,2026,self,Y,2026-12-04,,b.xlsx,ab\n";
  const sent = workspaceOf({ ...own, "records/submission.csv": form });
  const done = await runCli(["plan", "obligations", sent, "--as-of", "2026-12-10", "--json"]);
  expect(
    done
      .json<{ obligations: Counted[] }>()
      .obligations.filter(({ obligation_id }) => obligation_id === "xa-1-2026-self_due")
      .map(({ state, submitted_on }) => [state, submitted_on]),
  ).toEqual([["sent_on_time", "2026-12-04"]]);
  const ics = join(folder, "lich.ics");
  const { out } = await runCli([...ask, "2026-11-20", "--year", "2026", "--ics", ics]);
  expect(out).toContain("Tự chấm điểm năm 2026, gửi kết quả");
  const text = readFileSync(ics, "utf8");
  expect([...text.matchAll(/^UID:(.*)\r$/gmu)].map(([, uid]) => uid)).toEqual([
    "k-bc.9M@parindex",
    "xa-1-2026-self_due.Y@parindex",
    "k-bc.Y@parindex",
    "xa-1-2026-explain_due.Y@parindex",
  ]);
  const due = join(folder, "due.ics");
  await runCli(["plan", "due", folder, "--unit", "xa-1", "--as-of", "2026-11-20", "--ics", due]);
  expect(readFileSync(due, "utf8")).toContain("UID:xa-1-2026-self_due.Y@parindex");
});
