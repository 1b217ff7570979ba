import { parseDeadline } from "../../deadline/parse-deadline.ts";

/** Whether words read as a deadline. */
export type IsDeadline = (text: string) => boolean;

const longest = 160;
const openTerm =
  /^(?:theo (?:quy định|định kỳ|yêu cầu)|khi (?:có|được)|định kỳ|sau khi|(?:đầu|giữa) (?:tháng \d|quý|quí|qúy))/iu;

/** Tells deadlines of a year; it remembers its answers, for the same words are asked again and again. */
export function deadlineReader(year: number): IsDeadline {
  const known = new Map<string, boolean>();
  return (text) => {
    if (text.length > longest) return false;
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = openTerm.test(text) || parseDeadline(text, { year }).kind !== "unparsed";
    known.set(text, found);
    return found;
  };
}
