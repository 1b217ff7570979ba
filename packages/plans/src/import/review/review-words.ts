import type { Locale } from "@parindex/model";
import type { Deadline } from "../../deadline/deadline.ts";
import type { RowReading } from "../confidence.ts";
import type { LeftOutReason } from "../left-out.ts";

type Say = Readonly<Record<Locale, string>>;

/** What a review calls its parts. */
export const reviewWords = {
  page: { vi: "Đối chiếu bản gốc và kết quả", en: "Source and result side by side" },
  tasks: { vi: "Nhiệm vụ: bản gốc và kết quả", en: "Tasks: source and result" },
  doubts: { vi: "Điều nghi vấn chung", en: "Doubts about the whole" },
  left: { vi: "Phần không đưa vào kế hoạch", en: "Left out of the plan" },
  partial: {
    vi: "Kết quả chưa đủ: tệp còn phần chưa đọc.",
    en: "Partial: the file holds more that was not read.",
  },
  sheet: { vi: "Đối chiếu", en: "Review" },
  place: { vi: "Nơi", en: "Place" },
  source: { vi: "Bản gốc", en: "Source" },
  result: { vi: "Kết quả", en: "Result" },
  code: { vi: "Mã", en: "Code" },
  title: { vi: "Nhiệm vụ", en: "Task" },
  goal: { vi: "Mục tiêu", en: "Goal" },
  activities: { vi: "Hoạt động", en: "Activities" },
  products: { vi: "Sản phẩm", en: "Products" },
  lead: { vi: "Chủ trì", en: "Lead" },
  coordinating: { vi: "Phối hợp", en: "Helping" },
  deadline: { vi: "Thời hạn", en: "Deadline" },
  read_as: { vi: "Đọc là", en: "Read as" },
  funding: { vi: "Kinh phí", en: "Funding" },
  note: { vi: "Ghi chú", en: "Note" },
  sure: { vi: "Độ chắc", en: "Confidence" },
  doubt: { vi: "Điều nghi vấn", en: "Doubts" },
  reason: { vi: "Lý do", en: "Why" },
  merged: { vi: "theo ô gộp", en: "by a merged cell" },
} satisfies Readonly<Record<string, Say>>;

/** A day that is itself too late, in words. */
export const beforeWords: Say = { vi: "trước ngày (không kể ngày đó)", en: "before (that day excluded)" };

/** The kinds of deadlines, in words. */
export const deadlineWords: Readonly<Record<Deadline["kind"], Say>> = {
  "by-date": { vi: "đến ngày", en: "by date" },
  "in-month": { vi: "trong tháng", en: "in month" },
  "in-quarter": { vi: "trong quý", en: "in quarter" },
  "in-year": { vi: "trong năm", en: "in year" },
  recurring: { vi: "định kỳ", en: "recurring" },
  ongoing: { vi: "thường xuyên, không có ngày", en: "ongoing, no day" },
  "on-demand": { vi: "khi có yêu cầu, không có ngày", en: "on demand, no day" },
  relative: { vi: "theo việc khác, không có ngày", en: "relative, no day" },
  unparsed: { vi: "không đọc được", en: "unparsed" },
};

/** How sure a row is, in words. */
export const confidenceWords: Readonly<Record<RowReading["confidence"], Say>> = {
  high: { vi: "cao", en: "high" },
  medium: { vi: "vừa", en: "medium" },
  low: { vi: "thấp: cần đối chiếu", en: "low: compare" },
};

/** Why something was left out, in words. */
export const reasonWords: Readonly<Record<LeftOutReason, Say>> = {
  heading: { vi: "tiêu đề cột", en: "heading" },
  repeated_heading: { vi: "tiêu đề lặp lại", en: "repeated heading" },
  column_numbers: { vi: "dòng số thứ tự cột", en: "column numbers" },
  unknown_column: { vi: "cột không rõ tên", en: "unknown column" },
  no_heading: { vi: "bảng không có tiêu đề", en: "table without a heading" },
  other_plan: { vi: "thuộc kế hoạch khác", en: "another plan" },
  text_outside: { vi: "phần lời ngoài bảng", en: "text outside the tables" },
};
