import { documentWords, readWorkbook } from "@parindex/documents";
import { issueText } from "../../packages/model/src/index.ts";
import { assert, asyncProperty, integer, nat } from "fast-check";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { smallWorkbook } from "./small-workbook.ts";

const oldOffice = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const good = smallWorkbook('<row r="1"><c r="A1"><v>1</v></c></row>');

/** The same zip with another unpacked size declared for every part. */
function withDeclaredSize(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 4; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return copy;
}

const bomb = zipSync(
  { "[Content_Types].xml": strToU8("<Types/>"), "xl/a.xml": new Uint8Array(60 * 1024 * 1024) },
  { level: 1 },
);

const files: readonly [string, Uint8Array, string][] = [
  ["an empty file", new Uint8Array(0), "workbook.empty_file"],
  ["a text file", strToU8("unit_id,year\nx,2026\n"), "workbook.not_xlsx"],
  ["a web page called .xlsx", strToU8("<html><table></table></html>"), "workbook.not_xlsx"],
  [
    "a Word file",
    zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8("<d/>") }),
    "workbook.not_xlsx",
  ],
  ["half a workbook", good.slice(0, good.length / 2), "workbook.broken"],
  [
    "a workbook with damaged bytes",
    good.map((byte, at) => (at > 60 && at < 120 ? 255 - byte : byte)),
    "workbook.broken",
  ],
  [
    "a workbook of before 2007",
    Uint8Array.from([...oldOffice, ...Buffer.from("Workbook", "utf16le")]),
    "workbook.old_format",
  ],
  [
    "a workbook with a password",
    Uint8Array.from([...oldOffice, ...Buffer.from("EncryptedPackage", "utf16le")]),
    "workbook.password",
  ],
  ["a workbook with macros", smallWorkbook("", { extra: { "xl/vbaProject.bin": "x" } }), "workbook.macros"],
  ["a zip that declares 60 MB of tables", bomb, "workbook.too_large"],
  ["a zip that hides what it unpacks to", withDeclaredSize(bomb, 0), "workbook.too_large"],
  ["a zip that unpacks to more than it declares", withDeclaredSize(good, 20), "workbook.broken"],
  [
    "a workbook whose two cells span the whole sheet",
    smallWorkbook(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    ),
    "workbook.too_many_cells",
  ],
  ["a workbook with nothing in it", smallWorkbook(""), "workbook.no_cells"],
];

test.each(files)("%s is refused with one clear issue", async (_name, bytes, code) => {
  const { issues } = await readWorkbook(bytes, "Số liệu quý I.xlsx");
  expect(issues).toMatchObject([{ code, severity: "error", place: { file: "Số liệu quý I.xlsx" } }]);
  for (const locale of ["vi", "en"] as const)
    expect(issueText(issues[0]!, documentWords, locale)).not.toMatch(/workbook\.|\{/);
});

test("a file called .xlsm is refused even where its macros were taken out", async () => {
  const { issues } = await readWorkbook(good, "bieu.xlsm");
  expect(issues).toMatchObject([{ code: "workbook.macros" }]);
});

test("no change of any byte makes the reader crash", async () => {
  await assert(
    asyncProperty(nat(good.length - 1), integer({ min: 1, max: 255 }), async (at, change) => {
      const bytes = good.map((byte, index) => (index === at ? byte ^ change : byte));
      expect(Array.isArray((await readWorkbook(bytes, "a.xlsx")).issues)).toBe(true);
    }),
    { numRuns: 150 },
  );
});
