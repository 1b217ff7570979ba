import { formBytes, readWorkbook } from "@parindex/documents";
import type { Form } from "@parindex/model";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";

const declarations = ["Không thực hiện", "Không phát sinh"];
const form: Form = {
  title: "Biểu thu thập",
  sheets: [
    {
      name: "Số liệu",
      title: "BIỂU THU THẬP SỐ LIỆU NĂM 2026",
      lines: ["Chỉ điền ô màu vàng. Ô để trống là chưa báo cáo, không phải 0."],
      columns: [
        { title: "Mã", width: 12 },
        { title: "Tên số liệu", width: 40 },
        { title: "Giá trị", width: 14 },
        { title: "Khai báo", width: 20 },
      ],
      rows: [
        { style: "heading", cells: [{ content: "I" }] },
        {
          style: "plain",
          cells: [
            { content: "1.10" },
            { content: "Hồ sơ tiếp nhận", note: "Từ 90% trở lên: tỷ lệ × điểm tối đa" },
            { content: { number: "943" }, ask: { kind: "number", min: "0", max: "1000" } },
            { content: null, ask: { kind: "choice", options: declarations } },
          ],
        },
        {
          style: "plain",
          cells: [
            { content: "1.11" },
            { content: "Ngày ban hành" },
            { content: null, ask: { kind: "date" } },
            { content: declarations[0]!, ask: { kind: "choice", options: declarations } },
          ],
        },
        {
          style: "total",
          cells: [{ content: null }, { content: "Cộng" }, { content: { formula: "SUM(C5:C6)" } }],
        },
      ],
    },
  ],
};
const bytes = await formBytes(form, { date: "2026-11-01" });
const part = (name: string): string => strFromU8(unzipSync(bytes)[name]!);
const sheet = part("xl/worksheets/sheet1.xml");

test("a form is locked but for what it asks, and says how to answer", () => {
  const styles = part("xl/styles.xml").split("<cellXfs")[1]!;
  const formats = [...styles.matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)].map(([xf]) => xf);
  const unlocked = new Set(formats.flatMap((xf, at) => (/locked="(?:0|false)"/.test(xf) ? [at] : [])));
  const open = [...sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*? s="(\d+)"/g)]
    .filter(([, , style]) => unlocked.has(Number(style)))
    .map(([, cell]) => cell);
  expect(sheet).toContain('<sheetProtection sheet="1"');
  expect(open).toEqual(["C5", "D5", "C6", "D6"]);
});

test("drop-downs, numbers and days are checked by Excel while the form is filled in", () => {
  const rules = [...sheet.matchAll(/<dataValidation type="(\w+)" sqref="([^"]+)"/g)].map(([, type, at]) => [
    type,
    at,
  ]);
  expect(rules).toEqual([
    ["decimal", "C5:C5"],
    ["date", "C6:C6"],
    ["list", "D5:D6"],
  ]);
  expect(sheet).toContain("<formula1>0</formula1><formula2>1000</formula2>");
  expect(sheet).toContain("<formula1>_danh_muc!$A$1:$A$2</formula1>");
  expect(part("xl/workbook.xml")).toMatch(/name="_danh_muc"[^>]*state="veryHidden"/);
});

test("notes stand behind their cells, totals are formulas, and the sheet reads back", async () => {
  expect(part("xl/comments1.xml")).toContain("Từ 90% trở lên");
  expect(sheet).toContain("<f>SUM(C5:C6)</f>");
  const { grids } = await readWorkbook(bytes, "bieu.xlsx");
  const texts = grids[0]!.rows.map((row) => row.map(({ text, number }) => number ?? text));
  expect(texts).toContainEqual(["1.10", "Hồ sơ tiếp nhận", "943"]);
  expect(texts).toContainEqual(["1.11", "Ngày ban hành", null, "Không thực hiện"]);
});

test("the same form gives the same bytes, and none is refused", async () => {
  expect(await formBytes(form, { date: "2026-11-01" })).toEqual(bytes);
  await expect(formBytes({ title: "", sheets: [] })).rejects.toThrow(/sheet/);
});
