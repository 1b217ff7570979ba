import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDocument } from "../../packages/documents/src/index.ts";
import { importPlan } from "../../packages/plans/src/index.ts";
import { flatText } from "../../scripts/plan-forms/flat-xml.ts";
import type { Form } from "../../scripts/plan-forms/form.ts";

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

function docx(body: string, numbering?: string): Uint8Array {
  const part = (name: string, content: string): string =>
    `<w:${name} xmlns:w="${word}">${content}</w:${name}>`;
  const parts: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": strToU8(part("document", `<w:body>${body}</w:body>`)),
  };
  if (numbering !== undefined) parts["word/numbering.xml"] = strToU8(part("numbering", numbering));
  return zipSync(parts);
}

const paragraph = (text: string, properties = ""): string =>
  `<w:p>${properties}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (content: string): string => `<w:tc>${content}</w:tc>`;
const row = (cells: readonly string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
const texts = (words: readonly string[]): string => row(words.map((text) => cell(paragraph(text))));
const head = ["TT", "Nội dung", "Sản phẩm", "Chủ trì", "Thời gian"];
const title = paragraph("KẾ HOẠCH") + paragraph("Cải cách hành chính năm 2026 của xã Mẫu");

async function imported(bytes: Uint8Array, file: string): Promise<ReturnType<typeof importPlan>> {
  const { grids, issues } = await readDocument(bytes, file);
  expect(issues).toEqual([]);
  return importPlan(grids, { file, sha256: "0".repeat(64), year: 2026 });
}

it("the numbers that Word shows and does not keep as text are codes", async () => {
  const level = (at: number, pattern: string): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, "%1.")}${level(1, "%1.%2.")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const listed = (text: string, at: number): string =>
    paragraph(text, `<w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr></w:pPr>`);
  const rest = ["Báo cáo", "Phòng Một", "Quý I"].map((text) => cell(paragraph(text)));
  const rows = [
    row([cell(listed("", 0)), cell(paragraph("Việc A")), ...rest]),
    row([cell(listed("", 1)), cell(paragraph("Việc B")), ...rest]),
    row([cell(listed("", 0)), cell(paragraph("Việc C")), ...rest]),
  ];
  const { plan } = await imported(
    docx(`${title}<w:tbl>${texts(head)}${rows.join("")}</w:tbl>`, numbering),
    "a.docx",
  );
  expect(plan?.tasks.map(({ code, title: name }) => [code, name])).toEqual([
    ["1", "Việc A"],
    ["1.1", "Việc B"],
    ["2", "Việc C"],
  ]);
});

it("a table inside a cell loses no word", async () => {
  const inner = `<w:tbl>${texts(["Quyết định", "Công văn"])}${texts(["Hồ sơ", "Biên bản"])}</w:tbl>`;
  const rows = row([
    cell(paragraph("1")),
    cell(paragraph("Việc A")),
    cell(paragraph("Gồm") + inner),
    cell(paragraph("Phòng Một")),
    cell(paragraph("Quý I")),
  ]);
  const read = await imported(docx(`${title}<w:tbl>${texts(head)}${rows}</w:tbl>`), "a.docx");
  const known = JSON.stringify([read.plan?.tasks, read.left_out]);
  for (const text of ["Gồm", "Quyết định", "Công văn", "Hồ sơ", "Biên bản"]) expect(known).toContain(text);
});

it("rows without a code and codes used twice stay tasks, doubted", async () => {
  const rows = [
    ["I", "CẢI CÁCH THỂ CHẾ", "", "", ""],
    ["1", "Việc A", "Báo cáo", "Phòng Một", "Quý I"],
    ["", "Việc B", "Báo cáo", "Phòng Một", "Quý I"],
    ["1", "Việc C", "Báo cáo", "Phòng Một", "Quý I"],
  ];
  const read = await imported(
    docx(`${title}<w:tbl>${[head, ...rows].map(texts).join("")}</w:tbl>`),
    "a.docx",
  );
  expect(read.plan?.tasks.map(({ code, title: name }) => [code, name])).toEqual([
    ["1", "Việc A"],
    [null, "Việc B"],
    ["1", "Việc C"],
  ]);
  expect(read.doubts).toMatchObject([{ code: "import.repeated_code", params: { code: "1" } }]);
});

it("a zip that really unpacks to 60 MB is refused before it is unpacked", async () => {
  const bomb = zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": new Uint8Array(60 * 1024 * 1024),
  });
  const { grids, issues } = await readDocument(bomb, "a.docx");
  expect([grids, issues.map(({ code }) => code)]).toEqual([[], ["document.too_large"]]);
});

/** A PDF of one page that only draws, as a scan does. */
function drawnPdf(): Uint8Array {
  const drawing = "0 0 0 rg 100 100 200 300 re f";
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((content, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${content}\nendobj\n`;
    return String(offset).padStart(10, "0");
  });
  const start = text.length;
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join("");
  return strToU8(
    `${text}xref\n0 5\n0000000000 65535 f \n${table}trailer << /Size 5 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`,
  );
}

it("a scanned PDF without text is refused, with what to do", async () => {
  const { grids, issues } = await readDocument(drawnPdf(), "quet.pdf");
  expect([grids, issues.map(({ code, severity }) => [code, severity])]).toEqual([
    [],
    [["document.no_text", "error"]],
  ]);
});

const office = "/usr/bin/soffice";
const hasOffice = existsSync(office);
it("LibreOffice is here where the tests of the project run by themselves", () => {
  expect(hasOffice || process.env["CI"] === undefined, `${office} is missing`).toBe(true);
});

const many = 800;
const items = Array.from({ length: 9 }, (_, at) => `- Báo cáo số ${at + 1};`);
const form: Form = {
  name: "dai",
  lines: ["KẾ HOẠCH", "Cải cách hành chính năm 2026 của xã Mẫu"],
  headings: head,
  widths: [1, 4, 3, 3, 3],
  numbered: false,
  rows: Array.from({ length: many }, (_, at) => ({
    bold: false,
    cells: [[String(at + 1)], [`Việc số ${at + 1}`], items, ["Phòng Một"], ["Quý I"]].map((text) => ({
      lines: text,
    })),
  })),
};

describe.skipIf(!hasOffice)("files that LibreOffice writes (needs /usr/bin/soffice)", () => {
  let folder = "";
  const convert = (source: string, filter: string): Uint8Array => {
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const args = [profile, "--headless", "--convert-to", filter, "--outdir", folder, join(folder, source)];
    execFileSync(office, args, { stdio: "ignore" });
    return readFileSync(join(folder, source.replace(/\.fodt$/, ".pdf")));
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "bad-plans-"));
    writeFileSync(join(folder, "dai.fodt"), flatText(form));
    writeFileSync(join(folder, "khoa.fodt"), flatText({ ...form, rows: form.rows.slice(0, 3) }));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("a PDF with a password is refused", async () => {
    const options =
      '{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"mo"}}';
    const { grids, issues } = await readDocument(
      convert("khoa.fodt", `pdf:writer_pdf_Export:${options}`),
      "khoa.pdf",
    );
    expect([grids, issues.map(({ code }) => code)]).toEqual([[], ["document.password"]]);
  }, 60_000);

  it("a PDF of some 200 pages is read whole, row by row", async () => {
    const bytes = convert("dai.fodt", "pdf");
    const { grids, issues } = await readDocument(bytes, "dai.pdf");
    expect([issues, grids.filter(({ kind }) => kind === "table").length > 150]).toEqual([[], true]);
    const { plan } = importPlan(grids, { file: "dai.pdf", sha256: "0".repeat(64), year: 2026 });
    // Short output on failure: thousands of rows are compared.
    const wrong = form.rows.flatMap((_, at) => {
      const { code, title: name, products = [] } = plan?.tasks[at] ?? {};
      const isRight =
        code === String(at + 1) && name === `Việc số ${at + 1}` && products.length === items.length;
      return isRight ? [] : [[at, code, name]];
    });
    expect([plan?.tasks.length, wrong.slice(0, 5)]).toEqual([many, []]);
  }, 180_000);
});
