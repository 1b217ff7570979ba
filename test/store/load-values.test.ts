import { afterAll, beforeAll, expect, it } from "vitest";
import { indicatorReportTable, taskLinkTable, unitTable } from "../../packages/model/src/index.ts";
import { loadRecords, type Store } from "../../packages/store/src/index.ts";
import { figures, folder, loadFiles, said, sentence, storeWithIndicators, texts } from "./records-folder.ts";

let store: Store;
beforeAll(async () => {
  store = await storeWithIndicators();
});
afterAll(() => store.close());

async function codeOf(line: string): Promise<string[]> {
  const { issues } = await loadFiles(store, { "indicator_report.csv": figures(line) });
  return said(issues);
}

async function kept(line: string): Promise<string | null | undefined> {
  expect(await codeOf(line)).toEqual([]);
  const rows = await store.run({
    sql: "SELECT * FROM indicator_report",
    params: [],
    row: indicatorReportTable.row,
  });
  return rows[0]?.value;
}

it.each([
  ["ho_so_tiep_nhan|943", "943"],
  ["ho_so_tiep_nhan|0943.0", "943"],
  ["ho_so_tiep_nhan|0", "0"],
  ["kinh_phi|1234.5", "1234.5"],
  ["kinh_phi|-0.5000", "-0.5"],
  ["kinh_phi|0.500", "0.5"],
  ["kinh_phi|1.2340", "1.234"],
  ["kinh_phi|1234.567", "1234.567"],
  ['kinh_phi|"1.234,5"', "1234.5"],
  ['kinh_phi|"0,5"', "0.5"],
  ['kinh_phi|"12,75"', "12.75"],
  ['kinh_phi|"1234,567"', "1234.567"],
  ["kinh_phi|1.234.567", "1234567"],
  ['kinh_phi|"-1,234.5"', "-1234.5"],
  ['kinh_phi|"12,345,678"', "12345678"],
  ["kinh_phi|1 234", "1234"],
  ['kinh_phi|"1 234,5"', "1234.5"],
  ['kinh_phi|"1\u00A0234\u00A0567,25"', "1234567.25"],
  ["kinh_phi|1\u202F234.5", "1234.5"],
  ['kinh_phi|"99.999.999.999.999,9999"', "99999999999999.9999"],
  ["kinh_phi|99999999999999.9999", "99999999999999.9999"],
  ["ty_le_dvc|91.17", "91.17"],
  ["ngay_ban_hanh|2026-01-31", "2026-01-31"],
  ["ngay_ban_hanh|31/01/2026", "2026-01-31"],
  ["ngay_ban_hanh|1/2/2026", "2026-02-01"],
  ["co_cong_khai|Có", "yes"],
  ["co_cong_khai|KHÔNG", "no"],
  ["co_cong_khai|x", "yes"],
  ["co_cong_khai|false", "no"],
  ["muc_do|mot_phan", "mot_phan"],
])("the figure %s is kept as %s", async (line, expected) => {
  expect(await kept(line)).toBe(expected);
});

it.each([
  ["kinh_phi|1.234", "load.two_readings"],
  ["kinh_phi|-12.345", "load.two_readings"],
  ['kinh_phi|"1,234"', "load.two_readings"],
  ['kinh_phi|"-12,345"', "load.two_readings"],
  ['kinh_phi|"0,12345"', "load.number_digits"],
  ['kinh_phi|"123.456.789.012.345,5"', "load.number_digits"],
  ["kinh_phi|1.23.456", "load.not_number"],
  ['kinh_phi|"1.234,567.8"', "load.not_number"],
  ['kinh_phi|"1,234 567"', "load.not_number"],
  ["kinh_phi|12 34", "load.not_number"],
  ["kinh_phi|0.123.456", "load.not_number"],
  ["kinh_phi|0.12345", "load.number_digits"],
  ["kinh_phi|123456789012345", "load.number_digits"],
  ["ty_le_dvc|91.17%", "load.percent_sign"],
  ["kinh_phi|5 tỷ", "load.value_amount"],
  ["kinh_phi|1e3", "load.value_amount"],
  ["kinh_phi|2026-01-31", "load.value_amount"],
  ["ho_so_tiep_nhan|-1", "load.out_of_domain"],
  ["ho_so_tiep_nhan|1.5", "load.value_count"],
  ["ty_le_dvc|150", "load.out_of_domain"],
  ["diem_dti|4.1", "load.out_of_domain"],
  ["ngay_ban_hanh|30/02/2026", "load.not_date"],
  ["ngay_ban_hanh|12/31/2026", "load.not_date"],
  ["ngay_ban_hanh|2026-13-01", "load.not_date"],
  ["ngay_ban_hanh|tháng 1", "load.value_date"],
  ["ngay_ban_hanh|2026", "load.value_date"],
  ["muc_do|motphan", "load.misspelt_choice"],
  ["muc_do|hoàn toàn", "load.value_choice"],
  ["co_cong_khai|1", "load.value_yes_no"],
  ["ho_so_tiep_nhan|có", "load.value_count"],
])("the figure %s is refused as %s, never misread", async (line, code) => {
  expect(await codeOf(line)).toEqual([`indicator_report.csv:2 ${code}`]);
});

it("a refusal names the value and how to write it, in both languages", async () => {
  const { issues } = await loadFiles(store, {
    "indicator_report.csv": figures("kinh_phi|12 34", "ty_le_dvc|1.234"),
  });
  expect(sentence(issues[0])).toContain("Ghi số như 1234.5, 1234,5 hoặc 1.234,5");
  expect(sentence(issues[1], "en")).toBe(
    "“1.234” can be read two ways: 1234 or 1.2340. Write 1234 (no separator) or 1.2340 (a decimal point, with a last zero).",
  );
});

it("every field is checked as its type: numbers, days, words of a list, yes and no", async () => {
  const head = "unit_id,name,tier,valid_from,Ngày thừa\n".replace(",Ngày thừa", "");
  const csv = `${head}xa-mau-01,Xã,comune,31-12-2026\nxa-mau-02,Xã,tỉnh thành,31/12/2026\n,Xã,commune,\n`;
  const link =
    "task_id,leaf_uid,role,confirmed,confirmed_on\nt,l,product,có thể,\n,l,figure,không,2026-1-1\nt2,l,figure,Có,\n";
  const root = folder({ "unit.csv": csv, "task_link.csv": link });
  const { issues } = await loadRecords(store, texts("unit.csv", "task_link.csv"), {
    root,
    years: null,
    complete: true,
  });
  expect(said(issues)).toEqual([
    "task_link.csv:2 load.not_flag",
    "task_link.csv:3 load.not_date",
    "task_link.csv:3 load.required",
    "unit.csv:2 load.misspelt_option",
    "unit.csv:2 load.not_date",
    "unit.csv:3 load.option",
    "unit.csv:4 load.required",
  ]);
});

it("values are kept as their types", async () => {
  const link = "task_id,leaf_uid,role,confirmed,confirmed_on\nt,l,PRODUCT,x,05/01/2026\n";
  await loadFiles(store, { "task_link.csv": link });
  const [row] = await store.run({ sql: "SELECT * FROM task_link", params: [], row: taskLinkTable.row });
  expect(row).toMatchObject({
    role: "product",
    confirmed: true,
    confirmed_by: null,
    confirmed_on: "2026-01-05",
    source_place: "2",
  });
  const [unit] = await store.run({ sql: "SELECT * FROM unit LIMIT 1", params: [], row: unitTable.row });
  expect(unit?.source_sha256).toMatch(/^[0-9a-f]{64}$/);
});

it("whole numbers take no decimals, no grouping and no more digits than they can hold", async () => {
  const rows = ["2026.0", "2.026", "hai nghìn", "99999999999"].map(
    (year, at) => `xa-mau-01,${year},ty_le_dvc,Y,${["self", "final", "appraisal-1", "appraisal-2"][at]},1`,
  );
  const csv = `unit_id,year,indicator_id,period,stage,value\n${rows.join("\n")}\n`;
  const { issues } = await loadFiles(store, { "indicator_report.csv": csv });
  expect(said(issues)).toEqual([
    "indicator_report.csv:2 load.not_whole",
    "indicator_report.csv:3 load.two_readings",
    "indicator_report.csv:4 load.not_whole",
    "indicator_report.csv:5 load.number_digits",
  ]);
});
