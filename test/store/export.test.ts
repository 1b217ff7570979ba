import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { tableFromIPC } from "@uwdata/flechette";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import {
  big,
  date,
  decimal,
  evidenceTable,
  flag,
  indicatorReportTable,
  points,
  text,
  unitTable,
  UsageError,
  whole,
} from "../../packages/model/src/index.ts";
import {
  type ExportFormat,
  exportFormats,
  exportRows,
  loadRecords,
  openStore,
  type Store,
} from "../../packages/store/src/index.ts";
import { folder, loadFiles, texts } from "./records-folder.ts";

const row = z.strictObject({
  id: whole("Số"),
  name: text("Tên").nullable(),
  figure: decimal("Số liệu").nullable(),
  points: points("Điểm").nullable(),
  summed: big("Tổng").nullable(),
  day: date("Ngày").nullable(),
  held: flag("Có").nullable(),
});

const sql = `SELECT * FROM (VALUES
  (3, 'Xã "Mẫu", 03', CAST('0.5' AS DECIMAL(18,4)), CAST('4.7150000000000001' AS DECIMAL(38,16)), CAST(3 AS HUGEINT), DATE '2026-12-31', true),
  (1, 'Đắk Lắk' || chr(10) || 'dòng hai', 12.345, -0.0000000000000001, 170141183460469231731687303715884105, DATE '1969-12-31', false),
  (2, NULL, NULL, NULL, NULL, NULL, NULL),
  (4, '', 943, 100, -7, DATE '2026-01-01', NULL)
) AS t(id, name, figure, points, summed, day, held)`;

const answer = { sql, params: [], row, key: ["id"] };

const expected = [
  {
    id: 1,
    name: "Đắk Lắk\ndòng hai",
    figure: "12.345",
    points: "-0.0000000000000001",
    summed: "170141183460469231731687303715884105",
    day: "1969-12-31",
    held: false,
  },
  { id: 2, name: null, figure: null, points: null, summed: null, day: null, held: null },
  {
    id: 3,
    name: 'Xã "Mẫu", 03',
    figure: "0.5",
    points: "4.7150000000000001",
    summed: "3",
    day: "2026-12-31",
    held: true,
  },
  { id: 4, name: "", figure: "943", points: "100", summed: "-7", day: "2026-01-01", held: null },
];

let store: Store;
beforeAll(async () => {
  store = await openStore(":memory:");
});
afterAll(() => store.close());

async function written(
  format: ExportFormat,
  source: Parameters<typeof exportRows>[1] = answer,
  from = store,
): Promise<Buffer> {
  const path = join(folder(), "kết quả", `điểm số.${format}`);
  await exportRows(from, source, { path, format, metadata: { run_id: "0f", notice: "Số liệu giả định" } });
  return readFileSync(path);
}

it("CSV is UTF-8 with the mark that Excel needs, quoted as RFC 4180 has it, with points and no number that could be read two ways", async () => {
  expect((await written("csv")).toString()).toBe(
    [
      "\uFEFFid,name,figure,points,summed,day,held",
      '1,"Đắk Lắk\ndòng hai",12.3450,-0.0000000000000001,170141183460469231731687303715884105,1969-12-31,false',
      "2,,,,,,",
      '3,"Xã ""Mẫu"", 03",0.5,4.7150000000000001,3,2026-12-31,true',
      '4,"",943,100,-7,2026-01-01,',
      "",
    ].join("\r\n"),
  );
});

it("JSON is an array of records that their own schema accepts, decimals as exact texts", async () => {
  const records: unknown = JSON.parse((await written("json")).toString());
  expect(records).toEqual(expected);
  expect(z.array(row).safeParse(records).success).toBe(true);
});

it("Parquet reads back to the same rows, with its facts inside", async () => {
  const path = join(folder(), "điểm.parquet");
  await exportRows(store, answer, {
    path,
    format: "parquet",
    metadata: { run_id: "0f", "khóa 'lạ'": "it's" },
  });
  const read = await store.run({ sql: `SELECT * FROM '${path}'`, params: [], row });
  expect(read).toEqual(expected);
  const facts = await store.connection.run(
    `SELECT decode(key), decode(value) FROM parquet_kv_metadata('${path}') ORDER BY 1`,
  );
  expect(await facts.getRows()).toEqual([
    ["khóa 'lạ'", "it's"],
    ["run_id", "0f"],
  ]);
  const types = await store.connection.run(`SELECT * FROM '${path}' LIMIT 0`);
  expect(types.columnTypes().map(String)).toEqual([
    "INTEGER",
    "VARCHAR",
    "DECIMAL(18,4)",
    "DECIMAL(38,16)",
    "DECIMAL(38,0)",
    "DATE",
    "BOOLEAN",
  ]);
});

function scaled(value: string | null, scale: number): bigint | null {
  if (value === null) return null;
  const [whole = "", part = ""] = value.split(".");
  return BigInt(whole + part.padEnd(scale, "0"));
}

it.each(["arrow", "arrows"] as const)(
  "%s reads back in another reader: decimals exact, text as a dictionary",
  async (format) => {
    const table = tableFromIPC(await written(format), { useDecimalInt: true, useDate: true });
    const values = (name: string): unknown[] => [...table.getChild(name)];
    expect(table.names).toEqual(Object.keys(row.shape));
    expect(table.schema.metadata?.get("notice")).toBe("Số liệu giả định");
    const days = values("day") as (Date | null)[];
    expect(days.map((day) => day?.toISOString().slice(0, 10) ?? null)).toEqual(
      expected.map(({ day }) => day),
    );
    expect(values("id")).toEqual([1, 2, 3, 4]);
    expect(values("name")).toEqual(expected.map(({ name }) => name));
    expect(values("held")).toEqual(expected.map(({ held }) => held));
    expect(values("figure")).toEqual(expected.map(({ figure }) => scaled(figure, 4)));
    expect(values("points")).toEqual(expected.map(({ points }) => scaled(points, 16)));
    expect(values("summed")).toEqual(expected.map(({ summed }) => scaled(summed, 0)));
  },
);

const manyEvidence = `unit_id,evidence_id,kind,issued_on,summary\n${Array.from({ length: 130_000 }, (_, at) => `xa-mau-0${1 + (at % 2)},tl-${(at * 7919) % 130_000},document,2026-01-0${1 + (at % 9)},Báo cáo ${at % 97}`).join("\n")}\n`;

it("two runs, two databases and any number of threads give the same bytes in every format", async () => {
  const seen: string[][] = [];
  for (const threads of [1, 4]) {
    const own = await openStore(threads === 4 ? join(folder(), "par.duckdb") : ":memory:", { threads });
    await loadFiles(own, { "evidence.csv": manyEvidence });
    const hashes: string[] = [];
    for (const format of exportFormats)
      hashes.push(
        createHash("sha256")
          .update(await written(format, evidenceTable, own))
          .digest("hex"),
      );
    seen.push(hashes);
    own.close();
  }
  expect(seen[1]).toEqual(seen[0]);
});

it("an export of records loads again to the same rows", async () => {
  const own = await openStore(":memory:");
  const figures =
    "unit_id,year,indicator_id,period,stage,value,numerator,denominator\nxa-mau-01,2026,a,Y,self,,12.3450,100.5\nxa-mau-01,2026,b,Y,self,0.125,,\nxa-mau-01,2026,c,Y,self,31/12/2026,,\n";
  await loadFiles(own, { "indicator_report.csv": figures });
  const given =
    "SELECT indicator_id, value, numerator, denominator FROM indicator_report ORDER BY indicator_id";
  const before = await (await own.connection.run(given)).getRows();
  const root = folder();
  await exportRows(own, indicatorReportTable, { path: join(root, "indicator_report.csv"), format: "csv" });
  const other = await openStore(":memory:");
  await exportRows(own, unitTable, { path: join(root, "unit.csv"), format: "csv" });
  const { ok } = await loadRecords(other, texts("unit.csv", "indicator_report.csv"), {
    root,
    years: null,
    complete: true,
  });
  expect(ok).toBe(true);
  expect(await (await other.connection.run(given)).getRows()).toEqual(before);
  own.close();
  other.close();
});

it("an answer with parameters is exported, and nothing of it stays in the database", async () => {
  const source = {
    sql: "SELECT $1 AS name",
    params: ["Đắk Lắk"],
    row: z.strictObject({ name: text("Tên") }),
    key: ["name"],
  };
  expect((await written("csv", source)).toString()).toBe("\uFEFFname\r\nĐắk Lắk\r\n");
  const left = await store.connection.run("SELECT table_name FROM duckdb_tables() WHERE temporary");
  expect(await left.getRows()).toEqual([]);
});

it.each(exportFormats)("an answer without rows is still a whole %s file", async (format) => {
  const source = { ...answer, sql: `${sql} WHERE id > 9` };
  const bytes = await written(format, source);
  if (format === "json") expect(JSON.parse(bytes.toString())).toEqual([]);
  if (format === "csv") expect(bytes.toString()).toBe("\uFEFFid,name,figure,points,summed,day,held\r\n");
  if (format.startsWith("arrow")) expect(tableFromIPC(bytes).numRows).toBe(0);
});

it("a file that cannot be written is said plainly, and no half of it is left", async () => {
  const root = folder();
  mkdirSync(join(root, "điểm.csv", "trong"), { recursive: true });
  const failing = exportRows(store, answer, { path: join(root, "điểm.csv"), format: "csv" });
  await expect(failing).rejects.toThrow(UsageError);
  await expect(failing).rejects.toThrow("Không ghi được tệp điểm.csv");
  expect(readdirSync(root)).toEqual(["điểm.csv"]);
});

it("a floating column is refused before anything is written", async () => {
  const path = join(folder(), "x.csv");
  const source = {
    sql: "SELECT 1.5 / 2 AS points",
    params: [],
    row: z.strictObject({ points: points("Điểm") }),
    key: ["points"],
  };
  await expect(exportRows(store, source, { path, format: "csv" })).rejects.toThrow("DOUBLE");
  expect(existsSync(path)).toBe(false);
});
