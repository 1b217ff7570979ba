import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "@parindex/store";
import { afterAll, expect, it } from "vitest";
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

/** Everything that a workspace's database keeps of earlier days. */
async function kept(folder: string): Promise<unknown> {
  const store = await openStore(join(folder, ".parindex", "par.duckdb"));
  const all: unknown[] = [];
  for (const sql of [
    "SELECT load_no, load_id, source_file, source_sha256, row_count, superseded_by FROM load ORDER BY ALL",
    "SELECT load_no, unit_id, indicator_id, value FROM indicator_report_all ORDER BY ALL",
    "SELECT unit_id, indicator_id, value, source_file, source_place FROM indicator_report ORDER BY ALL",
    "SELECT unit_id, name, source_place FROM unit ORDER BY ALL",
    "SELECT * FROM run_log ORDER BY ALL",
    "SELECT * FROM score_change ORDER BY ALL",
    "SELECT * FROM finding ORDER BY ALL",
  ])
    all.push(JSON.stringify(await (await store.connection.run(sql)).getRowsJson()));
  store.close();
  return all;
}

let made: Promise<{ folder: string; history: unknown }> | undefined;

/** A workspace of two runs, made once for all tests. */
async function twoRuns(): Promise<{ folder: string; history: unknown }> {
  const folder = workspaceOf(smallWorkspace, mkdtempSync(join(tmpdir(), "parindex-older-")));
  for (const content of [smallWorkspace[report] ?? "", corrected]) {
    writeFileSync(join(folder, report), content);
    expect((await runCli(["run", folder, ...asOf])).code).toBe(0);
  }
  return { folder, history: await kept(folder) };
}

afterAll(async () => {
  if (made !== undefined) rmSync((await made).folder, { recursive: true });
});

/** A workspace with a history, its database as some statements change it, and named after another schema. */
async function madeBy(...statements: readonly string[]): Promise<{ folder: string; before: unknown }> {
  made ??= twoRuns();
  const folder = temporaryFolder();
  cpSync((await made).folder, folder, { recursive: true });
  const store = await openStore(join(folder, ".parindex", "par.duckdb"));
  for (const sql of [...statements, "UPDATE schema_version SET version = '0123456789abcdef'", "CHECKPOINT"])
    await store.execute(sql);
  store.close();
  return { folder, before: (await made).history };
}

it.each([
  ["a column of loads fewer", ["ALTER TABLE load DROP COLUMN pending_row"]],
  ["a table and its view fewer", ["DROP VIEW waiver", "DROP TABLE waiver_all", "DROP TABLE score"]],
  [
    "other views, rules and a table of its own",
    [
      "CREATE OR REPLACE VIEW unit AS SELECT unit_id FROM unit_all",
      "ALTER TABLE rule_node DROP COLUMN citation",
      "CREATE TABLE ghi_chu AS SELECT 1 AS so",
    ],
  ],
])("a database of an older version with %s is carried over with its whole history", async (_, statements) => {
  const { folder, before } = await madeBy(...statements);
  const written = outputs(folder);
  expect(await kept(folder)).toEqual(before);
  expect((await runCli(["run", folder, ...asOf])).code).toBe(0);
  expect(outputs(folder)).toEqual(written);
  expect(await kept(folder)).toEqual(before);
});

it.each([
  ["a column that this one does not know", ["ALTER TABLE indicator_report_all ADD COLUMN moi VARCHAR"]],
  ["a table of records that this one does not know", ["CREATE TABLE thu_tu_all AS SELECT 1 AS load_no"]],
  ["a needed column that is absent", ["ALTER TABLE load DROP COLUMN load_id"]],
  [
    "a value that the column no longer takes",
    ["ALTER TABLE load ALTER row_count TYPE VARCHAR", "UPDATE load SET row_count = 'bốn'"],
  ],
])("a database with %s is refused untouched", async (_, statements) => {
  const { folder } = await madeBy(...statements);
  const path = join(folder, ".parindex", "par.duckdb");
  const bytes = readFileSync(path);
  const { code, out, err } = await runCli(["score", folder, ...asOf]);
  expect([code, out]).toEqual([3, ""]);
  expect(err).toContain("đổi tên tệp này để giữ lại rồi chạy lại");
  expect(err).toContain("lịch sử");
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

it("a database that was refused is backed up as it is; moved away it is made anew from the files", async () => {
  const { folder } = await madeBy("ALTER TABLE indicator_report_all ADD COLUMN moi VARCHAR");
  const before = outputs(folder);
  const path = join(folder, ".parindex", "par.duckdb");
  const bytes = readFileSync(path);
  const file = join(temporaryFolder(), "cũ.zip");
  expect((await runCli(["backup", folder, "--out", file])).code).toBe(0);
  const into = join(temporaryFolder(), "cũ");
  expect((await runCli(["restore", file, into])).code).toBe(0);
  expect(readFileSync(join(into, ".parindex", "par.duckdb")).equals(bytes)).toBe(true);
  renameSync(path, `${path}.cu`);
  expect((await runCli(["run", folder, ...asOf])).code).toBe(0);
  expect(outputs(folder)).toEqual(before);
  expect(readFileSync(`${path}.cu`).equals(bytes)).toBe(true);
  expect(await history(folder)).toEqual([
    [1, report, true, "900"],
    [2, "records/unit.csv", true, null],
  ]);
});
