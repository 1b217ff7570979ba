import { dayOfMonths, isYear, monthEnd } from "./calendar.ts";
import { termsOf } from "./deadline.ts";
import { type Form, whole } from "./form.ts";

const [everyMonth, everyQuarter] = [
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  [3, 6, 9, 12],
];

/** The months at whose end a named period closes; weekly and daily work has no month of its own. */
function monthsOf(named: string): readonly number[] {
  const period = named.replace(/^(?:(?:báo cáo|theo|h[àằ]ng|mỗi)\s+)+/u, "");
  const [, count, , step] = /^0?(\d+) tháng((?:\s*\/\s*| (?:một|1) )(lần))?/u.exec(period) ?? [];
  if (count !== undefined && step !== undefined)
    return everyMonth.filter((month) => month % Number(count) === 0);
  if (count !== undefined) return Number(count) === 1 ? everyMonth : [Number(count)];
  if (period.includes("tháng")) return everyMonth;
  if (period.includes("quý")) return everyQuarter;
  if (period.includes("nửa năm")) return [6];
  return period.includes("năm") ? [12] : [];
}

const each = "(?:h[àằ]ng|mỗi)\\s+";
const period = `(?:(?:báo cáo|theo|${each.replace("\\s+", "")})\\s+)*(?:ngày|tuần|tháng|quý|nửa năm|0?[1369] tháng(?:\\s*\\/\\s*lần| (?:một|1) lần)?(?: đầu năm)?|(?:0?1|một) (?:quý|năm)|năm|đột xuất)`;
const mark = "(?:\\s*[,/]\\s*(?:và\\s+)?|\\s+(?:và|hoặc|hay)\\s+|\\s*-\\s*)";
const list = whole(
  `(?<lead>(?:báo cáo\\s+)?(?:theo\\s+)?(?:định kỳ|thường kỳ)?)[,:]?\\s*(?<periods>${period}(?:${mark}${period})*)(?:\\s+(?:trong |của )?năm\\s+(?<year>\\d{4}))?`,
);
const anyPeriod = new RegExp(period, "gu");
const again = /(?:định|thường)\s+kỳ|h[àằ]ng|mỗi/iu;
const part = /(?:^|\s)(?:0?[36] tháng|nửa năm)$/u;

/** `Định kỳ 6 tháng`: a part of a year named alone comes round until the year is over; null for anything else. */
function turnOf(text: string, periods: readonly string[]): readonly number[] | null {
  const [one, ...others] = periods.filter((period) => monthsOf(period).length > 0);
  if (one === undefined || others.length > 0 || !again.test(text) || !part.test(one)) return null;
  const length = monthsOf(one)[0]!;
  return everyMonth.filter((month) => month % length === 0);
}

const bare = whole(
  "(?:(?:báo cáo|thực hiện)\\s+)?(?:theo\\s+)?(?:định kỳ|thường kỳ)(?:(?:\\s+và|,|\\s+hoặc)?\\s+đột xuất)?(?:\\s+theo quy định)?",
);

/** `Định kỳ`, `Báo cáo định kỳ và đột xuất`: again and again, on days that the cell does not name. */
export const bareRecurring: Form = (text) => (bare.test(text) ? termsOf("recurring") : null);

/** `Hàng tháng`, `Hàng quý, 6 tháng, 1 năm`: the ends of the periods it names, in one year. */
export const recurring: Form = (text, year) => {
  const groups = list.exec(text)?.groups;
  const periods = [...(groups?.["periods"] ?? "").toLowerCase().matchAll(anyPeriod)].map(([one]) => one);
  const printed = Number(groups?.["year"] ?? year);
  const said = groups !== undefined && (groups["lead"] !== "" || new RegExp(each, "iu").test(text));
  if (!isYear(printed) || (!said && periods.length < 2)) return null;
  // `Tháng` or `năm` alone is a piece of another form, and `đột xuất` alone is on demand.
  if (groups === undefined || periods.every((one) => one.includes("đột xuất"))) return null;
  const months = new Set(turnOf(text, periods) ?? periods.flatMap(monthsOf));
  return termsOf("recurring", {
    due_dates: everyMonth.filter((month) => months.has(month)).map((month) => monthEnd(printed, month)),
  });
};

const marker = "(?<before>(?:(?:chậm|muộn) nhất\\s+)?trước)?(?:(?:chậm|muộn) nhất(?: là| vào)?|vào|đến)?\\s*";
const quarterly =
  "(?<quarterly>tháng cuối (?:của )?(?:(?:h[àằ]ng|mỗi|các) )?(?:kỳ báo cáo|kỳ|quý(?: báo cáo)?))";
const monthly = `(?<monthly>${each}tháng|các tháng)`;
const dayOf = whole(
  `(?:(?:báo cáo|định kỳ|${each}(?:tháng|quý))[,:]?\\s+)*${marker}ngày\\s+(?<day>\\d{1,2})\\s+(?:của\\s+)?(?:${quarterly}|${monthly})(?:\\s+năm\\s+(?<year>\\d{4}))?`,
);
const monthlyFirst = whole(
  `(?:định kỳ\\s+)?${each}tháng,?\\s*\\(?${marker}ngày\\s+(?<day>\\d{1,2})(?: của tháng)?\\)?`,
);

/** `Trước ngày 12 của tháng cuối kỳ báo cáo`, `Trước ngày 25 hàng tháng`: a day of each quarter or month. */
export const recurringDay: Form = (text, year) => {
  const groups = (dayOf.exec(text) ?? monthlyFirst.exec(text))?.groups;
  if (groups === undefined) return null;
  const [day, printed] = [Number(groups["day"]), Number(groups["year"] ?? year)];
  if (day < 1 || day > 31 || !isYear(printed)) return null;
  const months = groups["quarterly"] === undefined ? everyMonth : everyQuarter;
  return termsOf("recurring", {
    exclusive: groups["before"] !== undefined,
    due_dates: dayOfMonths(printed, months, day),
  });
};
