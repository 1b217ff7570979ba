import {
  dateText,
  decimalFraction,
  decimalText,
  type GridCell,
  nfc,
  numberText,
  scaled,
} from "@parindex/model";

/** Excel itself keeps and shows 15 digits; what a double has beyond them is noise of its arithmetic. */
const excelDigits = 15;

/** A number as Excel holds it, in decimal text with a point and no exponent: `0.1`, `1234567890123`. */
function exactNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 10 ** excelDigits) return String(value);
  const [digits = "", exponent = "0"] = value.toExponential(excelDigits - 1).split("e");
  const sign = digits.startsWith("-") ? "-" : "";
  const bare = digits.replace(/[-.]/g, "").replace(/0+$/, "");
  const places = bare.length - 1 - Number(exponent);
  if (bare === "") return "0";
  return sign + (places > 0 ? decimalText(BigInt(bare), places) : bare + "0".repeat(-places));
}

/** The formats whose look can be given exactly: places, thousands, percent. */
const simpleFormat = /^(#,##)?0(?:\.(0+))?(%)?$/;

/** Formats a value by a number format, as the workbook library does. */
export type FormatValue = (value: number | Date, format: string) => string;

function shownNumber(value: number, format: string, formatValue: FormatValue): string {
  const text = exactNumber(value);
  if (format === "General" || format === "@") return text;
  const match = simpleFormat.exec(format);
  const exact = decimalFraction(text);
  if (match === null || exact === null) return formatValue(value, format).trim() || text;
  const [, thousands, places = "", percent = ""] = match;
  const times = percent === "" ? exact : { num: exact.num * 100n, den: exact.den };
  const rounded = decimalText(scaled(times, places.length), places.length);
  const shown =
    thousands === undefined ? rounded : numberText(rounded, { places: places.length, locale: "en" });
  return shown + percent;
}

/** Number and look of a numeric cell; the decimal mark is a point whatever the computer's language is. */
export function numberCell(
  value: number,
  format: string,
  formatValue: FormatValue,
): Pick<GridCell, "text" | "number"> {
  return { text: shownNumber(value, format, formatValue), number: exactNumber(value) };
}

const firstDay = Date.UTC(1900, 0, 1);
const afterLastDay = Date.UTC(10_000, 0, 1);

/** What Excel shows where a number is no day. */
const noDay = "########";

function isTimeOnly(format: string): boolean {
  return !/[yd]|mmm/i.test(format.replace(/"[^"]*"|\\./g, ""));
}

/** Day and look of a cell with a date format: days read as people here write them, 31/12/2026. */
export function dateCell(
  value: Date,
  format: string,
  formatValue: FormatValue,
): Pick<GridCell, "text" | "date"> {
  const time = value.getTime();
  if (Number.isNaN(time) || time >= afterLastDay) return { text: noDay };
  const [day = "", clock = ""] = value.toISOString().split("T");
  const shownClock = clock.slice(0, 5);
  if (isTimeOnly(format)) return { text: formatValue(value, format) };
  if (time < firstDay) return { text: noDay };
  const hasTime = !clock.startsWith("00:00:00");
  return { text: hasTime ? `${dateText(day)} ${shownClock}` : dateText(day), date: day };
}

/** The text of a cell in NFC; null where it shows nothing. */
export function shownText(text: string): string | null {
  return text.trim() === "" ? null : nfc(text);
}
