import { isDoubtfulNumber, numberText, plainNumber } from "@parindex/model";
import fc from "fast-check";
import { expect, it } from "vitest";

it.each([
  ["1234.5", "1234.5"],
  ["1.234,5", "1234.5"],
  ["1,234.5", "1234.5"],
  ["1 234,5", "1234.5"],
  ["1.234.567", "1234567"],
  ["-0,75", "-0.75"],
  ["1234,567", "1234.567"],
])("%s is %s", (text, plain) => {
  expect(plainNumber(text)).toBe(plain);
});

it.each(["1.234", "12,345", "-999.999"])("%s is read in no way, for it can be read in two", (text) => {
  expect([plainNumber(text), isDoubtfulNumber(text)]).toEqual([null, true]);
});

it.each(["", "1.23.456", "1,234 567", "1.234,567.8", "5%", "1e3", "0.123.456", ",5", "1.234,"])(
  "“%s” is no number",
  (text) => {
    expect([plainNumber(text), isDoubtfulNumber(text)]).toEqual([null, false]);
  },
);

const amounts = fc.tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.integer({ min: 0, max: 4 }));

it("what the program prints for people in either language is never read as another number", () => {
  fc.assert(
    fc.property(amounts, fc.constantFrom("vi" as const, "en" as const), ([units, places], locale) => {
      const digits = String(units < 0n ? -units : units).padStart(places + 1, "0");
      const whole = digits.slice(0, digits.length - places);
      const value = `${units < 0n ? "-" : ""}${whole}${places === 0 ? "" : `.${digits.slice(-places)}`}`;
      const shown = numberText(value, { places, locale });
      const read = plainNumber(shown);
      if (read === null) expect(isDoubtfulNumber(shown)).toBe(true);
      else expect(numberText(read, { places, locale })).toBe(shown);
    }),
  );
});
