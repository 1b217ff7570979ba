import { join } from "node:path";
import { indicatorReportTable, type indicatorTable, type RowOf } from "@parindex/model";
import { openStore, type Store } from "@parindex/store";

/** Formats of record files that are benched. */
export const formats = ["csv", "jsonl", "parquet"] as const;

/** A format of a record file. */
export type Format = (typeof formats)[number];

const units = 2500;
const years = 4;
const periods = ["Q1", "H1", "9M", "Y"];
const leastYear = 2023;

type Indicator = RowOf<typeof indicatorTable>;

function kindOf(at: number): Indicator["kind"] {
  return at % 10 === 0 ? "yes_no" : at % 10 === 1 ? "date" : at % 10 === 2 ? "percent" : "count";
}

function idOf(at: number): string {
  return `so_lieu_${String(at).padStart(3, "0")}`;
}

/** As many indicators as make the wanted rows; every tenth is a part of the one before it. */
export function indicatorRows(rows: number): Indicator[] {
  const count = Math.ceil(rows / (units * years * periods.length));
  return Array.from({ length: count }, (_, number) => number + 1).map((at) => ({
    rule_set_id: "minh-hoa",
    indicator_id: idOf(at),
    label: `Số liệu ${at}`,
    kind: kindOf(at),
    source: "reported",
    unit: null,
    accumulation: "cumulative",
    roll_up: "own",
    part_of: at % 10 === 4 ? idOf(at - 1) : null,
    options: null,
    domain_min: null,
    domain_max: null,
  }));
}

/** The units whose figures they are, as a file of records. */
export function unitCsv(): string {
  const lines = Array.from({ length: units }, (_, at) => {
    const number = String(at).padStart(4, "0");
    return `don-vi-${number},Đơn vị ${number},commune`;
  });
  return `unit_id,name,tier\n${lines.join("\n")}\n`;
}

/** Invented figures: counts, percents, days, yes and no, ratios, some declared not done, Vietnamese names and reasons. */
function rowsSql(rows: number): string {
  return `
  SELECT 'don-vi-' || lpad(CAST(u AS VARCHAR), 4, '0') AS unit_id, ${leastYear} + y AS "year",
    'so_lieu_' || lpad(CAST(n AS VARCHAR), 3, '0') AS indicator_id,
    CASE p WHEN 0 THEN 'Q1' WHEN 1 THEN 'H1' WHEN 2 THEN '9M' ELSE 'Y' END AS period, 'self' AS stage,
    CASE n % 5 WHEN 0 THEN 'Phòng Văn hóa - Xã hội' WHEN 1 THEN 'Văn phòng HĐND và UBND' END AS reported_by,
    CASE WHEN h % 50 = 0 OR n % 10 = 8 THEN NULL
      WHEN n % 10 = 0 THEN CASE WHEN h % 2 = 0 THEN 'có' ELSE 'không' END
      WHEN n % 10 = 1 THEN '2026-' || lpad(CAST(1 + h % 12 AS VARCHAR), 2, '0') || '-15'
      WHEN n % 10 = 2 THEN CAST(h % 100 AS VARCHAR) || '.' || lpad(CAST(h % 97 AS VARCHAR), 2, '0')
      ELSE CAST(h % 20000 AS VARCHAR) END AS value,
    CASE WHEN n % 10 = 8 AND h % 50 <> 0 THEN CAST(h % 1000 AS VARCHAR) END AS numerator,
    CASE WHEN n % 10 = 8 AND h % 50 <> 0 THEN CAST(h % 1000 + 7 AS VARCHAR) END AS denominator,
    CASE WHEN h % 50 = 0 THEN 'not_done' END AS declared,
    CASE WHEN h % 50 = 0 THEN 'Chưa phát sinh trong kỳ báo cáo' END AS reason
  FROM (
    SELECT *, CAST(hash(u * 1000003 + y * 1009 + (n - CASE n % 10 WHEN 4 THEN 1 ELSE 0 END) * 31 + p) % 1000000 AS INTEGER) AS h
    FROM range(${units}) AS unit(u), range(${years}) AS "year"(y), range(1, ${indicatorRows(rows).length + 1}) AS indicator(n),
      range(${periods.length}) AS period(p)
  )
  LIMIT ${rows}`;
}

async function copy(store: Store, path: string, options: string): Promise<void> {
  await store.execute(`COPY report TO '${path}' (${options})`);
}

/** Writes the same rows in every format into a folder. */
export async function writeReports(folder: string, rows: number): Promise<void> {
  const store = await openStore(":memory:");
  await store.execute(`CREATE TEMP TABLE report AS ${rowsSql(rows)}`);
  const path = (format: Format): string => join(folder, `${indicatorReportTable.name}.${format}`);
  await copy(store, path("csv"), "FORMAT csv, HEADER");
  await copy(store, path("jsonl"), "FORMAT json");
  await copy(store, path("parquet"), "FORMAT parquet");
  store.close();
}
