import { byDate, fromTo } from "./by-date.ts";
import { dateList } from "./date-list.ts";
import type { Form, Reading } from "./form.ts";
import { ongoing, onDemand, relative } from "./open.ts";
import { inMonth, inQuarter } from "./periods.ts";
import { bareRecurring, recurring, recurringDay } from "./recurring.ts";
import { subjectsOf } from "./subject.ts";
import { inYear, partOfYear } from "./year.ts";

/** Forms whose words are all known, so that nothing of a text can hide in them. */
const closed: readonly Form[] = [
  byDate,
  fromTo,
  dateList,
  inQuarter,
  inMonth,
  inYear,
  partOfYear,
  recurringDay,
  recurring,
  bareRecurring,
  ongoing,
];

/** Forms that end in free words. */
const open: readonly Form[] = [onDemand, relative];

function first(forms: readonly Form[], text: string, year: number): Reading | null {
  for (const form of forms) {
    const reading = form(text, year);
    if (reading !== null) return reading;
  }
  return null;
}

/** Whether a comma or the like is followed by a form of its own, which free words must not swallow. */
function hidesForm(text: string, year: number): boolean {
  const cuts = [...text.matchAll(/[,;.]\s+|\s+(?:và|hoặc|-|–)\s+/giu)];
  return cuts.some((cut) => first(closed, text.slice(cut.index + cut[0].length), year) !== null);
}

function plain(text: string, year: number): Reading | null {
  return first(closed, text, year) ?? (hidesForm(text, year) ? null : first(open, text, year));
}

/** What a piece of text says as one form, with or without a subject before it; null where it is none. */
export function readForm(text: string, year: number): Reading | null {
  const reading = plain(text, year);
  if (reading !== null) return reading;
  for (const { rest } of subjectsOf(text)) {
    // `Kế hoạch năm 2026` names a document and no deadline.
    const inner = /^năm\s/iu.test(rest) ? null : plain(rest, year);
    if (inner !== null) return inner;
  }
  return null;
}
