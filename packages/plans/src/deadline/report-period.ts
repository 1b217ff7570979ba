import { dayNumber } from "./calendar.ts";
import type { Reading } from "./form.ts";
import { nounOf, subjectsOf } from "./subject.ts";

/** A text and what it says. */
export interface Piece {
  readonly text: string;
  readonly reading: Reading;
}

/** How many days a report may be due before or after the end of the period that it is about. */
const near = 45;

/** The last days of the periods that a piece may name as what a document is about. */
function periodEnds({ text, reading }: Piece): readonly string[] {
  const { kind, due, due_dates } = reading;
  if (kind === "recurring") return due_dates;
  const isPeriod = kind === "in-month" || kind === "in-quarter" || kind === "in-year";
  return isPeriod && due !== null && nounOf(text) !== null ? [due] : [];
}

function isLoneDay({ text, reading }: Piece): boolean {
  return reading.kind === "by-date" && subjectsOf(text).length === 0;
}

/**
 * Pieces with the period a report is about (`Báo cáo quý I trước 10/3`) taken into its one deadline;
 * null where it is unclear whose the period and the day are.
 */
export function withoutReportPeriods(item: string, pieces: readonly Piece[]): readonly Piece[] | null {
  const meets = pieces.some(
    (piece, at) => at > 0 && isLoneDay(piece) && periodEnds(pieces[at - 1]!).length > 0,
  );
  if (!meets) return pieces;
  const [period, day] = [pieces[0]!, pieces[1]!];
  const [end, ...others] = periodEnds(period);
  const { due, parts } = day.reading;
  const isOne = pieces.length === 2 && others.length === 0 && parts === undefined;
  if (!isOne || end === undefined || due === null) return null;
  if (period.reading.parts !== undefined || nounOf(period.text) !== "báo cáo") return null;
  if (Math.abs(dayNumber(due) - dayNumber(end)) > near) return null;
  return [{ text: item, reading: day.reading }];
}
