import { closest, compareVietnamese, nfc, slug } from "@parindex/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

describe("Vietnamese text", () => {
  it("typed in two ways is one word", () => {
    const [composed, decomposed] = ["hồ sơ", "hồ sơ".normalize("NFD")];
    expect(decomposed).not.toBe(composed);
    expect(nfc(decomposed)).toBe(composed);
  });

  it("of any letters is composed as Unicode says, also beside marks that join them", () => {
    for (let code = 0; code <= 0xffff; code += 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const letter = String.fromCodePoint(code);
      for (const text of [letter, `a${letter}`, `${letter}\u0301`, `ơ${letter}\u0323`])
        if (nfc(text) !== text.normalize("NFC")) expect.fail(`U+${code.toString(16)}`);
    }
  });

  it("stands in dictionary order: Đ after D, before E", () => {
    const names = ["Đắk Lắk", "Điện Biên", "Dương Minh", "An Giang", "Cà Mau", "Ea Kar"];
    expect(names.sort(compareVietnamese)).toEqual([
      "An Giang",
      "Cà Mau",
      "Dương Minh",
      "Đắk Lắk",
      "Điện Biên",
      "Ea Kar",
    ]);
  });
});

describe("slugs", () => {
  it.each([
    ["Xã Tà Đùng", "xa-ta-dung"],
    ["  Sở KH&CN (Nghệ An) 2026 ", "so-kh-cn-nghe-an-2026"],
    ["ĐẶC KHU Mẫu 01", "dac-khu-mau-01"],
    ["–", ""],
  ])("%s is %s", (name, made) => expect(slug(name)).toBe(made));

  it("are plain ASCII and a slug of themselves, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const made = slug(text);
        expect(made).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(slug(made)).toBe(made);
      }),
    );
  });

  it("do not ask how the letters were typed", () => {
    expect(slug("Tỉnh Mẫu".normalize("NFD"))).toBe(slug("Tỉnh Mẫu"));
  });
});

describe("the closest known word", () => {
  const known = ["floor", "below_floor", "full_from", "divide_by"];
  it.each([
    ["flor", "floor"],
    ["Floor", "floor"],
    ["belowfloor", "below_floor"],
    ["divide_bi", "divide_by"],
    ["nothing_like_it", null],
  ])("to %s is %s", (word, near) => expect(closest(word, known)).toBe(near));

  it("is the word itself where it is known", () => {
    for (const word of known) expect(closest(word, known)).toBe(word);
  });

  it("is none among none", () => expect(closest("floor", [])).toBeNull());
});
