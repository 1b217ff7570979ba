import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openStore } from "@parindex/store";
import { tableFromArrays, tableToIPC } from "apache-arrow";
import { writeXlsx } from "hucre";
import { expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, temporaryFolder, workspaceOf } from "../support/workspace.ts";

const report = "records/indicator_report.csv";
const figures = smallWorkspace[report] ?? "";
const asOf = ["--as-of", "2026-11-01"];

interface Answer {
  readonly kept: boolean;
  readonly files: readonly {
    readonly name: string;
    readonly file: string;
    readonly state: string;
    readonly records: readonly {
      readonly record: string;
      readonly rows: number;
      readonly superseded: number;
    }[];
  }[];
  readonly waiting: readonly { readonly leaf_code: string }[];
  readonly issues: readonly {
    readonly code: string;
    readonly file: string;
    readonly line: number | null;
    readonly params: Readonly<Record<string, string>>;
  }[];
}

/** A workspace that knows the unit and no figure yet. */
function withoutFigures(): string {
  const { [report]: _, ...rest } = smallWorkspace;
  return workspaceOf(rest);
}

async function load(root: string, ...args: string[]): Promise<{ code: number; answer: Answer }> {
  const result = await runCli(["load", ...args, "--dir", root, "--json", ...asOf]);
  return { code: result.code, answer: result.json<Answer>() };
}

/** The figures in force as the database has them, and the loads that were ever made. */
async function stored(root: string): Promise<{ values: unknown; loads: unknown }> {
  const store = await openStore(join(root, ".parindex", "par.duckdb"));
  const of = async (sql: string): Promise<unknown> => (await store.connection.run(sql)).getRows();
  const values = await of("SELECT indicator_id, value FROM indicator_report ORDER BY ALL");
  const loads = await of("SELECT source_file, row_count, superseded_by IS NULL FROM load ORDER BY load_no");
  store.close();
  return { values, loads };
}

function filesOf(root: string): Record<string, string> {
  const names = readdirSync(join(root, "records"), { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => /\.\w+$/.test(name)).sort();
  return Object.fromEntries(
    files.map((name) => [name, readFileSync(join(root, "records", name)).toString("base64")]),
  );
}

const lines = figures.trim().split("\n").slice(1);
const columns = ["unit_id", "year", "indicator_id", "period", "stage", "value"];
const table = lines.map((line) => line.split(","));

async function parquetBytes(folder: string): Promise<Uint8Array> {
  const store = await openStore(":memory:");
  const path = join(folder, "made.parquet");
  writeFileSync(join(folder, "made.csv"), figures);
  await store.execute(
    `COPY (SELECT * FROM read_csv('${join(folder, "made.csv")}', all_varchar = true)) TO '${path}'`,
  );
  store.close();
  return readFileSync(path);
}

const objects = table.map((cells) => Object.fromEntries(columns.map((name, at) => [name, cells[at]])));

it("every format of a record file is taken in, and gives the same figures", async () => {
  const folder = temporaryFolder();
  const arrow = tableFromArrays(
    Object.fromEntries(columns.map((name, at) => [name, table.map((cells) => cells[at] ?? "")])),
  );
  const formats: Readonly<Record<string, string | Uint8Array>> = {
    csv: figures,
    tsv: figures.replaceAll(",", "\t"),
    json: JSON.stringify(objects),
    jsonl: objects.map((one) => `${JSON.stringify(one)}\n`).join(""),
    xlsx: await writeXlsx({ sheets: [{ name: "indicator_report", rows: [columns, ...table] }] }),
    parquet: await parquetBytes(folder),
    arrow: tableToIPC(arrow, "file"),
  };
  const expected = [
    ["da_cong_khai", "yes"],
    ["dung_han", "943"],
    ["hai_long", "92.5"],
    ["tong", "1000"],
  ];
  for (const [ending, content] of Object.entries(formats)) {
    const root = withoutFigures();
    const path = join(folder, `indicator_report.${ending}`);
    writeFileSync(path, content);
    const { code, answer } = await load(root, path);
    expect([ending, code, answer.issues]).toEqual([ending, 0, []]);
    expect(answer.files).toMatchObject([
      {
        file: `records/indicator_report.${ending}`,
        state: "new",
        records: [{ record: "indicator_report", rows: 4, superseded: 0 }],
      },
    ]);
    expect((await stored(root)).values, ending).toEqual(expected);
    expect(readFileSync(join(root, "records", `indicator_report.${ending}`))).toEqual(readFileSync(path));
  }
});

it("the same file twice changes nothing, under another name neither; a corrected one replaces it, wherever it lies", async () => {
  const root = workspaceOf({
    ...smallWorkspace,
    [report]: "",
    "records/so-lieu/indicator_report-1.csv": figures,
  });
  writeFileSync(join(root, report), "unit_id,year,indicator_id,period,stage,value\n");
  const folder = temporaryFolder();
  const path = join(folder, "indicator_report-1.csv");
  writeFileSync(path, figures);
  writeFileSync(join(folder, "bản tải về (1).csv"), figures);
  const first = await load(root, path);
  expect(first.answer.files).toMatchObject([
    { state: "unchanged", file: "records/so-lieu/indicator_report-1.csv" },
  ]);
  const [files, before] = [filesOf(root), await stored(root)];
  const again = await load(root, folder);
  expect(again.answer.files.map(({ state }) => state)).toEqual(["unchanged", "unchanged"]);
  expect([filesOf(root), await stored(root)]).toEqual([files, before]);
  writeFileSync(path, figures.replace("943", "900"));
  const { answer } = await load(root, path);
  expect(answer.files).toMatchObject([
    {
      state: "corrected",
      file: "records/so-lieu/indicator_report-1.csv",
      records: [{ rows: 4, superseded: 4 }],
    },
  ]);
  expect((await stored(root)).loads).toContainEqual(["records/so-lieu/indicator_report-1.csv", 4, false]);
  expect((await stored(root)).values).toContainEqual(["dung_han", "900"]);
});

it("a folder and a pattern name files; what waits is told, and the next run finds everything in place", async () => {
  const root = withoutFigures();
  const folder = temporaryFolder();
  const head = `${columns.join(",")}\n`;
  mkdirSync(join(folder, "gửi", "xã 1"), { recursive: true });
  writeFileSync(join(folder, "gửi", "xã 1", "indicator_report-a.csv"), `${head}${lines[0]}\n`);
  writeFileSync(join(folder, "gửi", "indicator_report-b.csv"), `${head}${lines[1]}\n`);
  writeFileSync(join(folder, "gửi", "~$indicator_report-b.csv"), "");
  const told = await runCli(["load", "gửi/ind*.csv", "--dir", root, ...asOf], folder);
  expect([told.code, told.out]).toEqual([0, expect.stringContaining("Tiêu chí chưa có điểm, 2026")]);
  expect(told.out).toMatch(
    /gửi\/indicator_report-b\.csv +records\/indicator_report-b\.csv +mới +indicator_report +1/,
  );
  const { answer } = await load(root, join(folder, "gửi"));
  expect(answer.files.map(({ file, state }) => [file, state])).toEqual([
    ["records/indicator_report-b.csv", "unchanged"],
    ["records/xã 1/indicator_report-a.csv", "new"],
  ]);
  expect(answer.waiting.map(({ leaf_code }) => leaf_code)).toEqual(["1.2", "1.3"]);
  const before = await stored(root);
  expect((await runCli(["run", root, ...asOf])).code).toBe(0);
  expect(await stored(root)).toEqual(before);
});

it("with one fault among many files none is taken, and all faults are told at the files as they were named", async () => {
  const root = withoutFigures();
  const folder = temporaryFolder();
  writeFileSync(join(folder, "indicator_report-a.csv"), figures);
  writeFileSync(
    join(folder, "indicator_report-b.csv"),
    `${columns.join(",")}\nxa-1,2026,tong,H1,self,nhiều\nxa-9,2026,tong,Y,self,1\n`,
  );
  const before = filesOf(root);
  const { code, answer } = await load(root, folder);
  expect(code).toBe(1);
  expect(answer.issues.map(({ code: of, file, line }) => [of, file.split("/").at(-1), line])).toEqual([
    ["load.value_count", "indicator_report-b.csv", 2],
    ["load.misspelt_unit", "indicator_report-b.csv", 3],
  ]);
  expect(filesOf(root)).toEqual(before);
  expect((await stored(root)).loads).toEqual([]);
  expect(readdirSync(join(root, ".parindex")).filter((name) => name.startsWith("incoming"))).toEqual([]);
  expect((await load(root, join(folder, "indicator_report-a.csv"), "--dry-run")).answer.kept).toBe(false);
  expect(filesOf(root)).toEqual(before);
});

it("two files of one place, a name that several have, an unknown ending and a name of nothing are refused", async () => {
  const root = workspaceOf({
    ...smallWorkspace,
    "records/a/office.csv": "unit_id,office_id,name\n",
    "records/b/office.csv": "unit_id,office_id,name\nxa-1,vp,Văn phòng\n",
  });
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries({
    "x/unit-2.csv": "unit_id,name,tier\nxa-2,Xã Hai,commune\n",
    "y/unit-2.csv": "unit_id,name,tier\nxa-2,Xã Ba,commune\n",
    "office.csv": "unit_id,office_id,name\nxa-1,tc,Tài chính\n",
    "ghi chú.pdf": "%PDF",
  })) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const { code, answer } = await load(
    root,
    ...["x/unit-2.csv", "y/unit-2.csv", "office.csv", "ghi chú.pdf"].map((name) => join(folder, name)),
  );
  expect([code, answer.issues.map((one) => one.code).sort()]).toEqual([
    1,
    ["incoming.same_place", "incoming.several_places", "incoming.unread_format"],
  ]);
  expect((await runCli(["load", "không có*.csv", "--dir", root], folder)).code).toBe(2);
  expect((await runCli(["load", "--dir", root], folder)).code).toBe(2);
});

it("what a killed load had promised is put in place by the next command; what it had not is forgotten", async () => {
  const root = withoutFigures();
  const promised = join(root, ".parindex", "incoming-1");
  mkdirSync(promised, { recursive: true });
  writeFileSync(join(promised, "0"), figures);
  writeFileSync(
    join(promised, "files.json"),
    JSON.stringify([
      { file: "records/nộp/indicator_report.csv", copy: "0" },
      { file: report, copy: "1" },
    ]),
  );
  const open = join(root, ".parindex", "incoming-2");
  mkdirSync(open);
  writeFileSync(join(open, "0"), "x");
  expect((await runCli(["run", root, ...asOf])).code).toBe(0);
  expect(readFileSync(join(root, "records/nộp/indicator_report.csv"), "utf8")).toBe(figures);
  expect([existsSync(promised), existsSync(open), existsSync(join(root, report))]).toEqual([
    false,
    true,
    false,
  ]);
  expect((await stored(root)).values).toContainEqual(["dung_han", "943"]);
});
