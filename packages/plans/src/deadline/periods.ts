import { isYear, monthEnd, monthStart } from "./calendar.ts";
import { type Terms, termsOf } from "./deadline.ts";
import { type Form, type Reading, whole } from "./form.ts";

/** Months or quarters as they are listed: how an item is written, and how many months it lasts. */
interface Unit {
  readonly kind: "in-month" | "in-quarter";
  readonly months: number;
  readonly head: RegExp;
  readonly item: RegExp;
}

// `Đầu` and `giữa` leave the day open: the end of the period would be too late.
const lead =
  "(?:(?:(?:hoàn thành|thực hiện|ban hành|trình)\\s+)?(?:(?:trong|vào|cuối|hết|đến hết)\\s+|(?:chậm|muộn) nhất(?: là| vào| trong)?\\s+)*)";
const from = "(?<from>từ\\s+)?";
const quarter = "(?:quý|quí|qúy|q\\.?)";
const yearTail = "(?:\\s*\\/\\s*(\\d{4})|\\s*(?:của\\s+)?năm\\s+(\\d{4})|\\s+h[àằ]ng\\s+năm)?";

const quarters: Unit = {
  kind: "in-quarter",
  months: 3,
  head: new RegExp(`^${lead}${from}(?=${quarter}\\s*(?:[1-4]|I))`, "iu"),
  item: whole(`(?:trong\\s+)?(?:${quarter}\\s*)?(IV|III|II|I|[1-4])${yearTail}`),
};

const months: Unit = {
  kind: "in-month",
  months: 1,
  head: new RegExp(`^${lead}${from}(?=tháng\\s+\\d)`, "iu"),
  item: whole(`(?:trong\\s+)?(?:tháng\\s*)?(\\d{1,2})${yearTail}`),
};

const romans = ["", "I", "II", "III", "IV"];
const listMark = /\s*(?:,|;|\+|&|(?<=\s)và(?=\s))\s*/iu;
const rangeMark = /\s*(?:-|–|(?<=\s)đến(?: hết)?(?=\s))\s*/iu;

interface Item {
  readonly text: string;
  readonly number: number;
  readonly year: number | null;
}

function itemOf(text: string, unit: Unit): Item | null {
  const match = unit.item.exec(text);
  if (match === null) return null;
  const [, name = "", slashed, named] = match;
  const roman = romans.indexOf(name.toUpperCase());
  const number = roman > 0 ? roman : Number(name);
  const year = slashed ?? named;
  if (number < 1 || number > 12 / unit.months) return null;
  return { text, number, year: year === undefined ? null : Number(year) };
}

/** Each listed span as its first and last item; null where any word of it is something else. */
function spansOf(text: string, unit: Unit): Item[][] | null {
  const head = unit.head.exec(text);
  if (head === null) return null;
  const spans = text
    .slice(head[0].length)
    .split(listMark)
    .map((span) => span.split(rangeMark).map((piece) => itemOf(piece, unit)));
  const known = spans.map((span) => span.filter((item) => item !== null));
  if (!known.every((span, at) => span.length === spans[at]!.length && span.length <= 2)) return null;
  // `Từ tháng 3` alone says when work begins, and not when it is due.
  const isRange = known.length === 1 && known[0]!.length === 2;
  return head.groups?.["from"] === undefined || isRange ? known : null;
}

/** The years of items, each taken from the next one printed to its right, at the end from the plan. */
function yearsOf(items: readonly Item[], year: number): number[] {
  return items.map((_, at) => items.slice(at).find((item) => item.year !== null)?.year ?? year);
}

function termsOfSpan(span: readonly Item[], unit: Unit, years: readonly number[]): Terms | null {
  const [first, last] = [span[0]!, span.at(-1)!];
  const [from, to] = [years[0]!, years.at(-1)!];
  if (!isYear(from) || !isYear(to)) return null;
  const start = monthStart(from, (first.number - 1) * unit.months + 1);
  const due = monthEnd(to, last.number * unit.months);
  return start > due ? null : termsOf(unit.kind, { start, due });
}

function listed(unit: Unit): Form {
  return (text, year): Reading | null => {
    const spans = spansOf(text, unit);
    if (spans === null) return null;
    const years = yearsOf(spans.flat(), year);
    let used = 0;
    const parts = spans.map((span) => {
      const terms = termsOfSpan(span, unit, years.slice(used, used + span.length));
      used += span.length;
      return terms === null ? null : { ...terms, text: span.map((item) => item.text).join("-") };
    });
    const known = parts.filter((part) => part !== null);
    if (known.length < parts.length) return null;
    const [starts, dues] = [known.map(({ start }) => start!), known.map(({ due }) => due!)];
    const terms = termsOf(unit.kind, { start: starts.sort()[0]!, due: dues.sort().at(-1)! });
    return known.length > 1 ? { ...terms, parts: known } : terms;
  };
}

/** `Trong Quý I/2026`, `Quý I, III/2026` (a part a quarter), `Quý I-IV năm 2026`. */
export const inQuarter: Form = listed(quarters);

/** `Tháng 01/2026`, `Tháng 3, 6, 9` (a part a month), `Từ tháng 3 đến tháng 6/2026`. */
export const inMonth: Form = listed(months);
