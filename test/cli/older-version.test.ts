import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openStore } from "@parindex/store";
import { expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, temporaryFolder, workspaceOf } from "../support/workspace.ts";

const asOf = ["--as-of", "2026-11-01"];
const report = "records/indicator_report.csv";
const corrected = (smallWorkspace[report] ?? "").replace("943", "900");

function outputs(folder: string): Record<string, string> {
  const out = join(folder, "out");
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = files.map((one) => join(one.parentPath, one.name)).sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path).toString("base64")]));
}

/** The loads of a workspace in order: file, whether current, and the figure that was corrected. */
async function history(folder: string): Promise<unknown[]> {
  const store = await openStore(join(folder, ".parindex", "par.duckdb"));
  const rows = await store.connection.run(
    "SELECT l.load_no, l.source_file, l.superseded_by IS NULL, r.value FROM load l LEFT JOIN indicator_report_all r ON r.load_no = l.load_no AND r.indicator_id = 'dung_han' ORDER BY l.load_no",
  );
  const answer = await rows.getRows();
  store.close();
  return answer;
}

it("a run again changes nothing; a corrected file takes the earlier one's place, which stays in history", async () => {
  const folder = workspaceOf(smallWorkspace);
  const run = async (): Promise<number> => (await runCli(["run", folder, ...asOf])).code;
  expect(await run()).toBe(0);
  const [first, loads] = [outputs(folder), await history(folder)];
  expect(await run()).toBe(0);
  expect([outputs(folder), await history(folder)]).toEqual([first, loads]);
  writeFileSync(join(folder, report), corrected);
  expect(await run()).toBe(0);
  const rows = [
    [1, report, false, "943"],
    [2, "records/unit.csv", true, null],
    [3, report, true, "900"],
  ];
  expect(await history(folder)).toEqual(rows);
  const second = outputs(folder);
  expect(second).not.toEqual(first);
  writeFileSync(join(folder, report), `${corrected}xa-1,2026,tong,Y,self,nhiều\n`);
  expect(await run()).toBe(1);
  expect([outputs(folder), await history(folder)]).toEqual([second, rows]);
});

it("a database of an older version is refused untouched; moved away it is made anew from the files", async () => {
  const folder = workspaceOf(smallWorkspace);
  expect((await runCli(["run", folder, ...asOf])).code).toBe(0);
  writeFileSync(join(folder, report), corrected);
  expect((await runCli(["run", folder, ...asOf])).code).toBe(0);
  const before = outputs(folder);
  const path = join(folder, ".parindex", "par.duckdb");
  const store = await openStore(path);
  // As a version before this one would have left it: a column fewer, and its own name of the schema.
  await store.execute("ALTER TABLE load DROP COLUMN pending_row");
  await store.execute("UPDATE schema_version SET version = '0123456789abcdef'");
  await store.execute("CHECKPOINT");
  store.close();
  const bytes = readFileSync(path);
  for (const name of ["run", "score"]) {
    const { code, out, err } = await runCli([name, folder, ...asOf]);
    expect([code, out]).toEqual([3, ""]);
    expect(err).toContain("Đổi tên tệp này để giữ lại rồi chạy lại");
    expect(err).toContain("lịch sử");
  }
  expect(readFileSync(path)).toEqual(bytes);
  expect(outputs(folder)).toEqual(before);
  const file = join(temporaryFolder(), "cũ.zip");
  expect((await runCli(["backup", folder, "--out", file])).code).toBe(0);
  const into = join(temporaryFolder(), "cũ");
  expect((await runCli(["restore", file, into])).code).toBe(0);
  expect(readFileSync(join(into, ".parindex", "par.duckdb"))).toEqual(bytes);
  renameSync(path, `${path}.cu`);
  expect((await runCli(["run", folder, ...asOf])).code).toBe(0);
  expect(outputs(folder)).toEqual(before);
  expect(readFileSync(`${path}.cu`)).toEqual(bytes);
  expect(await history(folder)).toEqual([
    [1, report, true, "900"],
    [2, "records/unit.csv", true, null],
  ]);
});
