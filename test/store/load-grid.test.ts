import { afterAll, beforeAll, expect, it } from "vitest";
import {
  evidenceLinkTable,
  type Grid,
  type GridCell,
  indicatorReportTable,
} from "../../packages/model/src/index.ts";
import { loadRecords, type RecordFile, type Store } from "../../packages/store/src/index.ts";
import { folder, said, storeWithIndicators, unitCsv } from "./records-folder.ts";

let store: Store;
beforeAll(async () => {
  store = await storeWithIndicators();
});
afterAll(() => store.close());

type Given = string | null | Omit<GridCell, "place">;

function sheet(name: string, rows: readonly (readonly Given[])[]): RecordFile {
  const cell = (given: Given, row: number, column: number): GridCell => {
    const place = `${name}!${String.fromCharCode(65 + column)}${row + 1}`;
    return given === null || typeof given === "string" ? { text: given, place } : { ...given, place };
  };
  const grid: Grid = {
    file: "hồ sơ/số liệu.xlsx",
    name,
    rows: rows.map((cells, row) => cells.map((given, at) => cell(given, row, at))),
  };
  return { kind: "grid", grid, sha256: "ab".repeat(32) };
}

async function load(...sheets: RecordFile[]): ReturnType<typeof loadRecords> {
  const root = folder({ "unit.csv": unitCsv });
  return loadRecords(store, [{ kind: "file", file: "unit.csv" }, ...sheets], {
    root,
    years: [2026],
    complete: true,
  });
}

const head = ["Mã đơn vị", "Năm", "Mã số liệu", "Kỳ báo cáo", "Bước", "Giá trị", "Lý do"];

function row(id: string, value: Given, unit = "xa-mau-01"): Given[] {
  return [unit, { text: "2026", number: "2026" }, id, "Y", "self", value, null];
}

it("a sheet is read below its title, by Vietnamese headings, with each row at its value's cell", async () => {
  const { ok, issues } = await load(
    sheet("Số liệu đã báo cáo", [
      ["SỐ LIỆU GIẢ ĐỊNH", null, null, null, null, null, null],
      [],
      head,
      row("kinh_phi", { text: "1,234", number: "1.234" }),
      [null, null, null, null, null, " ", null],
      row("ngay_ban_hanh", { text: "31/01/2026", date: "2026-01-31" }),
      row("co_cong_khai", "Có"),
    ]),
  );
  expect(said(issues)).toEqual([]);
  expect(ok).toBe(true);
  const rows = await store.run({
    sql: "SELECT * FROM indicator_report ORDER BY source_place",
    params: [],
    row: indicatorReportTable.row,
  });
  expect(rows.map(({ value, source_place, source_file }) => [value, source_place, source_file])).toEqual([
    ["1.234", "Số liệu đã báo cáo!F4", "hồ sơ/số liệu.xlsx"],
    ["2026-01-31", "Số liệu đã báo cáo!F6", "hồ sơ/số liệu.xlsx"],
    ["yes", "Số liệu đã báo cáo!F7", "hồ sơ/số liệu.xlsx"],
  ]);
});

it("each fault is found at its own cell, also those that only other rows show", async () => {
  const { issues } = await load(
    sheet("indicator_report", [
      head,
      row("kinh_phi", "1.234"),
      row("kinh_phi", { text: "5", number: "5" }, "xa-mau-09"),
      row("khong_co_so_lieu_nay", { text: "5", number: "5" }),
      row("ty_le_dvc", { text: "91,17%", number: "0.9117" }),
      row("diem_dti", { text: "5", number: "5" }),
      ["xa-mau-01", { text: "2025", number: "2025" }, "kinh_phi", "Y", null, "1", null],
    ]),
  );
  expect(said(issues).map((text) => text.replace("hồ sơ/số liệu.xlsx indicator_report!", ""))).toEqual([
    "A3 load.misspelt_unit",
    "B7 load.year_uncovered",
    "C4 load.unknown_indicator",
    "E7 load.required",
    "F2 load.two_readings",
    "F5 load.percent_sign",
    "F6 load.out_of_domain",
  ]);
});

it("faults of headings stand at the heading's cell", async () => {
  const { issues } = await load(
    sheet("indicator_report", [[...head.slice(0, 6), "Giá trịi"], row("kinh_phi", "5")]),
  );
  expect(said(issues)).toEqual(["hồ sơ/số liệu.xlsx indicator_report!G1 load.misspelt_column"]);
});

it("a sheet that feeds no table is warned of beside one that does, and an empty one is nothing", async () => {
  const { ok, issues } = await load(
    sheet("indicator_report", [head, row("kinh_phi", "5")]),
    sheet("Hướng dẫn", [["Đọc kỹ trước khi điền"]]),
    sheet("Sheet3", [[null], []]),
  );
  expect(ok).toBe(true);
  expect(said(issues)).toEqual(["hồ sơ/số liệu.xlsx load.unknown_table"]);
});

it("a workbook of which no sheet feeds a table is refused: its figures would be lost", async () => {
  const { ok, issues } = await load(sheet("Sheet1", [head, row("kinh_phi", "5")]));
  expect(ok).toBe(false);
  expect(issues).toMatchObject([
    { code: "load.unknown_table", severity: "error", params: { name: "Sheet1" } },
  ]);
});

it.each(["Số liệu", "SỐ  LIỆU", "Số liệu đã báo cáo"])("a sheet named “%s” holds figures", async (name) => {
  const { ok, loaded } = await load(sheet(name, [head, row("kinh_phi", "5")]));
  expect([ok, loaded.at(-1)?.table_name]).toEqual([true, "indicator_report"]);
});

it("two sheets of one workbook are two loads of one file", async () => {
  const links = sheet("evidence_link", [
    ["unit_id", "year", "leaf_uid", "evidence_id", "item", "page"],
    ["xa-mau-01", "2026", "kh-cchc", "tl-01", { text: "1.10", number: "1.1" }, { text: "3", number: "3" }],
  ]);
  const { loaded } = await loadRecords(
    store,
    [{ kind: "file", file: "unit.csv" }, sheet("indicator_report", [head, row("kinh_phi", "5")]), links],
    {
      root: folder({ "unit.csv": unitCsv }),
      years: null,
      complete: true,
    },
  );
  expect(loaded.map(({ table_name, part }) => [table_name, part])).toEqual([
    ["unit", ""],
    ["indicator_report", "indicator_report"],
    ["evidence_link", "evidence_link"],
  ]);
  const rows = await store.run({
    sql: "SELECT * FROM evidence_link",
    params: [],
    row: evidenceLinkTable.row,
  });
  expect(rows.map(({ item, page }) => [item, page])).toEqual([["1.10", "3"]]);
});
