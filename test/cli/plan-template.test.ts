import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "@parindex/documents";
import { describe, expect, it } from "vitest";
import { writeXlsx } from "hucre";
import { runCli } from "../support/run-cli.ts";
import { smallPlan } from "../support/small-plan.ts";
import { smallWorkspace, temporaryFolder, workspaceOf } from "../support/workspace.ts";

const plan = smallPlan("k", [
  { id: "01", due: "2026-03-31", lead: "Phòng Văn hóa - Xã hội" },
  {
    id: "02",
    lead: "Văn phòng Đảng ủy",
    parts: [
      { product: "Kế hoạch", due: "2026-03-31" },
      { product: "Báo cáo", due: "2026-12-31" },
    ],
  },
  { id: "03", lead: "Văn phòng Đảng ủy" },
]);
const files = {
  ...smallWorkspace,
  "parindex.yaml": `${smallWorkspace["parindex.yaml"]}plans: { k: xa-1 }\n`,
  "plans/k.yaml": plan,
};

type Cells = (string | null)[][];

async function sheetOf(path: string): Promise<Cells> {
  const { grids, issues } = await readWorkbook(readFileSync(path), "a.xlsx");
  expect(issues).toEqual([]);
  return grids[0]!.rows.map((cells) => cells.map(({ text }) => text));
}

/** The form as an office sends it back: `answers` by task and product, as [state, done on, document, reason]. */
async function filled(
  path: string,
  answers: Readonly<Record<string, readonly string[]>>,
): Promise<Uint8Array> {
  const rows = (await sheetOf(path)).map((cells) => {
    const given = answers[[cells[0], cells[3]].filter(Boolean).join(" ")];
    return given === undefined ? cells : [...cells.slice(0, 7), ...given];
  });
  return writeXlsx({ sheets: [{ name: "Tiến độ nhiệm vụ", rows }] });
}

async function forms(...options: readonly string[]): Promise<string> {
  const out = temporaryFolder();
  const args = ["plan", "template", workspaceOf(files), "--as-of", "2026-06-30", "--out", out, ...options];
  expect((await runCli(args)).code).toBe(0);
  return out;
}

describe("a form of progress", () => {
  it("has a row a task, and one a product where each has its own deadline", async () => {
    const rows = await sheetOf(join(await forms(), "tien-do-k.xlsx"));
    const asked = rows.filter(([id]) => id?.startsWith("k-"));
    expect(asked.map(([id, , , product]) => [id, product])).toEqual([
      ["k-1-01", null],
      ["k-1-02", "Kế hoạch"],
      ["k-1-02", "Báo cáo"],
      ["k-1-03", null],
    ]);
  });

  it("comes as a file for each who leads tasks", async () => {
    expect(readdirSync(await forms("--by-lead")).sort()).toEqual([
      "tien-do-k-phong-van-hoa-xa-hoi.xlsx",
      "tien-do-k-van-phong-dang-uy.xlsx",
    ]);
  });

  it("is loaded as it comes back: rows left empty are not reported, the others count", async () => {
    const path = join(await forms(), "tien-do-k.xlsx");
    const bytes = await filled(path, {
      "k-1-01": ["Hoàn thành đúng hạn", "30/03/2026", "12/KH-UBND", ""],
      "k-1-02 Kế hoạch": ["Hoàn thành quá hạn", "02/04/2026", "", ""],
    });
    const folder = workspaceOf({ ...files, "records/tien-do-phong.xlsx": bytes });
    const told = await runCli(["plan", "due", folder, "--as-of", "2026-07-01", "--json"]);
    expect(told.code, told.err).toBe(0);
    const { tasks } = told.json<{ tasks: { task_id: string; parts: { progress: string | null }[] }[] }>();
    const said = Object.fromEntries(
      tasks.map(({ task_id, parts }) => [task_id, parts.map(({ progress }) => progress)]),
    );
    expect(said).toEqual({ "k-1-01": ["done_on_time"], "k-1-02": ["done_late", null], "k-1-03": [null] });
  });

  it("as CSV is loaded too: rows left blank are said as a note and never a fault, with the line of the first", async () => {
    const rows = await sheetOf(join(await forms(), "tien-do-k.xlsx"));
    const heading = rows.findIndex(([first]) => first === "Mã nhiệm vụ");
    const csv = rows
      .slice(heading)
      .map((cells) =>
        cells[0] === "k-1-01"
          ? [...cells.slice(0, 7), "Hoàn thành đúng hạn", "30/03/2026", "12/KH", ""]
          : cells,
      )
      .map((cells) => [...cells, ...Array.from({ length: 11 - cells.length }, () => null)])
      .map((cells) => cells.map((text) => `"${(text ?? "").replaceAll('"', '""')}"`).join(","));
    const folder = workspaceOf({ ...files, "records/task_progress.csv": `${csv.join("\n")}\n` });
    const told = await runCli(["check", folder, "--json"]);
    expect(told.code, told.out.slice(0, 3000)).toBe(0);
    const { issues } = told.json<{ issues: Record<string, unknown>[] }>();
    expect(issues.filter(({ file }) => file === "records/task_progress.csv")).toMatchObject([
      { code: "load.unanswered", severity: "note", line: 3, params: { count: 3 } },
    ]);
    const { tasks } = (await runCli(["plan", "due", folder, "--as-of", "2026-07-01", "--json"])).json<{
      tasks: { task_id: string; parts: { progress: string | null }[] }[];
    }>();
    const states = tasks.flatMap(({ task_id, parts }) =>
      parts.map(({ progress }) => `${task_id} ${progress}`),
    );
    expect(states.sort()).toEqual(["k-1-01 done_on_time", "k-1-02 null", "k-1-02 null", "k-1-03 null"]);
  });

  it("has its faults said by cell", async () => {
    const path = join(await forms(), "tien-do-k.xlsx");
    const bytes = await filled(path, {
      "k-1-01": ["Xong", "30/03/2026", "", ""],
      "k-1-03": ["Thôi thực hiện", "", "", ""],
    });
    const { err } = await runCli(["check", workspaceOf({ ...files, "records/tien-do.xlsx": bytes })]);
    expect(err).toMatch(/tien-do\.xlsx Tiến độ nhiệm vụ!H\d+.*Xong/);
  });
});
