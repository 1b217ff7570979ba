import { type Draft, ownLeaves, placeOf, sheetOf } from "./filled.ts";
import { type Fault, leafRow } from "./planted.ts";

function about(form: Draft, title: string, content: string): void {
  const row = sheetOf(form, "Thông tin").rows.find(({ cells }) => cells[0]?.content === title)!;
  row.cells[1] = { content };
}

/** Faults of the form itself. */
export const formFaults: readonly Fault[] = [
  {
    name: "a row deleted",
    plant: (form) => {
      const sheet = sheetOf(form, "Chấm điểm");
      const at = leafRow(form, ownLeaves.at(-1)!.node_code);
      sheet.rows.splice(at, 1);
      const above = sheet.rows.slice(0, at).findLastIndex(({ style }) => style === "plain");
      return { code: "collect.row_lost", cell: placeOf(sheet, above, 0) };
    },
  },
  {
    name: "a sheet deleted",
    whole: true,
    plant: (form) => {
      form.sheets = form.sheets.filter(({ name }) => name !== "Số liệu");
      return { code: "collect.no_sheet", cell: null };
    },
  },
  {
    name: "a column renamed",
    whole: true,
    plant: (form) => {
      const sheet = sheetOf(form, "Số liệu");
      sheet.columns[4]!.title = "Kết quả";
      return { code: "collect.no_column", cell: placeOf(sheet, -1, 0) };
    },
  },
  {
    name: "another year's form",
    whole: true,
    plant: (form) => {
      about(form, "Năm", "2025");
      return { code: "collect.other_year", cell: "Thông tin" };
    },
  },
  {
    name: "another set's form",
    whole: true,
    plant: (form) => {
      about(form, "Mã băm của bộ tiêu chí", "0".repeat(64));
      return { code: "collect.other_set", cell: "Thông tin" };
    },
  },
  {
    name: "a unit that is not there",
    whole: true,
    plant: (form) => {
      about(form, "Mã đơn vị", "xa-khong-co");
      return { code: "collect.other_unit", cell: "Thông tin" };
    },
  },
];
