import { isoDay } from "./calendar.ts";
import { termsOf } from "./deadline.ts";
import { dateGroups, datePattern, type Form, whole } from "./form.ts";

const doing = "(?:(?:hoàn thành|xong|thực hiện|gửi|trình|nộp|ban hành)\\s+)?";
const before = `(?<before>${doing}(?:(?:chậm|muộn)\\s+nhất\\s+)?trước)\\s+`;
// `Trước 17 giờ ngày 20/01` leaves the day itself in time.
const hour = "trước\\s+\\d{1,2}\\s*(?:h|g|giờ)\\s*(?:\\d{2}(?:\\s*phút)?)?,?";
const until = `(?<until>${doing}(?:${hour}|(?:chậm|muộn)\\s+nhất(?:\\s+(?:là|vào|đến|trong))*|không\\s+(?:quá|muộn\\s+hơn|chậm\\s+hơn)|(?:cho\\s+)?đến(?:\\s+hết)?|hết|trong|vào|hạn(?:\\s+cuối)?(?:\\s+là)?))\\s+`;
const suffix =
  "(?:\\s+(?:của\\s+)?(?:(?<each>h[àằ]ng\\s+năm)|năm\\s+(?<year>\\d{4})|(?<own>năm\\s+(?:ban\\s+hành\\s+)?kế\\s+hoạch)))?";
const single = whole(`(?:${before}|${until})?(?<named>ngày\\s+)?${datePattern("a")}${suffix}`);
const range = whole(
  `(?:từ\\s+)?(?:ngày\\s+)?${datePattern("a")}\\s*(?:đến(?:\\s+hết)?|-|–)\\s*(?:ngày\\s+)?${datePattern("b")}`,
);

/** `Trước ngày 20/01/2026`, `Chậm nhất ngày 30/7`, `31/12/2026`: one day; `hàng năm` makes it recurring. */
export const byDate: Form = (text, year) => {
  const groups = single.exec(text)?.groups;
  if (groups === undefined) return null;
  const printed = dateGroups(groups, "a");
  const marked = groups["before"] ?? groups["until"] ?? groups["named"] ?? groups["year"];
  // Two bare numbers with a stroke (`1/2`) may be a share or a count as well as a day.
  if (printed.year === null && marked === undefined) return null;
  const named = groups["year"] === undefined ? null : Number(groups["year"]);
  const due = isoDay(printed.year ?? named ?? year, printed.month, printed.day);
  if (due === null) return null;
  const exclusive = groups["before"] !== undefined;
  return groups["each"] === undefined
    ? termsOf("by-date", { due, exclusive })
    : termsOf("recurring", { due: printed.year === null ? null : due, exclusive, due_dates: [due] });
};

/** `Từ ngày 01/3 đến ngày 30/6/2026`: a day to begin and a day to end. */
export const fromTo: Form = (text, year) => {
  const groups = range.exec(text)?.groups;
  if (groups === undefined) return null;
  const [from, to] = [dateGroups(groups, "a"), dateGroups(groups, "b")];
  const end = to.year ?? year;
  const [start, due] = [isoDay(from.year ?? end, from.month, from.day), isoDay(end, to.month, to.day)];
  return start === null || due === null || start > due ? null : termsOf("by-date", { start, due });
};
