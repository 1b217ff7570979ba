import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chartSvg } from "../../packages/documents/src/index.ts";
import {
  type Chart,
  taskOutcomeTable,
  taskStandingTable,
  unitTable,
} from "../../packages/model/src/index.ts";
import { chartNames } from "../../packages/report/src/index.ts";
import { complaints, drawnRows, headText } from "./compiles.ts";
import { type Database, openDatabase, type PartRow } from "./database.ts";

let database: Database;
const task = { plan_id: "k", unit_id: "xa-1", year: 2026, area_code: "1", area_title: "Thể chế" } as const;
const tasks: readonly PartRow[] = [
  { task_id: "k-1", code: "1", title: "Kế hoạch", lead: "Văn phòng\nPhòng Kinh tế", outcome: "done_on_time" },
  { task_id: "k-2", code: "2", title: "Báo cáo", lead: "Văn phòng", outcome: "unreported" },
  { task_id: "k-10", code: "10", title: "Rà soát", lead: null, outcome: "left_out" },
  {
    task_id: "k-3",
    area_code: "10",
    area_title: "Khác",
    code: "3",
    title: "Hội nghị",
    lead: "văn phòng",
    outcome: "late",
  },
];
const standings: readonly PartRow[] = [
  { task_id: "k-1", part_no: 1, start: "2025-12-01", due: "2026-01-31", state: "done" },
  { task_id: "k-2", part_no: 1, due: "2026-12-12", due_dates: "2026-06-12 2026-12-12", state: "upcoming" },
  { task_id: "k-10", part_no: 1, state: "left_out" },
  { task_id: "k-3", part_no: 1, due: "2031-05-01", state: "upcoming" },
];

beforeAll(async () => {
  database = await openDatabase();
  await database.insert(unitTable, [{ unit_id: "xa-1", name: "Xã Một", tier: "commune" }]);
  await database.insert(
    taskOutcomeTable,
    tasks.map((row) => ({ ...task, ...row })),
  );
  await database.insert(taskStandingTable, standings);
});
afterAll(() => database.close());

async function drawn(name: string, unit_id = "xa-1"): Promise<Chart> {
  const named = chartNames[name];
  if (named?.of !== "plan") throw new TypeError(name);
  const rows = await database.rows(named.query({ unit_id, year: 2026, as_of: "2026-11-01" }));
  return named.chart(rows, { synthetic: true });
}

describe.each(["plan-year", "plan-progress"])("%s", (name) => {
  it("compiles without a complaint, draws, and says unit, year, day and that figures are invented", async () => {
    const chart = await drawn(name);
    expect(complaints(chart)).toEqual([]);
    expect(headText(chart)).toMatch(/năm 2026, tính đến ngày 01\/11\/2026: Xã Một.*Số liệu giả định/);
    expect(await chartSvg(chart)).toContain("Xã Một");
  });

  it("says that there are no data where the unit has no task", async () => {
    expect(drawnRows(await drawn(name, "khac"))).toEqual([{ text: "Chưa có số liệu" }]);
  });
});

it("the year has headings and tasks in the plan's order, and nothing outside its frame", async () => {
  const rows = drawnRows(await drawn("plan-year"));
  const lines = rows
    .filter((row) => Object.keys(row).length === 2)
    .map(({ line }) => String(line).split("\t")[1]);
  expect(lines).toEqual([
    "1. THỂ CHẾ",
    "1. Kế hoạch",
    "2. Báo cáo",
    "10. Rà soát",
    "10. KHÁC",
    "3. Hội nghị",
  ]);
  const marks = rows.filter(({ shape }) => shape !== undefined);
  expect(marks.map(({ line, shape, from, to }) => [String(line).split("\t")[1], shape, from, to])).toEqual([
    ["10. Rà soát", "year", -31, 365],
    ["1. Kế hoạch", "span", -31, 31],
    ["2. Báo cáo", "past", 162.5, 162.5],
    ["2. Báo cáo", "day", 345.5, 345.5],
    ["3. Hội nghị", "day", 364.5, 364.5],
  ]);
});

it("progress counts by heading and by lead, names spelt alike as one, and never calls the unreported done", async () => {
  const ends = drawnRows(await drawn("plan-progress")).filter(({ end }) => end !== undefined);
  expect(ends.map(({ group, text }) => [group, text])).toEqual([
    ["1. Thể chế", "đã báo xong 1/2, chưa báo 1"],
    ["10. Khác", "xong 0/1, đúng hạn 0"],
    ["Văn phòng", "đã báo xong 1/3, chưa báo 1"],
    ["Chưa rõ nơi chủ trì", "xong 0/0, đúng hạn 0"],
    ["Phòng Kinh tế", "xong 1/1, đúng hạn 1"],
  ]);
});
