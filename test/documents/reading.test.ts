import { readWorkbook } from "@parindex/documents";
import { assert, asyncProperty, bigInt, integer } from "fast-check";
import { expect, test } from "vitest";
import { smallWorkbook } from "./small-workbook.ts";

async function firstRow(cells: string, options: Parameters<typeof smallWorkbook>[1] = {}) {
  const { grids } = await readWorkbook(smallWorkbook(`<row r="1">${cells}</row>`, options), "a.xlsx");
  return grids[0]?.rows[0] ?? [];
}

test("a cell keeps its place, its exact number and the look that its format gives", async () => {
  const cells = await firstRow(
    '<c r="A1"><v>0.1</v></c><c r="B1" s="2"><v>4.7149999999999999</v></c><c r="C1" s="3"><v>0.943</v></c><c r="D1" s="4"><v>1234567</v></c><c r="E1"><v>1.0000000000000001E-7</v></c>',
  );
  expect(cells).toEqual([
    { place: "Số liệu!A1", text: "0.1", number: "0.1" },
    { place: "Số liệu!B1", text: "4.72", number: "4.715" },
    { place: "Số liệu!C1", text: "94.30%", number: "0.943" },
    { place: "Số liệu!D1", text: "1,234,567", number: "1234567" },
    { place: "Số liệu!E1", text: "0.0000001", number: "0.0000001" },
  ]);
});

test("a code typed as a number is shown as its format shows it: 1.10, not 1.1", async () => {
  expect(await firstRow('<c r="A1" s="2"><v>1.1</v></c>')).toMatchObject([{ text: "1.10", number: "1.1" }]);
});

test("any figure of fourteen digits with four places is read exactly", async () => {
  await assert(
    asyncProperty(
      bigInt({ min: 0n, max: 10n ** 15n - 1n }),
      integer({ min: 0, max: 4 }),
      async (units, places) => {
        const digits = units.toString().padStart(places + 1, "0");
        const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
        const plain = places === 0 ? text : text.replace(/\.?0+$/, "");
        expect((await firstRow(`<c r="A1"><v>${text}</v></c>`))[0]?.number).toBe(plain);
      },
    ),
    { numRuns: 60 },
  );
});

test("days are read in both of Excel's calendars, with the hour shown where there is one", async () => {
  const cells =
    '<c r="A1" s="1"><v>46387</v></c><c r="B1" s="1"><v>46387.5</v></c><c r="C1" s="5"><v>0.354166666666667</v></c>';
  expect(await firstRow(cells)).toMatchObject([
    { text: "31/12/2026", date: "2026-12-31" },
    { text: "31/12/2026 12:00", date: "2026-12-31" },
    { text: "8:30" },
  ]);
  const mac = await firstRow('<c r="A1" s="1"><v>44925</v></c>', { date1904: true });
  expect(mac).toMatchObject([{ text: "31/12/2026", date: "2026-12-31" }]);
});

test("a number that is no day in any calendar is shown as Excel shows it and breaks nothing", async () => {
  const cells = await firstRow('<c r="A1" s="1"><v>1E+300</v></c><c r="B1" s="1"><v>-5</v></c>');
  expect(cells).toEqual([
    { place: "Số liệu!A1", text: "########" },
    { place: "Số liệu!B1", text: "########" },
  ]);
});

test("a merged cell has its value once, at its first cell, whatever lies beneath", async () => {
  const cells = await firstRow('<c r="A1"><v>7</v></c><c r="B1"><v>8</v></c><c r="C1"><v>9</v></c>', {
    after: '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
  });
  expect(cells.map(({ text }) => text)).toEqual(["7", null, "9"]);
});

test("text comes in NFC, and blanks are empty cells", async () => {
  const cells = await firstRow(
    `<c r="A1" t="inlineStr"><is><t>${"Xã Tà Đùng".normalize("NFD")}</t></is></c><c r="B1" t="inlineStr"><is><t>  </t></is></c><c r="D1" t="b"><v>1</v></c>`,
  );
  expect(cells.map(({ text }) => text)).toEqual(["Xã Tà Đùng", null, null, "TRUE"]);
});

test("formula errors and formulas without a result are told once a sheet, with the first cell", async () => {
  const bytes = smallWorkbook(
    '<row r="2"><c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C2"><f>1+1</f></c></row>',
  );
  const { issues } = await readWorkbook(bytes, "a.xlsx");
  expect(issues).toMatchObject([
    {
      code: "workbook.error_value",
      severity: "warning",
      place: { cell: "Số liệu!A2" },
      params: { count: 2 },
    },
    { code: "workbook.no_value", severity: "warning", place: { cell: "Số liệu!C2" }, params: { count: 1 } },
  ]);
});

test("a stray cell at the foot of a sheet does not make the file unreadable", async () => {
  const bytes = smallWorkbook(
    '<row r="1"><c r="H1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row>',
  );
  const { grids, issues } = await readWorkbook(bytes, "a.xlsx");
  expect(issues).toEqual([]);
  expect(grids[0]?.rows.at(-1)).toMatchObject([{ place: "Số liệu!A1048576", number: "2" }]);
});
