import { dateText, decimalText, noNumber, numberText } from "@parindex/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

describe("numbers for people", () => {
  it.each([
    ["1234.5", 2, "1.234,50", "1,234.50"],
    ["1000000", 0, "1.000.000", "1,000,000"],
    ["4.715", 2, "4,72", "4.72"],
    ["-4.715", 2, "-4,72", "-4.72"],
    ["0.004", 2, "0,00", "0.00"],
    ["-0.004", 2, "0,00", "0.00"],
    ["999.995", 2, "1.000,00", "1,000.00"],
    ["88.37", 2, "88,37", "88.37"],
  ])("%s to %s places is %s in Vietnamese and %s in English", (value, places, vi, en) => {
    expect(numberText(value, { places })).toBe(vi);
    expect(numberText(value, { places, locale: "en" })).toBe(en);
  });

  it("keep their own digits, without idle zeros, where no places are asked for", () => {
    expect(numberText("943.0000")).toBe("943");
    expect(numberText("0.8749")).toBe("0,8749");
    expect(numberText("1306")).toBe("1.306");
  });

  it("that are absent are a dash, never a zero", () => {
    expect(numberText(null, { places: 2 })).toBe(noNumber);
    expect(numberText(undefined)).toBe(noNumber);
  });

  it("that are no numbers are shown as they are", () => {
    expect(numberText("chưa có")).toBe("chưa có");
  });

  it("read back to what was rounded", () => {
    const value = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map((units) => decimalText(units, 2));
    fc.assert(
      fc.property(value, (text) => {
        const shown = numberText(text, { places: 2 });
        expect(shown.replaceAll(".", "").replace(",", ".")).toBe(text);
      }),
    );
  });
});

describe("days for people", () => {
  it("are written day first", () => expect(dateText("2026-12-31")).toBe("31/12/2026"));
  it("that are absent are a dash", () => {
    expect(dateText(null)).toBe(noNumber);
    expect(dateText(undefined)).toBe(noNumber);
  });
  it("that are no days are shown as they are", () => expect(dateText("2026")).toBe("2026"));
});
