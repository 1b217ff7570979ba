import { expect, it } from "vitest";
import { monthEnds, said } from "./said.ts";

it.each([
  ["Đầu quý II"],
  ["Giữa tháng 6"],
  ["Giữa quý III/2026"],
  ["Hoàn thành đầu tháng 6"],
  ["Vào giữa tháng 6"],
  ["Tháng 6, đầu tháng 12"],
])("a day left open within a period is not its last: “%s”", (text) => expect(said(text)).toBe("unparsed"));

it.each([
  ["Tháng 3, 6, 9", [3, 6, 9]],
  ["tháng 6, tháng 12", [6, 12]],
  ["Tháng 3, 9/2026", [3, 9]],
  ["Tháng 6 và tháng 12", [6, 12]],
  ["Tháng 3, 6, 9, 11", [3, 6, 9, 11]],
  ["Trong tháng 6 và 12 năm 2026", [6, 12]],
])("listed months are due one by one: %s", (text, months) => {
  const ends = monthEnds.split(" ");
  const spans = months.map((month) => [`${ends[month - 1]!.slice(0, 8)}01`, ends[month - 1]!]);
  const parts = spans.map(([start, due]) => `[in-month ${start} ${due}]`);
  expect(said(text)).toBe(`in-month ${spans[0]![0]} ${spans.at(-1)![1]} ${parts.join(" ")}`);
});

it.each([
  ["Báo cáo quý I trước 10/3", "by-date 2026-03-10 before"],
  ["Báo cáo quý I, trước ngày 10/3", "by-date 2026-03-10 before"],
  ["Báo cáo quý I chậm nhất ngày 05/4/2026", "by-date 2026-04-05"],
  ["Báo cáo 6 tháng trước ngày 10/6", "by-date 2026-06-10 before"],
  ["Báo cáo tháng 6 gửi trước ngày 10/7", "by-date 2026-07-10 before"],
  ["Báo cáo năm trước ngày 15/12", "by-date 2026-12-15 before"],
  ["Báo cáo quý I trước 10/12", "unparsed"],
  ["Kế hoạch quý I trước 10/3", "unparsed"],
  ["Định kỳ 6 tháng trước ngày 10/6", "unparsed"],
  ["Báo cáo 6 tháng, năm trước ngày 10/6 và 10/12", "unparsed"],
  ["Báo cáo quý I, III trước 10/3", "unparsed"],
  ["Báo cáo quý I trước 10/3, quý II trước 10/6", "unparsed"],
])("the period that a document is about is no deadline of its own: %s", (text, expected) =>
  expect(said(text)).toBe(expected),
);

it.each([
  ["Định kỳ 6 tháng", "recurring 2026-06-30 2026-12-31"],
  ["Báo cáo định kỳ 6 tháng và đột xuất", "recurring 2026-06-30 2026-12-31"],
  ["Định kỳ báo cáo 6 tháng", "recurring 2026-06-30 2026-12-31"],
  ["Mỗi 6 tháng", "recurring 2026-06-30 2026-12-31"],
  ["Định kỳ nửa năm", "recurring 2026-06-30 2026-12-31"],
  ["Định kỳ 3 tháng", "recurring 2026-03-31 2026-06-30 2026-09-30 2026-12-31"],
  ["Định kỳ 3 tháng, 6 tháng, năm", "recurring 2026-03-31 2026-06-30 2026-12-31"],
  ["Định kỳ 6 tháng đầu năm", "recurring 2026-06-30"],
  ["Báo cáo 6 tháng", "recurring 2026-06-30"],
])("a part of the year named alone comes round: %s", (text, expected) => expect(said(text)).toBe(expected));
