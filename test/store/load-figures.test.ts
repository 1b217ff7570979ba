import { afterAll, beforeAll, expect, it } from "vitest";
import { indicatorTable } from "../../packages/model/src/index.ts";
import { loadRecords, openStore, replaceRows, type Store } from "../../packages/store/src/index.ts";
import {
  figures,
  folder,
  indicators,
  loadFiles,
  said,
  sentence,
  storeWithIndicators,
  texts,
  unitCsv,
} from "./records-folder.ts";

let store: Store;
beforeAll(async () => {
  store = await storeWithIndicators();
});
afterAll(() => store.close());

async function codes(...lines: string[]): Promise<string[]> {
  const { issues } = await loadFiles(store, { "indicator_report.csv": figures(...lines) });
  return said(issues).map((text) => text.replace("indicator_report.csv:", ""));
}

it("a numerator above its denominator, or one without the other, is a fault", async () => {
  expect(await codes("ty_le_dvc||943|1000")).toEqual([]);
  expect(await codes("ty_le_dvc||1001|1000")).toEqual(["2 load.above_denominator"]);
  expect(await codes("ty_le_dvc||943")).toEqual(["2 load.half_ratio"]);
  expect(await codes("ty_le_dvc||-1|10")).toEqual(["2 load.out_of_domain"]);
  expect(await codes("ty_le_dvc||0|0")).toEqual([]);
});

it("a declaration stands alone and has a reason; a row without either is a fault", async () => {
  expect(await codes("kinh_phi||||not_done|Chưa được giao kinh phí")).toEqual([]);
  expect(await codes("kinh_phi|5|||not_done|Chưa giao")).toEqual(["2 load.declared_value"]);
  expect(await codes("kinh_phi||||not_applicable")).toEqual(["2 load.declared_reason"]);
  expect(await codes("kinh_phi")).toEqual(["2 load.no_value"]);
});

it("a figure above the sum of what it is part of is a fault; with a part unreported nothing is said", async () => {
  expect(await codes("ho_so_dung_han|943", "ho_so_tiep_nhan|900", "ho_so_ky_truoc|43")).toEqual([]);
  expect(await codes("ho_so_dung_han|944", "ho_so_tiep_nhan|900", "ho_so_ky_truoc|43")).toEqual([
    "2 load.above_whole",
  ]);
  expect(await codes("ho_so_dung_han|944", "ho_so_tiep_nhan|900")).toEqual([]);
  expect(await codes("ho_so_dung_han|1", "ho_so_tiep_nhan|0", "ho_so_ky_truoc||||not_done|Không có")).toEqual(
    ["2 load.above_whole"],
  );
});

it("the sentence of a part above its whole has both figures", async () => {
  const lines = ["ho_so_dung_han|210", "ho_so_tiep_nhan|150", "ho_so_ky_truoc|50"];
  const { issues } = await loadFiles(store, { "indicator_report.csv": figures(...lines) });
  expect(sentence(issues[0])).toBe(
    "ho_so_dung_han là 210, lớn hơn 200 của ho_so_tiep_nhan + ho_so_ky_truoc mà nó là một phần (cùng đơn vị, năm, kỳ, bước). Kiểm tra lại các số.",
  );
});

it("the same figure twice is a fault, in one file or in two", async () => {
  expect(await codes("kinh_phi|5", "kinh_phi|6")).toEqual(["3 load.duplicate"]);
  const both = {
    "indicator_report-01.csv": figures("kinh_phi|5"),
    "indicator_report-02.csv": figures("ty_le_dvc|5", "kinh_phi|5"),
  };
  const { issues } = await loadFiles(store, both);
  expect(said(issues)).toEqual(["indicator_report-02.csv:3 load.duplicate"]);
  expect(sentence(issues[0])).toBe(
    "Dòng này trùng khóa (xa-mau-01 · 2026 · kinh_phi · Y · self) với indicator_report-01.csv, vị trí 2. Giữ một dòng, xóa dòng kia.",
  );
});

it("an absent part of a key is a part like any other", async () => {
  const survey =
    "unit_id,year,question,answer,stage,answers,percent,sample\nxa-mau-01,2026,sipas,,self,,91.17,100\n";
  expect(said((await loadFiles(store, { "survey_result.csv": survey })).issues)).toEqual([]);
  const twice = `${survey}xa-mau-01,2026,sipas,,self,,90,100\nxa-mau-01,2026,sipas,hai_long,self,-5,150,100\n`;
  const { issues } = await loadFiles(store, { "survey_result.csv": twice });
  expect(said(issues)).toEqual([
    "survey_result.csv:3 load.duplicate",
    "survey_result.csv:4 load.out_of_domain",
    "survey_result.csv:4 load.out_of_domain",
  ]);
});

it("unknown units and figures are named with the nearest known one", async () => {
  const csv = figures("kinh_phj|5", "so_luong_van_ban|5").replace("xa-mau-01", "xa-mau-1");
  const { issues } = await loadFiles(store, { "indicator_report.csv": csv });
  expect(said(issues)).toEqual([
    "indicator_report.csv:2 load.misspelt_indicator",
    "indicator_report.csv:2 load.misspelt_unit",
    "indicator_report.csv:3 load.unknown_indicator",
  ]);
  expect(sentence(issues[0], "en")).toBe(
    "There is no figure “kinh_phj”. Did you mean “kinh_phi”? Correct its code.",
  );
  expect(sentence(issues[1])).toContain("Có phải là “xa-mau-01”?");
});

it("a superior or a predecessor that is not assessed here is only warned of", async () => {
  const unit = unitCsv.replaceAll("commune", "commune,tinh-mau-a").replace("tier", "tier,parent_id");
  const lineage = "from_unit,to_unit,on_date,kind\nxa-cu,xa-mau-01,2025-07-01,merge\n";
  const { ok, issues } = await loadFiles(store, { "unit.csv": unit, "unit_lineage.csv": lineage });
  expect(ok).toBe(true);
  expect(said(issues)).toEqual([
    "unit.csv:2 load.unknown_unit",
    "unit.csv:3 load.unknown_unit",
    "unit_lineage.csv:2 load.unknown_unit",
  ]);
});

it("a year out of range, or one that no rule set covers, is a fault", async () => {
  const csv = figures("kinh_phi|5", "ty_le_dvc|5", "diem_dti|1")
    .replace(/2026,kinh_phi/, "2206,kinh_phi")
    .replace("2026,ty_le", "2025,ty_le");
  const root = folder({ "unit.csv": unitCsv, "indicator_report.csv": csv });
  const load = async (years: number[] | null): Promise<string[]> =>
    said(
      (await loadRecords(store, texts("unit.csv", "indicator_report.csv"), { root, years, complete: true }))
        .issues,
    );
  expect(await load([2026])).toEqual([
    "indicator_report.csv:2 load.year_range",
    "indicator_report.csv:3 load.year_uncovered",
  ]);
  expect(await load(null)).toEqual(["indicator_report.csv:2 load.year_range"]);
});

it("without any rule set figures are still taken in", async () => {
  const fresh = await openStore(":memory:");
  const { ok, issues } = await loadFiles(fresh, { "indicator_report.csv": figures("bat_ky|5") });
  expect(said(issues)).toEqual([]);
  expect(ok).toBe(true);
  fresh.close();
});

it("where two rule sets take a figure differently, what either takes is taken", async () => {
  const amount = indicators.find(({ indicator_id }) => indicator_id === "kinh_phi")!;
  await replaceRows(store, indicatorTable, [
    ...indicators,
    { ...amount, rule_set_id: "khac", kind: "yes_no" },
  ]);
  expect(await codes("kinh_phi|2.5")).toEqual([]);
  expect(await codes("kinh_phi|có")).toEqual([]);
  expect(await codes("kinh_phi|2026-01-01")).toEqual(["2 load.value_amount"]);
  await replaceRows(store, indicatorTable, indicators);
});

it("records taken in before are checked again when the rule sets change", async () => {
  const root = folder({ "unit.csv": unitCsv, "indicator_report.csv": figures("kinh_phi|2.5") });
  const load = async (): Promise<string[]> =>
    said(
      (
        await loadRecords(store, texts("unit.csv", "indicator_report.csv"), {
          root,
          years: null,
          complete: true,
        })
      ).issues,
    );
  expect(await load()).toEqual([]);
  const changed = indicators.map((one) =>
    one.indicator_id === "kinh_phi" ? { ...one, kind: "count" as const } : one,
  );
  await replaceRows(store, indicatorTable, changed);
  expect(await load()).toEqual(["indicator_report.csv:2 load.value_count"]);
  await replaceRows(store, indicatorTable, indicators);
});

it("of very many faults of one sort the first are shown and the rest counted", async () => {
  const lines = Array.from({ length: 1000 }, (_, at) => `khong_co_${at}|1`);
  const { issues } = await loadFiles(store, { "indicator_report.csv": figures(...lines) });
  expect(issues).toHaveLength(201);
  expect(issues.find(({ code }) => code === "load.more")?.params).toMatchObject({ count: 800 });
});
