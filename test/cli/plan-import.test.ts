import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readWorkbook } from "../../packages/documents/src/index.ts";
import { runCli } from "../support/run-cli.ts";

const sample = "data/import/ke-hoach-mau.csv";
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plan-import-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("a plan with headings of its own", () => {
  it("gives its tasks, its doubts and what was left out", async () => {
    const { code, out } = await runCli(["plan", "import", sample, "--json"]);
    const plan = JSON.parse(out);
    expect(code).toBe(0);
    expect(plan.tasks.map((task: { code: string; title: string }) => `${task.code} ${task.title}`)).toEqual([
      "1 Ban hành kế hoạch cải cách hành chính năm 2026",
      "2 Tự kiểm tra cải cách hành chính tại các phòng",
      "1 Niêm yết, công khai thủ tục hành chính",
      "1 Rà soát quy trình nội bộ",
      "2 Lấy ý kiến người dân về sự phục vụ",
      "1 Số hóa hồ sơ lưu trữ của xã",
    ]);
    expect(plan).toMatchObject({
      year: 2026,
      tier: "commune",
      issuer: "Ủy ban nhân dân xã Mẫu A",
      partial: false,
    });
    expect(new Set(plan.doubts.map((doubt: { code: string }) => doubt.code))).toEqual(
      new Set([
        "import.unknown_column",
        "import.continued",
        "import.far_year",
        "import.unclear_deadline",
        "import.repeated_code",
        "import.no_lead",
        "import.unknown_area",
      ]),
    );
    expect(plan.left_out.filter(({ reason }: { reason: string }) => reason === "unknown_column")).toEqual([
      { place: "H7", text: "CC-01", reason: "unknown_column" },
      { place: "H8", text: "CC-02", reason: "unknown_column" },
      { place: "H15", text: "CC-07", reason: "unknown_column" },
    ]);
  });

  it("is written as a plan that `plan show` reads, with a review beside it", async () => {
    const { code } = await runCli(["plan", "import", sample, "--out", folder, "--review"]);
    expect([code, readdirSync(folder).sort()]).toEqual([
      0,
      [
        "ke-hoach-mau.import.json",
        "ke-hoach-mau.review.html",
        "ke-hoach-mau.review.xlsx",
        "ke-hoach-mau.yaml",
      ],
    ]);
    expect((await runCli(["plan", "show", join(folder, "ke-hoach-mau.yaml")])).code).toBe(0);
    const page = readFileSync(join(folder, "ke-hoach-mau.review.html"), "utf8");
    expect(page).toMatch(
      /Thời hạn: Trước ngày 15\/01\/2026\s+Đọc là: trước ngày \(không kể ngày đó\): 15\/01\/2026/u,
    );
    expect(page).toContain("CC-07");
    const file = "ke-hoach-mau.review.xlsx";
    const { grids, issues } = await readWorkbook(readFileSync(join(folder, file)), file);
    expect([issues, grids.map(({ name }) => name)]).toEqual([
      [],
      ["Đối chiếu", "Điều nghi vấn chung", "Phần không đưa vào kế hoạch"],
    ]);
    const texts = grids.map((grid) => grid.rows.flat().flatMap(({ text }) => text ?? []));
    expect(texts[0]).toContain("Trước ngày 15/01/2026");
    expect(texts[0]).toContain("trước ngày (không kể ngày đó): 15/01/2026");
    expect(texts[2]).toContain("CC-07");
  });

  it("maps an area by a rule of the user's own", async () => {
    const rules = put("areas.yaml", "- { reform_area: so, words: [lưu trữ] }\n");
    const { out } = await runCli(["plan", "import", sample, "--json", "--areas", rules]);
    expect(JSON.parse(out).areas.at(-1)).toMatchObject({ title: "Hồ sơ, lưu trữ", reform_area: "so" });
  });
});

describe("what cannot be read is refused with a remedy, and nothing is written", () => {
  const zip = (...names: string[]): Uint8Array => {
    const parts: number[] = [];
    const directory: number[] = [];
    const number = (value: number, bytes: number): number[] =>
      Array.from({ length: bytes }, (_, at) => (value >> (8 * at)) & 255);
    for (const name of names) {
      const letters = [...Buffer.from(name)];
      const at = parts.length;
      parts.push(0x50, 0x4b, 3, 4, ...number(0, 22), ...number(letters.length, 2), 0, 0, ...letters);
      directory.push(
        0x50,
        0x4b,
        1,
        2,
        ...number(0, 16),
        ...number(10, 4),
        ...number(name.includes("bomb") ? 900_000_000 : 10, 4),
      );
      directory.push(...number(letters.length, 2), ...number(0, 12), ...number(at, 4), ...letters);
    }
    const end = [
      0x50,
      0x4b,
      5,
      6,
      0,
      0,
      0,
      0,
      ...number(names.length, 2),
      ...number(names.length, 2),
      ...number(directory.length, 4),
      ...number(parts.length, 4),
      0,
      0,
    ];
    return Uint8Array.from([...parts, ...directory, ...end]);
  };
  const old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

  it.each([
    ["a.doc", Uint8Array.from([...old, ...Array.from({ length: 600 }, () => 0)]), "document.old_format"],
    ["a.docx", Uint8Array.from([...old, ...Buffer.from("EncryptedPackage", "utf16le")]), "document.password"],
    ["a.xlsx", Uint8Array.from([...old, ...Buffer.from("EncryptedPackage", "utf16le")]), "document.password"],
    ["a.docm", zip("word/document.xml", "word/vbaProject.bin"), "document.macros"],
    ["a.docx", zip("word/document.xml", "word/bomb.xml"), "document.too_large"],
    ["a.docx", zip("word/document.xml"), "document.broken"],
    ["a.odt", zip("mimetype", "content.xml"), "document.not_supported"],
    ["a.docx", "chữ thường", "document.broken"],
    ["a.txt", Uint8Array.from([0xc4, 0xff, 0x80]), "document.encoding"],
    ["a.txt", "", "document.empty_file"],
    ["a.csv", " \n;\n", "document.no_text"],
    ["a.csv", "1,Việc A,Phòng Một\n2,Việc B,Phòng Hai\n", "import.no_table"],
    ["a.csv", "TT,Nội dung,Chủ trì,Thời gian\n1,Việc A,Phòng Một,Quý I\n", "import.no_year"],
  ])("%s: %#", async (name, content, fault) => {
    const path = put(name, content);
    const { code, out } = await runCli(["plan", "import", path, "--json", "--out", join(folder, "out")]);
    expect([code, JSON.parse(out).issues.map((one: { code: string }) => one.code)]).toEqual([1, [fault]]);
    expect(readdirSync(folder)).toEqual([name]);
  });

  it("several files: all faults at once, and two plans of one name are refused", async () => {
    const { code, err } = await runCli([
      "plan",
      "import",
      sample,
      sample,
      join(folder, "none.docx"),
      "--out",
      join(folder, "out"),
    ]);
    expect(code).toBe(1);
    expect(err).toMatch(/none\.docx[\s\S]*ke-hoach-mau/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("a plan's file made from another document is not overwritten; the same document may come again", async () => {
    const csv = (task: string): string => `TT,Nội dung,Chủ trì,Thời gian\n1,${task},Phòng Một,Quý I\n`;
    const [mine, other] = [put("a.csv", csv("Việc A")), put("b.csv", csv("Việc B"))];
    const out = join(folder, "om");
    const take = (file: string, ...more: string[]): ReturnType<typeof runCli> =>
      runCli(["plan", "import", file, "--unit", "xa-mau-a-02", "--year", "2026", "--out", out, ...more]);
    expect((await take(mine)).code).toBe(0);
    const path = join(out, "xa-mau-a-02-2026.yaml");
    const before = readFileSync(path, "utf8");
    const refused = await take(other, "--review");
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/xa-mau-a-02-2026\.yaml[\s\S]*--out[\s\S]*amends/u);
    const said = JSON.parse((await take(other, "--json")).out).issues;
    expect(said.map((one: { code: string }) => one.code)).toEqual(["import.other_plan"]);
    expect([readFileSync(path, "utf8"), readdirSync(out).length]).toEqual([before, 2]);
    expect((await take(mine)).code).toBe(0);
    writeFileSync(path, "ghi chú riêng\n");
    expect((await take(mine)).code).toBe(1);
    expect(readFileSync(path, "utf8")).toBe("ghi chú riêng\n");
  });

  it("count along on a terminal, and only there", async () => {
    const args = ["plan", "import", sample, put("khac.csv", readFileSync(sample)), "--out", folder];
    expect((await runCli(args, undefined, true)).err).toMatch(/\r1\/2\r2\/2\n/u);
    expect((await runCli(args)).err).not.toContain("1/2");
  });

  it("a wrong tier or year is wrong use", async () => {
    expect((await runCli(["plan", "import", sample, "--tier", "xã"])).code).toBe(2);
    expect((await runCli(["plan", "import", sample, "--year", "26"])).code).toBe(2);
  });
});
