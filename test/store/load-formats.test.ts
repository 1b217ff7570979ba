import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Issue, text } from "@parindex/model";
import { loadRecords, openStore, type Store } from "@parindex/store";
import { Decimal, Table, tableToIPC, type Vector, vectorFromArray } from "apache-arrow";
import { expect, test } from "vitest";
import { z } from "zod";
import { temporaryFolder } from "../support/workspace.ts";

const units = "unit_id,name,tier\nxa-1,Xã Một,commune\n";
const csv = [
  "unit_id,year,indicator_id,period,stage,value,declared,reason",
  "xa-1,2026,ho_so,Y,self,943,,",
  "xa-1,2026,hai_long,Y,self,92.5,,",
  "xa-1,2026,ngay,Y,self,2026-01-15,,",
  "xa-1,2026,cong_khai,Y,self,có,,",
  "xa-1,2026,khac,Y,self,,not_done,Chưa làm",
  "",
].join("\n");

const row = z.strictObject({
  indicator_id: text("Mã"),
  value: text("Giá trị").nullable(),
  declared: text("Khai báo").nullable(),
  source_place: text("Vị trí"),
});

function rowsOf(store: Store): Promise<z.infer<typeof row>[]> {
  const sql =
    "SELECT indicator_id, value, declared, source_place FROM indicator_report ORDER BY indicator_id";
  return store.run({ sql, params: [], row });
}

async function load(
  folder: string,
  file: string,
): Promise<{ issues: readonly Issue[]; rows: z.infer<typeof row>[] }> {
  const store = await openStore(":memory:");
  try {
    const files = ["unit.csv", file].map((name) => ({ kind: "file" as const, file: name }));
    const { issues } = await loadRecords(store, files, { root: folder, years: null, complete: true });
    return { issues, rows: await rowsOf(store) };
  } finally {
    store.close();
  }
}

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder("formats");
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries({ "unit.csv": units, ...files }))
    writeFileSync(join(folder, name), content);
  return folder;
}

const records = csv
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [unit_id, year, indicator_id, period, stage, value, declared, reason] = line.split(",");
    const number = value === "943" ? 943 : value === "92.5" ? 92.5 : value || null;
    return {
      unit_id,
      year: Number(year),
      indicator_id,
      period,
      stage,
      value: number,
      declared: declared || null,
      reason: reason || null,
    };
  });
const values = [
  ["cong_khai", "yes"],
  ["hai_long", "92.5"],
  ["ho_so", "943"],
  ["khac", null],
  ["ngay", "2026-01-15"],
];

test("the same records in JSON lines, a JSON list, Parquet and Arrow are the same rows as in CSV", async () => {
  const folder = folderOf({
    "indicator_report-a.csv": csv,
    "indicator_report-b.jsonl": records.map((one) => `${JSON.stringify(one)}\n`).join(""),
    "indicator_report-c.json": JSON.stringify(records, null, 2),
    "indicator_report-e.arrow": tableToIPC(
      new Table({
        unit_id: vectorFromArray(records.map((one) => one.unit_id!)),
        year: vectorFromArray(records.map((one) => one.year)),
        indicator_id: vectorFromArray(records.map((one) => one.indicator_id!)),
        period: vectorFromArray(records.map((one) => one.period!)),
        stage: vectorFromArray(records.map((one) => one.stage!)),
        value: vectorFromArray(records.map((one) => (one.value === null ? null : String(one.value)))),
        declared: vectorFromArray(records.map((one) => one.declared)),
        reason: vectorFromArray(records.map((one) => one.reason)),
      }),
    ),
  });
  const store = await openStore(":memory:");
  await store.execute(
    `COPY (SELECT * FROM read_csv('${folder}/indicator_report-a.csv', all_varchar = true)) TO '${folder}/indicator_report-d.parquet' (FORMAT parquet)`,
  );
  store.close();
  for (const name of ["a.csv", "b.jsonl", "c.json", "d.parquet", "e.arrow"]) {
    const { issues, rows } = await load(folder, `indicator_report-${name}`);
    expect([name, issues]).toEqual([name, []]);
    expect([name, rows.map(({ indicator_id, value }) => [indicator_id, value])]).toEqual([name, values]);
    const place = rows.find(({ indicator_id }) => indicator_id === "hai_long")?.source_place;
    expect([name, place]).toEqual([name, name === "a.csv" ? "3" : "2"]);
  }
});

const line = (value: string, more = ""): string =>
  `{"unit_id":"xa-1","year":2026,"indicator_id":"ho_so","period":"Y","stage":"self","value":${value}${more}}\n`;

test.each([
  ["a number that a double would change", line("12345678901234.5678"), "12345678901234.5678"],
  ["three decimals, not thousands", line("1.234"), "1.234"],
  ["a number with needless zeros", line("943.000"), "943"],
  ["text with spaces and loose accents", line(JSON.stringify(" co\u0301 ")), "yes"],
])("JSON lines: %s", async (_name, content, value) => {
  const { issues, rows } = await load(
    folderOf({ "indicator_report.jsonl": content }),
    "indicator_report.jsonl",
  );
  expect(issues).toEqual([]);
  expect(rows.map((one) => one.value)).toEqual([value]);
});

test.each([
  ["a broken line", `${line("1")}{"unit_id": \n`, ["load.broken_json"], 2],
  ["a list in a cell", line("[1, 2]"), ["load.nested_value"], 1],
  ["a line that is no object", `${line("1")}7\n`, ["load.no_object"], 2],
  ["an unknown name", line("1", ',"gia_tri":2'), ["load.unknown_column"], undefined],
  ["a thousands point in text", line('"1.234"'), ["load.two_readings"], 1],
  ["a number too fine", line("1.23456"), ["load.number_digits"], 1],
])("JSON lines: %s is a fault at its line, and nothing is loaded", async (_name, content, codes, at) => {
  const { issues, rows } = await load(
    folderOf({ "indicator_report.jsonl": content }),
    "indicator_report.jsonl",
  );
  expect(issues.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual(
    expect.arrayContaining(codes),
  );
  expect(issues[0]?.place.line).toBe(at);
  expect(rows).toEqual([]);
});

test("Parquet numbers, days and decimals read as what they are; a list column is refused", async () => {
  const folder = folderOf({});
  const store = await openStore(":memory:");
  const one = (sql: string, name: string): Promise<void> =>
    store.execute(`COPY (${sql}) TO '${folder}/indicator_report-${name}.parquet' (FORMAT parquet)`);
  const rest =
    "SELECT 'xa-1' AS unit_id, 2026 AS year, 'ho_so' AS indicator_id, 'Y' AS period, 'self' AS stage";
  await one(`${rest}, CAST(1.2340 AS DECIMAL(18,4)) AS value`, "decimal");
  await one(`${rest}, CAST(943 AS DOUBLE) AS value`, "double");
  await one(`${rest}, DATE '2026-01-15' AS value`, "day");
  await one(`${rest}, [1, 2] AS value`, "list");
  store.close();
  const valueOf = async (name: string): Promise<string | null | undefined> =>
    (await load(folder, `indicator_report-${name}.parquet`)).rows[0]?.value;
  expect([await valueOf("decimal"), await valueOf("double"), await valueOf("day")]).toEqual([
    "1.234",
    "943",
    "2026-01-15",
  ]);
  const { issues } = await load(folder, "indicator_report-list.parquet");
  expect(issues.map(({ code }) => code)).toContain("load.nested_column");
});

test("Arrow decimals are exact, and broken files say so", async () => {
  const decimals = vectorFromArray([new Uint32Array([12_340, 0, 0, 0])], new Decimal(4, 18, 128));
  const words = (name: string): Vector => vectorFromArray([name]);
  const folder = folderOf({
    "indicator_report.arrow": tableToIPC(
      new Table({
        unit_id: words("xa-1"),
        year: vectorFromArray([2026]),
        indicator_id: words("ho_so"),
        period: words("Y"),
        stage: words("self"),
        value: decimals,
      }),
    ),
    "indicator_report-x.arrow": "nothing of the sort",
    "indicator_report-x.parquet": "nothing of the sort",
    "indicator_report-x.json": '{"unit_id": "xa-1"}',
  });
  expect((await load(folder, "indicator_report.arrow")).rows[0]?.value).toBe("1.234");
  const codes = async (name: string): Promise<string[]> =>
    (await load(folder, `indicator_report-x.${name}`)).issues.map(({ code }) => code);
  expect(await codes("arrow")).toContain("load.broken_arrow");
  expect(await codes("parquet")).toContain("load.broken_parquet");
  expect(await codes("json")).toContain("load.no_list");
});
