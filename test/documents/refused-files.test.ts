import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDocument } from "../../packages/documents/src/index.ts";
import { flatSheet, flatText } from "../../scripts/plan-forms/flat-xml.ts";
import type { Form } from "../../scripts/plan-forms/form.ts";

const form: Form = {
  name: "nho",
  lines: ["KẾ HOẠCH", "Cải cách hành chính năm 2026 của xã Mẫu"],
  headings: ["TT", "Nội dung", "Sản phẩm", "Chủ trì", "Thời gian"],
  widths: [1, 4, 3, 3, 3],
  numbered: false,
  rows: [
    {
      bold: false,
      cells: ["1", "Việc A", "Báo cáo", "Phòng Một", "Quý I"].map((text) => ({ lines: [text] })),
    },
  ],
};
const locked = join(import.meta.dirname, "locked");

async function codesOf(bytes: Uint8Array, file: string): Promise<unknown> {
  const { grids, issues } = await readDocument(bytes, file);
  expect(grids).toEqual([]);
  return issues.map(({ code, severity }) => `${severity} ${code}`);
}

it.each(["khoa.docx", "khoa.xlsx"])("%s, encrypted by a password, is refused as such", async (name) => {
  expect(await codesOf(readFileSync(join(locked, name)), name)).toEqual(["error document.password"]);
});

const office = "/usr/bin/soffice";
const hasOffice = existsSync(office);

describe.skipIf(!hasOffice)("files that LibreOffice writes (needs /usr/bin/soffice)", () => {
  let folder = "";
  const bytesOf = (name: string): Uint8Array => readFileSync(join(folder, name));
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "refused-"));
    writeFileSync(join(folder, "chu.fodt"), flatText(form));
    writeFileSync(join(folder, "bang.fods"), flatSheet(form));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const convert = (source: string, ...filters: string[]): void => {
      for (const filter of filters)
        execFileSync(
          office,
          [profile, "--headless", "--convert-to", filter, "--outdir", folder, join(folder, source)],
          { stdio: "ignore" },
        );
    };
    convert("chu.fodt", "doc", "rtf", "odt", "docx");
    convert("bang.fods", "xls", "xlsx", "ods");
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ["chu.doc", "document.old_format"],
    ["bang.xls", "document.old_format"],
    ["chu.rtf", "document.not_supported"],
    ["chu.odt", "document.not_supported"],
  ])("%s is refused with what to do", async (name, code) => {
    expect(await codesOf(bytesOf(name), name)).toEqual([`error ${code}`]);
  });

  it("one kind under the name of another is read for what it is, or refused", async () => {
    expect(await codesOf(bytesOf("chu.doc"), "chu.docx")).toEqual(["error document.old_format"]);
    expect((await readDocument(bytesOf("chu.docx"), "chu.doc")).grids).not.toEqual([]);
    expect((await readDocument(bytesOf("bang.xlsx"), "bang.xls")).grids).not.toEqual([]);
  });

  it.each([
    ["chu.docx", "chu.docm", "word/vbaProject.bin", "document.macros"],
    ["chu.docx", "chu.docx", "word/vbaProject.bin", "document.macros"],
    ["bang.xlsx", "bang.xlsm", "xl/vbaProject.bin", "workbook.macros"],
    ["bang.xlsx", "bang.xlsx", "xl/vbaProject.bin", "workbook.macros"],
  ])("%s with macros, as %s, is refused", async (source, name, part, code) => {
    const parts = { ...unzipSync(bytesOf(source)), [part]: strToU8("Attribute VB_Name") };
    expect(await codesOf(zipSync(parts), name)).toEqual([`error ${code}`]);
  });

  it.each([
    ["chu.docx", "word/document.xml", "document.too_large"],
    ["bang.xlsx", "xl/worksheets/sheet1.xml", "workbook.too_large"],
    ["bang.ods", "content.xml", "document.too_large"],
  ])("%s whose text unpacks to 60 MB is refused before it is unpacked", async (name, part, code) => {
    const parts = { ...unzipSync(bytesOf(name)), [part]: new Uint8Array(60 * 1024 * 1024) };
    const start = process.memoryUsage().arrayBuffers;
    const packed = zipSync(parts);
    expect(packed.byteLength).toBeLessThan(200_000);
    expect(await codesOf(packed, name)).toEqual([`error ${code}`]);
    expect(process.memoryUsage().arrayBuffers - start).toBeLessThan(200 * 1024 * 1024);
  });

  it("an OpenDocument sheet with a password is refused as such", async () => {
    const manifest =
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    const parts = {
      ...unzipSync(bytesOf("bang.ods")),
      "content.xml": Uint8Array.from({ length: 400 }, (_, at) => (at * 7919) % 256),
      "META-INF/manifest.xml": strToU8(manifest),
    };
    expect(await codesOf(zipSync(parts), "khoa.ods")).toEqual(["error document.password"]);
  });

  it.each(["chu.docx", "bang.xlsx", "bang.ods"])("%s cut short is refused, never half read", async (name) => {
    const bytes = bytesOf(name);
    const [code] = (await codesOf(bytes.subarray(0, bytes.length >> 1), name)) as string[];
    expect(code).toMatch(/^error (?:document|workbook)\.broken$/u);
  });
});
