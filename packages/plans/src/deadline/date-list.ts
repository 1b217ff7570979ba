import { isoDay } from "./calendar.ts";
import { type Terms, termsOf } from "./deadline.ts";
import { dateGroups, datePattern, type Form } from "./form.ts";

const lead = /^(?:(?<before>(?:(?:chậm|muộn) nhất )?trước)|(?:chậm|muộn) nhất(?: là)?|đến|hạn|vào)\s+/iu;
const mark = /\s*(?:,|;|\+|&|(?<=\s)và(?=\s))\s*/iu;
const item = new RegExp(`^(?:ngày\\s+)?${datePattern("a")}$`, "iu");

/** `Trước ngày 15/6 và 15/12/2026`: several days under one word, each with the year printed next after it. */
export const dateList: Form = (text, year) => {
  const head = lead.exec(text);
  if (head === null) return null;
  const texts = text.slice(head[0].length).split(mark);
  const printed = texts.map((one) => item.exec(one)?.groups).filter((groups) => groups !== undefined);
  if (texts.length < 2 || printed.length < texts.length) return null;
  const exclusive = head.groups?.["before"] !== undefined;
  const days = printed.map((groups) => dateGroups(groups, "a"));
  const parts = days.flatMap(({ day, month }, at): (Terms & { text: string })[] => {
    const own = days.slice(at).find((one) => one.year !== null)?.year ?? year;
    const due = isoDay(own, month, day);
    return due === null ? [] : [{ ...termsOf("by-date", { due, exclusive }), text: texts[at]! }];
  });
  if (parts.length < texts.length) return null;
  const due = parts
    .map((part) => part.due!)
    .sort()
    .at(-1)!;
  return { ...termsOf("by-date", { due, exclusive }), parts };
};
