import { join } from "node:path";
import { expect, it } from "vitest";
import { indicatorReportTable, indicatorTable } from "../../packages/model/src/index.ts";
import { loadRecords, openStore, replaceRows, type Store } from "../../packages/store/src/index.ts";
import { folder, indicators, said, texts, unitCsv } from "./records-folder.ts";

const head = "unit_id,year,indicator_id,period,stage,value";
const context = { years: null, complete: false } as const;

/** Different keys, so many that a cheap pass over all of them comes first. */
function manyFigures(year: number, value: (at: number) => string = (at) => String(at)): string {
  const lines: string[] = [];
  for (const unit of ["xa-mau-01", "xa-mau-02"])
    for (const indicator of ["ho_so_tiep_nhan", "ho_so_ky_truoc"])
      for (const period of ["Q1", "H1", "9M", "Y", "month", "at-date"])
        for (const stage of ["self", "appraisal-1", "appraisal-2", "final"])
          lines.push(`${unit},${year},${indicator},${period},${stage},${value(lines.length)}`);
  return lines.join("\n");
}

function years(count: number, value?: (at: number) => string): string {
  const all = Array.from({ length: count }, (_, at) => manyFigures(2011 + at, value));
  return `${head}\n${all.join("\n")}\n`;
}

async function places(store: Store): Promise<string[]> {
  const sql = "SELECT * FROM indicator_report ORDER BY source_file, CAST(source_place AS INTEGER)";
  const rows = await store.run({ sql, params: [], row: indicatorReportTable.row });
  return rows.map(({ source_file, source_place, value }) => `${source_file}:${source_place}=${value}`);
}

it("rows keep their lines: while loading, once committed, after a later load and when opened again", async () => {
  const root = folder({
    "unit.csv": unitCsv,
    "indicator_report_1.csv": `${head}\n${manyFigures(2025)}\n`,
    "indicator_report_2.csv":
      `;${head.replaceAll(",", ";")}\n`.slice(1) + manyFigures(2026).replaceAll(",", ";"),
    "indicator_report_3.csv": `${head}\nxa-mau-01,2024,kinh_phi,Y,self,"5"\n\n"xa-mau-02",2024,kinh_phi,Y,self,7\n`,
  });
  const path = join(root, ".parindex", "par.duckdb");
  const store = await openStore(path);
  await replaceRows(store, indicatorTable, indicators);
  const expected = (file: string): string[] =>
    Array.from({ length: 96 }, (_, at) => `${file}:${at + 2}=${at}`);
  const pending = await store.transaction(async () => {
    const files = texts("unit.csv", "indicator_report_1.csv", "indicator_report_3.csv");
    expect((await loadRecords(store, files, { ...context, root })).issues).toEqual([]);
    return places(store);
  });
  const slow = ["indicator_report_3.csv:2=5", "indicator_report_3.csv:4=7"];
  expect(pending).toEqual([...expected("indicator_report_1.csv"), ...slow]);
  expect(await places(store)).toEqual(pending);
  expect((await loadRecords(store, texts("indicator_report_2.csv"), { ...context, root })).ok).toBe(true);
  const all = [...expected("indicator_report_1.csv"), ...expected("indicator_report_2.csv"), ...slow];
  expect(await places(store)).toEqual(all);
  store.close();
  const again = await openStore(path);
  expect(await places(again)).toEqual(all);
  again.close();
});

it.each([
  ["a value of the wrong kind", (text: string) => text.replace(/,7\n/, ",có\n"), "load.value_count"],
  [
    "a value that can be read two ways",
    (text: string) => text.replace(/,7\n/, ",1.234\n"),
    "load.two_readings",
  ],
  ["an unknown unit", (text: string) => text.replace("xa-mau-02", "xa-mau-2x"), "load.misspelt_unit"],
  [
    "an unknown indicator",
    (text: string) => text.replace("ho_so_ky_truoc", "ho_so_ky_truo"),
    "load.misspelt_indicator",
  ],
  ["a year that cannot be", (text: string) => text.replace(",2011,", ",1911,"), "load.year_range"],
  ["the same key twice", (text: string) => `${text}${text.split("\n")[1]}\n`, "load.duplicate"],
  ["a row with a cell too few", (text: string) => text.replace(/,7\n/, "\n"), "load.ragged"],
  ["a figure below its domain", (text: string) => text.replace(/,7\n/, ",-7\n"), "load.out_of_domain"],
])("one fault among many rows is found by the quick pass too: %s", async (_, spoil, code) => {
  const store = await openStore(":memory:");
  await replaceRows(store, indicatorTable, indicators);
  const root = folder({ "unit.csv": unitCsv, "indicator_report.csv": spoil(years(85)) });
  const outcome = await loadRecords(store, texts("unit.csv", "indicator_report.csv"), { ...context, root });
  store.close();
  expect(outcome.ok).toBe(false);
  expect(said(outcome.issues).map((one) => one.split(" ").at(-1))).toContain(code);
});
