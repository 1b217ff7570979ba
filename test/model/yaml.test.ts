import { issueText, modelWords, readYaml } from "@parindex/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";

const text = `# a set
id: mau
areas:
  - code: "1.10"
    max: 3
    title: Chỉ đạo
  - { code: 1.10, max: 2.5 }
`;

describe("places in a YAML file", () => {
  const file = readYaml(text, "rule-sets/mau.yaml");

  it("a key's place is where the key stands", () => {
    expect(file.placeOf(["id"])).toEqual({ file: "rule-sets/mau.yaml", line: 2, column: 1 });
    expect(file.placeOf(["areas", 0, "max"])).toEqual({ file: "rule-sets/mau.yaml", line: 5, column: 5 });
    expect(file.placeOf(["areas", 1, "max"])).toMatchObject({ line: 7, column: 19 });
  });

  it("an item's place is where the item begins", () => {
    expect(file.placeOf(["areas", 1])).toMatchObject({ line: 7, column: 5 });
  });

  it("what is not there stands where its nearest parent stands", () => {
    expect(file.placeOf(["areas", 0, "criteria", 3, "rule"])).toMatchObject({ line: 4, column: 5 });
    expect(file.placeOf(["nothing"])).toMatchObject({ line: 2, column: 1 });
  });

  it("a code in quotes stays text, one without becomes a number and is known to be unquoted", () => {
    expect(file.value).toMatchObject({ areas: [{ code: "1.10" }, { code: 1.1 }] });
    expect(file.isQuoted(["areas", 0, "code"])).toBe(true);
    expect(file.isQuoted(["areas", 1, "code"])).toBe(false);
    expect(file.isQuoted(["areas", 5, "code"])).toBe(false);
  });
});

describe("faults of YAML", () => {
  it("are issues with line and column, never exceptions", () => {
    const { value, issues } = readYaml("a: 1\nb: }\n", "x.yaml");
    expect(value).toBeNull();
    expect(issues.length).toBeGreaterThan(0);
    expect(issues[0]).toMatchObject({ code: "yaml.syntax", place: { file: "x.yaml", line: 2 } });
  });

  it.each([
    ["a: [1, 2\n", "thụt dòng không thẳng hàng, hoặc ngoặc chưa đóng"],
    ["a: b: c\n", "hai dấu hai chấm trên một dòng; đặt phần chữ có dấu hai chấm trong dấu nháy"],
    ["a: %b\n", "chữ không có nháy bắt đầu bằng ký tự dành riêng (%, @, `, |, >); đặt trong dấu nháy"],
    ['a: "\\q"\n', "dấu \\ trong nháy kép đứng trước ký tự không được phép; dùng nháy đơn"],
    ["a:\n\t- b\n", "thụt dòng bằng phím Tab; chỉ dùng dấu cách"],
    ["a: 1\n---\nb: 2\n", "dấu “---” chia tệp thành nhiều phần; mỗi tệp chỉ một phần"],
  ])("%j is told in Vietnamese", (text, said) => {
    const [fault] = readYaml(text, "x.yaml").issues;
    expect(fault === undefined ? "" : issueText(fault, modelWords, "vi")).toBe(
      `Tệp YAML sai cú pháp: ${said}. Sửa tại vị trí này.`,
    );
  });

  it("a key written twice is one", () => {
    expect(readYaml("a: 1\nb: { c: 1, c: 2 }\na: 2\n", "x.yaml").issues).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          code: "yaml.repeated_key",
          place: { file: "x.yaml", line: 2, column: 12 },
        }),
        expect.objectContaining({ code: "yaml.repeated_key", place: { file: "x.yaml", line: 3, column: 1 } }),
      ]),
    );
  });

  it("an alias is one, so that no small file grows large", () => {
    const { issues } = readYaml("a: &x [1]\nb: *x\n", "x.yaml");
    expect(issues).toMatchObject([{ code: "yaml.alias", place: { line: 2, column: 4 } }]);
  });

  it("a number of more digits than survive is one, in quotes it is text", () => {
    expect(readYaml("a: 1234567890.1234567\n", "x.yaml").issues).toMatchObject([
      { code: "yaml.digits", place: { line: 1, column: 4 }, params: { text: "1234567890.1234567" } },
    ]);
    expect(readYaml('a: "1234567890.1234567"\n', "x.yaml").issues).toEqual([]);
    expect(readYaml("a: 0.000000000000001\n", "x.yaml").issues).toEqual([]);
  });

  it("any text at all is read without throwing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (any) => {
        const { value, issues } = readYaml(any, "x.yaml");
        expect(issues.length === 0 || value === null).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe("values of YAML", () => {
  it("are in NFC, keys too, and a byte order mark is not text", () => {
    const decomposed = "tỉnh: Đắk Lắk\n".normalize("NFD");
    expect(readYaml(`\uFEFF${decomposed}`, "x.yaml").value).toEqual({ tỉnh: "Đắk Lắk" });
  });

  it("of an empty file are null", () => {
    for (const empty of ["", "\n\n", "# only a comment\n"])
      expect(readYaml(empty, "x.yaml")).toMatchObject({ value: null, issues: [] });
  });

  it("a date stays the text it was", () => {
    expect(readYaml("day: 2026-01-31\n", "x.yaml").value).toEqual({ day: "2026-01-31" });
  });

  it("come back as they were written", () => {
    const words = fc.string({ maxLength: 12 }).map((one) => one.normalize("NFC"));
    const value = fc.dictionary(
      words.filter((key) => key !== "" && key !== "__proto__"),
      fc.oneof(words, fc.integer(), fc.boolean(), fc.array(words, { maxLength: 3 })),
      { minKeys: 1, maxKeys: 4 },
    );
    fc.assert(
      fc.property(value, (one) => {
        const { value: back } = readYaml(stringify(one, { aliasDuplicateObjects: false }), "x.yaml");
        expect(back).toEqual({ ...one });
      }),
      { numRuns: 200 },
    );
  });
});
