import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Deadline, parseDeadline } from "../../packages/plans/src/index.ts";
import { monthEnds, said, year } from "./said.ts";

const quarterEnds = "2026-03-31 2026-06-30 2026-09-30 2026-12-31";

it.each([
  ["Trước ngày 20/01/2026", "by-date 2026-01-20 before"],
  ["trước 20/01/2026", "by-date 2026-01-20 before"],
  ["Hoàn thành trước ngày 30 tháng 6", "by-date 2026-06-30 before"],
  ["Trước 17h00 ngày 20/01/2026", "by-date 2026-01-20"],
  ["Chậm nhất ngày 30/7 của năm ban hành kế hoạch", "by-date 2026-07-30"],
  ["Chậm nhất là ngày 15/11/2026", "by-date 2026-11-15"],
  ["Không quá ngày 15/11/2026", "by-date 2026-11-15"],
  ["Đến hết ngày 31/12/2026", "by-date 2026-12-31"],
  ["Ngày 20 tháng 01 năm 2026", "by-date 2026-01-20"],
  ["20-01-2026", "by-date 2026-01-20"],
  ["Từ ngày 01/3 đến ngày 30/6/2026", "by-date 2026-03-01 2026-06-30"],
  ["Chậm nhất trước ngày 15/11/2026", "by-date 2026-11-15 before"],
  ["Hoàn thành chậm nhất ngày 15/11/2026", "by-date 2026-11-15"],
  ["Gửi trước ngày 05/12/2026", "by-date 2026-12-05 before"],
  ["Trong ngày 30/4/2026", "by-date 2026-04-30"],
  ["Hạn cuối là ngày 29/02/2028", "by-date 2028-02-29"],
  ["Trước ngày 15/01/2027", "by-date 2027-01-15 before"],
])("one day: %s", (text, expected) => expect(said(text)).toBe(expected));

it.each([
  ["Tháng 01/2026", "in-month 2026-01-01 2026-01-31"],
  ["Trong tháng 2", "in-month 2026-02-01 2026-02-28"],
  ["Tháng 2 năm 2028", "in-month 2028-02-01 2028-02-29"],
  ["Từ tháng 3 đến tháng 6/2026", "in-month 2026-03-01 2026-06-30"],
  ["Cuối quý III", "in-quarter 2026-07-01 2026-09-30"],
  ["Cuối tháng 6", "in-month 2026-06-01 2026-06-30"],
  ["Trong Quý I/2026", "in-quarter 2026-01-01 2026-03-31"],
  ["Quý IV năm 2026", "in-quarter 2026-10-01 2026-12-31"],
  ["Q2/2026", "in-quarter 2026-04-01 2026-06-30"],
  ["Quí III", "in-quarter 2026-07-01 2026-09-30"],
  ["Quý I/2025", "in-quarter 2025-01-01 2025-03-31"],
  ["Quý I-IV", "in-quarter 2026-01-01 2026-12-31"],
  ["6 tháng đầu năm", "in-quarter 2026-01-01 2026-06-30"],
  [
    "Quý I, III/2026",
    "in-quarter 2026-01-01 2026-09-30 [in-quarter 2026-01-01 2026-03-31] [in-quarter 2026-07-01 2026-09-30]",
  ],
  ["Quý I đến Quý III/2026", "in-quarter 2026-01-01 2026-09-30"],
  ["Hoàn thành trong Quý II/2026", "in-quarter 2026-04-01 2026-06-30"],
  ["Chậm nhất trong tháng 11/2026", "in-month 2026-11-01 2026-11-30"],
  ["6 tháng cuối năm 2026", "in-quarter 2026-07-01 2026-12-31"],
  ["9 tháng đầu năm", "in-quarter 2026-01-01 2026-09-30"],
  ["Trong năm", "in-year 2026-01-01 2026-12-31"],
  ["Trong năm 2026", "in-year 2026-01-01 2026-12-31"],
  ["Giai đoạn 2026 - 2030", "in-year 2026-01-01 2030-12-31"],
  ["Cả năm", "in-year 2026-01-01 2026-12-31"],
  ["Năm 2025", "in-year 2025-01-01 2025-12-31"],
  ["2026", "in-year 2026-01-01 2026-12-31"],
])("a period: %s", (text, expected) => expect(said(text)).toBe(expected));

it.each([
  ["Hàng tháng", `recurring ${monthEnds}`],
  ["Báo cáo định kỳ hàng tháng", `recurring ${monthEnds}`],
  ["Hằng quý", `recurring ${quarterEnds}`],
  ["Hàng quý, 6 tháng, 1 năm", `recurring ${quarterEnds}`],
  ["Định kỳ 6 tháng, năm", "recurring 2026-06-30 2026-12-31"],
  ["Hằng tháng, quý, năm", `recurring ${monthEnds}`],
  ["Hàng năm", "recurring 2026-12-31"],
  ["Hàng tuần", "recurring"],
  ["Hàng tháng năm 2027", `recurring ${monthEnds.replaceAll("2026", "2027")}`],
  ["Trước ngày 10 của tháng cuối quý", "recurring before 2026-03-10 2026-06-10 2026-09-10 2026-12-10"],
  ["Định kỳ", "recurring"],
  ["Theo định kỳ", "recurring"],
  [
    "Trước ngày 12 của tháng cuối kỳ báo cáo.",
    "recurring before 2026-03-12 2026-06-12 2026-09-12 2026-12-12",
  ],
  ["Trước ngày 15/12 hàng năm", "recurring before 2026-12-15"],
])("again and again: %s", (text, expected) => expect(said(text)).toBe(expected));

it.each([
  ["Thường xuyên", "ongoing"],
  ["Thường xuyên, liên tục", "ongoing"],
  ["Khi có yêu cầu", "on-demand"],
  ["Khi có phát sinh", "on-demand"],
  ["Theo yêu cầu", "on-demand"],
  ["Trong vòng 10 ngày sau khi Kế hoạch được ban hành", "relative"],
  ["Sau khi có văn bản của cơ quan có thẩm quyền", "relative"],
  ["Theo kế hoạch của tỉnh", "relative"],
  ["Theo quy định", "relative"],
  ["Cập nhật, công bố, bổ sung chậm nhất 01 tháng khi có sự thay đổi", "relative"],
])("no day of its own: %s", (text, expected) => expect(said(text)).toBe(expected));

it.each([
  "Trước ngày 31/02/2026",
  "Tháng 13/2026",
  "Quý V/2026",
  "Từ tháng 01/2026",
  "Đã hoàn thành",
  "15",
  "1/2",
  "30/6/26",
  "Trước ngày 20/01/2026 hoặc sớm hơn nếu lãnh đạo giao",
  "",
  "–",
])("what is not understood whole is not read by half: “%s”", (text) => expect(said(text)).toBe("unparsed"));

describe("several deadlines in one cell", () => {
  it.each([
    [
      "- Kế hoạch: Trong Quý III/2026 - Báo cáo: Trong Quý IV/2026",
      ["Kế hoạch đào tạo", "Báo cáo kết quả"],
      "in-quarter 2026-10-01 2026-12-31 [Kế hoạch đào tạo: in-quarter 2026-07-01 2026-09-30] [Báo cáo kết quả: in-quarter 2026-10-01 2026-12-31]",
    ],
    [
      "Quý I/2026 Quý IV/2026",
      ["Kế hoạch", "Báo cáo"],
      "in-quarter 2026-10-01 2026-12-31 [Kế hoạch: in-quarter 2026-01-01 2026-03-31] [Báo cáo: in-quarter 2026-10-01 2026-12-31]",
    ],
    [
      "Quý I, Quý IV/2026",
      ["Kế hoạch", "Báo cáo"],
      "in-quarter 2026-01-01 2026-12-31 [in-quarter 2026-01-01 2026-03-31] [in-quarter 2026-10-01 2026-12-31]",
    ],
    [
      "- Xây dựng kế hoạch tháng 1; - Báo cáo định kỳ",
      ["Kế hoạch", "Báo cáo"],
      "in-month 2026-01-01 2026-01-31 [Kế hoạch: in-month 2026-01-01 2026-01-31] [Báo cáo: recurring]",
    ],
    [
      "Thường xuyên, Quý IV",
      [],
      "in-quarter 2026-10-01 2026-12-31 [ongoing] [in-quarter 2026-10-01 2026-12-31]",
    ],
    [
      "Trước ngày 15/6 và 15/12/2026",
      [],
      "by-date 2026-12-15 before [by-date 2026-06-15 before] [by-date 2026-12-15 before]",
    ],
    [
      "Tháng 12 năm 2025 và tháng 01 năm 2026",
      [],
      "in-month 2025-12-01 2026-01-31 [in-month 2025-12-01 2025-12-31] [in-month 2026-01-01 2026-01-31]",
    ],
    [
      "- Kế hoạch: Đầu quý II; - Báo cáo quý IV trước ngày 15/12",
      ["Kế hoạch", "Báo cáo"],
      "by-date 2026-12-15 before [Kế hoạch: unparsed] [Báo cáo: by-date 2026-12-15 before]",
    ],
  ])("%s", (text, products, expected) => expect(said(text, products)).toBe(expected));
});

const pieces = fc.constantFrom(
  ..."Trước|ngày|12|của|tháng|cuối|kỳ|báo cáo|Chậm nhất|30/7|20/01/2026|31/02/2026|Quý|I|III/2026|IV|-|,|;|:|và|đến|từ|Trong|năm|2026|2025|Hàng|Định kỳ|6 tháng|Thường xuyên|Khi có yêu cầu|Theo quy định|Kế hoạch|Báo cáo|sau khi|10|\n|xyz".split(
    "|",
  ),
);
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.array(pieces, { maxLength: 9 }).map((words) => words.join(" ")) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 60 }) },
);

function datesOf({ start, due, due_dates, parts = [] }: Deadline): string[] {
  const own = [start, due, ...due_dates].filter((day) => day !== null);
  return [...own, ...parts.flatMap(datesOf)];
}

it("any text is read without an exception, and no year is made up", () => {
  fc.assert(
    fc.property(cell, (text) => {
      const printed = (text.match(/\d{4}/g) ?? []).map(Number);
      const years = printed.length === 2 ? [Math.min(...printed), Math.max(...printed)] : printed;
      for (const day of datesOf(parseDeadline(text, { year })))
        expect([year, ...years].includes(Number(day.slice(0, 4))), `${text}: ${day}`).toBe(true);
    }),
    { numRuns: 1500 },
  );
});

it("the whole of a cell agrees with its parts: the latest day, and every recurring day", () => {
  fc.assert(
    fc.property(cell, (text) => {
      const { parts, due, due_dates } = parseDeadline(text, { year });
      if (parts === undefined) return;
      expect(parts.length).toBeGreaterThan(1);
      expect(due).toBe(
        parts
          .flatMap((part) => part.due ?? [])
          .sort()
          .at(-1) ?? null,
      );
      expect(due_dates).toEqual([...new Set(parts.flatMap((part) => part.due_dates))].sort());
      for (const part of parts) expect(text.replace(/\s+/g, " ")).toContain(part.text.replace(/\s+/g, " "));
    }),
    { numRuns: 1500 },
  );
});

const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

it("every day of the calendar is read back as printed, excluded or not", () => {
  fc.assert(
    fc.property(day, fc.boolean(), (iso, exclusive) => {
      const [own = "", month = "", date = ""] = iso.split("-");
      const text = `${exclusive ? "Trước ngày" : "Chậm nhất ngày"} ${date}/${month}/${own}`;
      const read = { kind: "by-date", start: null, due: iso, exclusive, due_dates: [] };
      expect(parseDeadline(text, { year })).toEqual(read);
      expect(parseDeadline(text.normalize("NFD").toUpperCase(), { year })).toEqual(read);
    }),
  );
});

it("a long cell takes no longer than a blink", () => {
  const text = "Quý I, Tháng 3 ; 12/3/2026 - ".repeat(200);
  expect(parseDeadline(text, { year }).kind).toBe("unparsed");
});

const marks = fc.constantFrom(
  ["Trước ngày", true],
  ["trước", true],
  ["Hoàn thành trước ngày", true],
  ["Chậm nhất ngày", false],
  ["Chậm nhất là ngày", false],
  ["Không quá ngày", false],
  ["Đến hết ngày", false],
  ["Hạn", false],
  ["Ngày", false],
) as fc.Arbitrary<[string, boolean]>;
const styles = fc.constantFrom(
  (d: number, m: number, y: number) => `${d}/${m}/${y}`,
  (d: number, m: number, y: number) => `${String(d).padStart(2, "0")}/${String(m).padStart(2, "0")}/${y}`,
  (d: number, m: number, y: number) => `${d}-${m}-${y}`,
  (d: number, m: number, y: number) => `${d}.${m}.${y}`,
  (d: number, m: number, y: number) => `${d} tháng ${m} năm ${y}`,
);

it("printed, read and printed again is the same: each mark and each way to write a day", () => {
  fc.assert(
    fc.property(day, marks, styles, (iso, [mark, exclusive], style) => {
      const [own, month, date] = iso.split("-").map(Number) as [number, number, number];
      const read = parseDeadline(`${mark} ${style(date, month, own)}`, { year });
      expect(read).toEqual({ kind: "by-date", start: null, due: iso, exclusive, due_dates: [] });
      const printed = `${exclusive ? "Trước ngày" : "Chậm nhất ngày"} ${read.due!.split("-").toReversed().join("/")}`;
      expect(parseDeadline(printed, { year })).toEqual(read);
    }),
    { numRuns: 500 },
  );
});

it("a span has no day outside what is printed, and all of it", () => {
  const romans = ["I", "II", "III", "IV"] as const;
  const end = (y: number, month: number): string =>
    new Date(Date.UTC(y, month, 0)).toISOString().slice(0, 10);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), (a, b) => {
      const read = parseDeadline(`Quý ${romans[a - 1]}-${romans[b - 1]}/2026`, { year });
      if (a > b) {
        expect(read.kind).toBe("unparsed");
        return;
      }
      const start = `2026-${String(a * 3 - 2).padStart(2, "0")}-01`;
      expect([read.start, read.due]).toEqual([start, end(2026, b * 3)]);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (a, b) => {
      const read = parseDeadline(`Từ tháng ${a} đến tháng ${b}/2026`, { year });
      if (a > b) {
        expect(read.kind).toBe("unparsed");
        return;
      }
      expect([read.start, read.due]).toEqual([`2026-${String(a).padStart(2, "0")}-01`, end(2026, b)]);
    }),
  );
});

it("recurring work is expanded inside the plan's year, each day once and in order", () => {
  const forms = fc.constantFrom(
    "Hàng tháng",
    "Hàng quý",
    "Hàng quý, 6 tháng, năm",
    "Định kỳ 6 tháng, năm",
    "Trước ngày 12 của tháng cuối kỳ báo cáo",
    "Trước ngày 31 hàng tháng",
  );
  fc.assert(
    fc.property(forms, fc.integer({ min: 2000, max: 2099 }), (text, own) => {
      const { kind, due_dates } = parseDeadline(text, { year: own });
      expect([kind, due_dates.length > 0]).toEqual(["recurring", true]);
      expect(due_dates.every((one) => one.startsWith(`${own}-`))).toBe(true);
      expect([...new Set(due_dates)].sort()).toEqual(due_dates);
    }),
  );
});
