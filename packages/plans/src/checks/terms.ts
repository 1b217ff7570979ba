import { monthEnd, monthLength, monthStart } from "../deadline/calendar.ts";
import type { Terms } from "../deadline/deadline.ts";

function isPeriod({ start, due }: Terms, fits: (from: number, to: number) => boolean): boolean {
  if (start === null || due === null || start > due) return false;
  const [fromYear = 0, fromMonth = 0] = start.split("-").map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = due.split("-").map(Number);
  const isWhole = start === monthStart(fromYear, fromMonth) && toDay === monthLength(toYear, toMonth);
  return isWhole && due === monthEnd(toYear, toMonth) && fits(fromMonth, toMonth);
}

const undated = ({ start, due }: Terms): boolean => start === null && due === null;

/** For each kind, whether the days agree with it; the codes of what is wrong are built from the kind's name. */
const agrees: Readonly<Record<Terms["kind"], (terms: Terms) => boolean>> = {
  "by-date": ({ start, due }) => due !== null && (start === null || start <= due),
  "in-month": (terms) => isPeriod(terms, () => true),
  "in-quarter": (terms) => isPeriod(terms, (from, to) => from % 3 === 1 && to % 3 === 0),
  "in-year": (terms) => isPeriod(terms, (from, to) => from === 1 && to === 12),
  recurring: ({ start }) => start === null,
  ongoing: undated,
  "on-demand": undated,
  relative: undated,
  unparsed: undated,
};

/** Whether the days of a deadline are those its kind must have. */
export function termsAgree(terms: Terms): boolean {
  const mayExclude = terms.kind === "by-date" || terms.kind === "recurring";
  return agrees[terms.kind](terms) && (mayExclude || !terms.exclusive);
}

/** Whether recurring days stand in order, each once. */
export function isAscending(days: readonly string[]): boolean {
  return days.every((day, at) => at === 0 || days[at - 1]! < day);
}
