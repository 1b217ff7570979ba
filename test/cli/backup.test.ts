import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { expect, it } from "vitest";
import { openStore } from "@parindex/store";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, temporaryFolder, workspaceOf } from "../support/workspace.ts";

const asOf = ["--as-of", "2026-11-01"];
const report = "records/indicator_report.csv";

function allFiles(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = files.map((one) => join(one.parentPath, one.name)).sort();
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1), readFileSync(path).toString("base64")]),
  );
}

async function loadsOf(folder: string): Promise<unknown> {
  const store = await openStore(join(folder, ".parindex", "par.duckdb"));
  const rows = await store.connection.run(
    "SELECT l.load_no, l.source_sha256, l.superseded_by, r.indicator_id, r.value FROM load l LEFT JOIN indicator_report_all r USING (load_no) ORDER BY ALL",
  );
  const answer = JSON.stringify(await rows.getRows());
  store.close();
  return answer;
}

/** A workspace with a history: a report, and the corrected one that took its place. */
async function withHistory(): Promise<string> {
  const folder = workspaceOf({
    ...smallWorkspace,
    "evidence/văn bản số 1.txt": "Nội dung",
    "evidence/trống.txt": "",
    ".git/config": "x",
    "records/~$so-lieu.csv": "",
  });
  expect((await runCli(["run", folder, ...asOf])).code).toBe(0);
  writeFileSync(join(folder, report), (smallWorkspace[report] ?? "").replace("943", "900"));
  expect((await runCli(["run", folder, ...asOf])).code).toBe(0);
  return folder;
}

it("a backup restored elsewhere has every file, the whole history, and gives the same results to the byte", async () => {
  const folder = await withHistory();
  const [file, again] = ["bản sao.zip", "lần hai.zip"].map((name) => join(temporaryFolder(), name)) as [
    string,
    string,
  ];
  const made = await runCli(["backup", folder, "--out", file]);
  expect([made.code, made.err]).toEqual([0, ""]);
  expect(made.out).toContain("Có cả lịch sử nạp số liệu");
  const into = join(temporaryFolder(), "khôi phục", "đơn vị");
  expect(await runCli(["restore", file, into])).toMatchObject({ code: 0, err: "" });
  const kept = Object.entries(allFiles(folder)).filter(
    ([name]) => !/^(out|\.git)\//.test(name) && !name.includes("~$") && !name.endsWith(".holder"),
  );
  expect(Object.entries(allFiles(into))).toEqual(kept);
  expect(await loadsOf(into)).toBe(await loadsOf(folder));
  expect((await runCli(["run", into, ...asOf])).code).toBe(0);
  expect(allFiles(join(into, "out"))).toEqual(allFiles(join(folder, "out")));
  expect(await loadsOf(into)).toBe(await loadsOf(folder));
  expect((await runCli(["backup", into, "--out", again, "--with-out"])).code).toBe(0);
  expect(Object.keys(unzipSync(readFileSync(again)))).toContain("out/report.html");
  expect(readdirSync(join(into, ".."))).toEqual(["đơn vị"]);
});

it("a workspace never loaded is held without history, and twice gives the same bytes", async () => {
  const folder = workspaceOf(smallWorkspace);
  const place = temporaryFolder();
  for (const name of ["một.zip", "hai.zip"]) {
    const answer = await runCli(["backup", folder, "--out", join(place, name), "--json"]);
    expect(answer.code).toBe(0);
    const files = answer.json<{ files: { file: string }[] }>().files.map(({ file }) => file);
    expect(files).toEqual(Object.keys(smallWorkspace).sort());
  }
  expect(readFileSync(join(place, "hai.zip"))).toEqual(readFileSync(join(place, "một.zip")));
});

it("nothing is ever written over", async () => {
  const folder = workspaceOf(smallWorkspace);
  const file = join(temporaryFolder(), "có.zip");
  expect((await runCli(["backup", folder])).code).toBe(2);
  expect((await runCli(["backup", folder, "--out", file])).code).toBe(0);
  const bytes = readFileSync(file);
  const over = await runCli(["backup", folder, "--out", file]);
  expect([over.code, over.out]).toEqual([2, ""]);
  expect(over.err).toContain("không ghi đè");
  expect(readFileSync(file)).toEqual(bytes);
  const before = allFiles(folder);
  const restored = await runCli(["restore", file, folder]);
  expect([restored.code, restored.out]).toEqual([2, ""]);
  expect(restored.err).toContain("không khôi phục đè");
  expect(allFiles(folder)).toEqual(before);
});

it("a damaged, foreign or malicious archive is refused with what is amiss, and nothing is written", async () => {
  const folder = await withHistory();
  const place = temporaryFolder();
  const file = join(place, "gốc.zip");
  expect((await runCli(["backup", folder, "--out", file])).code).toBe(0);
  const bytes = readFileSync(file);
  const parts = unzipSync(bytes);
  const text = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
  const manifest = JSON.parse(new TextDecoder().decode(parts["parindex-backup.json"])) as {
    files: { file: string }[];
  };
  const outside = manifest.files.map((one) => ({
    ...one,
    file: one.file.replace("parindex.yaml", "../ra-ngoai.yaml"),
  }));
  const flipped = Buffer.from(bytes);
  const at = bytes.indexOf("indicator_report.csv") + 24;
  flipped[at] = (flipped[at] ?? 0) ^ 0xff;
  const { "parindex.yaml": _, ...without } = parts;
  const cases: [string, Uint8Array, string][] = [
    ["sửa một tệp", zipSync({ ...parts, "parindex.yaml": text("khác") }), "backup.damaged"],
    ["thiếu một tệp", zipSync(without), "backup.damaged"],
    ["hỏng một byte", flipped, "backup.damaged"],
    ["đứt đoạn", bytes.subarray(0, bytes.length - 200), "backup.foreign"],
    ["không phải bản sao lưu", zipSync({ "a.txt": text("a") }), "backup.foreign"],
    ["không phải zip", text("thư"), "backup.foreign"],
    [
      "ra ngoài thư mục",
      zipSync({ ...parts, "parindex-backup.json": text({ ...manifest, files: outside }) }),
      "backup.foreign",
    ],
  ];
  for (const [name, content, code] of cases) {
    const bad = join(place, `${name}.zip`);
    writeFileSync(bad, content);
    const into = join(place, "đích");
    const answer = await runCli(["restore", bad, into, "--json"]);
    expect(
      [answer.code, answer.json<{ issues: { code: string }[] }>().issues.map((one) => one.code)],
      name,
    ).toEqual([1, [code]]);
    expect(existsSync(into), name).toBe(false);
  }
  expect(readdirSync(place).filter((name) => !name.endsWith(".zip"))).toEqual([]);
  const absent = await runCli(["restore", join(place, "không có.zip"), join(place, "đích"), "--json"]);
  expect(absent.code).toBe(1);
  expect(absent.json<{ issues: { code: string }[] }>().issues).toMatchObject([{ code: "file.missing" }]);
});

it("an empty folder is restored into", async () => {
  const file = join(temporaryFolder(), "a.zip");
  expect((await runCli(["backup", workspaceOf(smallWorkspace), "--out", file])).code).toBe(0);
  const into = join(temporaryFolder(), "trống");
  mkdirSync(into);
  expect((await runCli(["restore", file, into])).code).toBe(0);
  expect(Object.keys(allFiles(into))).toEqual(Object.keys(smallWorkspace).sort());
});
