import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readWorkbook, workbookBytes } from "@parindex/documents";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { longName, scoreForm } from "./forms.ts";

const bytes = await workbookBytes([scoreForm], { date: "2026-11-01" });
const part = (name: string): string => strFromU8(unzipSync(bytes)[name]!);

test("the self-scoring table reads back cell by cell: numbers as exact numbers, texts as texts", async () => {
  const { grids, issues } = await readWorkbook(bytes, "bang.xlsx");
  const rows = grids[0]!.rows.map((row) => row.map((cell) => cell.number ?? cell.text));
  expect(issues).toEqual([]);
  expect(rows).toContainEqual([
    "STT",
    "Lĩnh vực/Tiêu chí/Tiêu chí thành phần",
    "Điểm tối đa",
    "Điểm tự chấm",
    "Ghi chú",
  ]);
  expect(rows).toContainEqual(["3", "Cải cách thủ tục hành chính", "22", "18.715"]);
  expect(rows).toContainEqual(["3.3", "Giải quyết thủ tục hành chính", "5", null, "=1+1"]);
  expect(rows).toContainEqual(["3.3.2", expect.stringMatching(/cấp xã$/), "0.1", "4.72", "#N/A"]);
  expect(rows).toContainEqual(["3.3.3", "Điểm điều tra xã hội học", "20", "Không tự chấm", "_x0041_ <b>&"]);
  expect(rows).toContainEqual([null, "TỔNG CỘNG", "100", "66.35", "@SUM(A1)"]);
});

test("no text becomes a formula or an error value, and points are numbers shown with two places", () => {
  const sheet = part("xl/worksheets/sheet1.xml");
  expect(sheet).not.toMatch(/<f>|t="e"/);
  expect(sheet).toContain("<v>4.72</v>");
  expect(part("xl/styles.xml")).toMatch(/formatCode="0\.00"|numFmtId="2"/);
});

test("the sheet prints on landscape A4 as wide as the page, with its heading row on every page", () => {
  const sheet = part("xl/worksheets/sheet1.xml");
  expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/);
  expect(part("xl/workbook.xml")).toContain("'Xã Mẫu 04 (theo kế hoạch xã Tà'!$8:$8");
  expect(sheet).toContain("giả định &amp;&amp; không");
});

test("a row is as tall as its longest wrapped text needs", async () => {
  const heights = [...part("xl/worksheets/sheet1.xml").matchAll(/<row r="(\d+)" ht="(\d+)"/g)];
  const { grids } = await readWorkbook(bytes, "bang.xlsx");
  const heightOf = (code: string): number => {
    const at = grids[0]!.rows.findIndex(([first]) => first?.text === code);
    return Number(heights.find(([, row]) => Number(row) === at + 1)?.[2]);
  };
  expect(heightOf("3.3.2")).toBeGreaterThanOrEqual(3 * 14);
  expect(heightOf("3.3")).toBeLessThan(20);
});

test("the same sheets give the same bytes", async () => {
  expect(await workbookBytes([scoreForm], { date: "2026-11-01" })).toEqual(bytes);
});

test("sheet names follow Excel's rules and differ from one another", async () => {
  const names = [longName, longName, "a/b:c*[d]?\\", "'", "History", longName.toUpperCase()];
  const book = await workbookBytes(names.map((name) => ({ ...scoreForm, name })));
  const { grids } = await readWorkbook(book, "a.xlsx");
  const given = grids.map(({ name }) => name);
  expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const name of given) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
  expect(given[2]).toBe("a-b-c--d---");
});

test("sheets with nothing in them say so", async () => {
  const bare = { ...scoreForm, rows: [], notices: [], head: { left: [], right: [] } };
  const book = await workbookBytes([
    bare,
    { ...bare, title: [], columns: [], signatures: { left: [], right: [] } },
  ]);
  const { grids } = await readWorkbook(book, "a.xlsx");
  for (const grid of grids) expect(grid.rows.flat().map(({ text }) => text)).toContain("Chưa có số liệu");
});

test.each([
  ["a text longer than Excel holds", ["x".repeat(32_768)], /32768/],
  ["a number that is none", [{ number: "1,5" }], /1,5/],
  ["a number of more digits than Excel holds", [{ number: "1234567890123456" }], /1234567890123456/],
  ["more cells than columns", ["1", "2", "3", "4", "5", "6"], /6/],
])("%s is refused", async (_name, cells, message) => {
  const sheet = { ...scoreForm, rows: [{ style: "leaf" as const, cells }] };
  await expect(workbookBytes([sheet])).rejects.toThrow(message);
});

const soffice = "/usr/bin/soffice";
const noOffice = !existsSync(soffice) && process.env["CI"] === undefined;

test.skipIf(noOffice)("LibreOffice opens the table and prints it whole (needs /usr/bin/soffice)", () => {
  const folder = mkdtempSync(join(tmpdir(), "bảng điểm "));
  writeFileSync(join(folder, "a.xlsx"), bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const csv = "csv:Text - txt - csv (StarCalc):44,34,76";
  execFileSync(
    soffice,
    [profile, "--headless", "--convert-to", csv, "--outdir", folder, join(folder, "a.xlsx")],
    {
      stdio: "ignore",
    },
  );
  const text = readFileSync(join(folder, "a.csv"), "utf8");
  rmSync(folder, { recursive: true });
  expect(text).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  expect(text).toMatch(/TỔNG CỘNG,100[.,]00/);
  expect(text).toContain("=1+1");
  expect(text).toContain("CHỦ TỊCH");
});
