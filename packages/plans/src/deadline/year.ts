import { isYear, monthEnd, monthStart } from "./calendar.ts";
import { termsOf } from "./deadline.ts";
import { type Form, type Reading, whole } from "./form.ts";

const one = whole(
  "(?:(?<within>trong(?: cả)?|cả|vào|hết|đến hết|cuối|vào cuối|đến cuối|chậm nhất cuối)\\s+)?năm(?:\\s+(?<year>\\d{4})|\\s+kế hoạch)?",
);
const several = whole(
  "(?:trong\\s+)?(?:giai đoạn\\s+|(?:từ\\s+)?năm\\s+)?(?<from>\\d{4})\\s*(?:-|–|đến)\\s*(?:năm\\s+)?(?<to>\\d{4})",
);
const halves = whole("(?:trong\\s+)?(?<count>0?[369]) tháng (?<side>đầu|cuối) năm(?:\\s+(?<year>\\d{4}))?");

function between(from: number, to: number): Reading | null {
  return isYear(from) && isYear(to) && from <= to
    ? termsOf("in-year", { start: monthStart(from, 1), due: monthEnd(to, 12) })
    : null;
}

/** `Trong năm`, `Năm 2026`, `Cả năm`, `Giai đoạn 2026 - 2030`: from 1 January to 31 December. */
export const inYear: Form = (text, year) => {
  const range = several.exec(text)?.groups;
  if (range !== undefined) return between(Number(range["from"]), Number(range["to"]));
  const groups = one.exec(text)?.groups;
  if (groups === undefined || (groups["within"] === undefined && groups["year"] === undefined)) return null;
  const printed = Number(groups["year"] ?? year);
  return between(printed, printed);
};

/** A cell that holds a year and nothing else: `2026`. */
export const bareYear: Form = (text) => (/^\d{4}$/.test(text) ? between(Number(text), Number(text)) : null);

/** `6 tháng đầu năm 2026`, `6 tháng cuối năm`: quarters counted from an end of the year. */
export const partOfYear: Form = (text, year) => {
  const groups = halves.exec(text)?.groups;
  if (groups === undefined) return null;
  const [count, printed] = [Number(groups["count"]), Number(groups["year"] ?? year)];
  if (!isYear(printed)) return null;
  return groups["side"]!.toLowerCase() === "đầu"
    ? termsOf("in-quarter", { start: monthStart(printed, 1), due: monthEnd(printed, count) })
    : termsOf("in-quarter", { start: monthStart(printed, 13 - count), due: monthEnd(printed, 12) });
};
