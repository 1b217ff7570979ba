import type { Locale } from "@parindex/model";
import { drawn } from "./exact-points.ts";
import { indexText, isOpen } from "./index-text.ts";
import { say } from "./words.ts";
import { setChanged, type YearRow } from "./year-row.ts";

/** What is drawn of one year: a joint to the year before, a range, a point, or the word that there is none. */
export interface YearMark {
  readonly unit: string | undefined;
  readonly mark: "joint" | "range" | "point" | "none";
  readonly year: string;
  readonly joint: string | null;
  readonly index: number | null;
  readonly high: number | null;
  readonly text: string | null;
  readonly kind: string | null;
}

/** The years between the first and the last, each with a word where any unit's rule set changed. */
export function yearLabels(rows: readonly YearRow[], locale: Locale): Map<number, string> {
  const years = rows.map(({ year }) => year);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const changed = new Set(rows.filter(setChanged).map(({ year }) => year));
  const word = say("mark.set_changed", locale);
  return new Map(
    Array.from({ length: to - from + 1 }, (_, at) => from + at).map((year) => [
      year,
      changed.has(year) ? `${year}\n(${word})` : String(year),
    ]),
  );
}

/** Only whole years that follow each other are joined: a range or a gap is not a change. */
function isJoined(row: YearRow): boolean {
  const before = { index: row.previous_index, index_high: row.previous_index_high };
  const next = row.previous_year !== null && row.previous_year === row.year - 1;
  return next && row.index !== null && before.index !== null && !isOpen(row) && !isOpen(before);
}

/** The marks of one unit and year. */
export function yearMarks(
  row: YearRow,
  unit: string | undefined,
  told: { readonly locale: Locale; readonly years: ReadonlyMap<number, string> },
): YearMark[] {
  const { locale, years } = told;
  const empty = { unit, joint: null, index: null, high: null, text: null, kind: null };
  const at = (year: number): string => years.get(year) ?? String(year);
  if (row.index === null)
    return [{ ...empty, mark: "none", year: at(row.year), text: say("no_value", locale) }];
  const here = { ...empty, year: at(row.year), index: drawn(row.index), high: drawn(row.index_high) };
  const point = { ...here, mark: "point", text: indexText(row, locale), kind: String(isOpen(row)) } as const;
  const marks: YearMark[] = [point];
  if (isOpen(row)) marks.push({ ...here, mark: "range" });
  if (!isJoined(row) || row.previous_year === null) return marks;
  const kind = say(setChanged(row) ? "legend.changed_set" : "legend.same_set", locale);
  const joint = { ...empty, mark: "joint" as const, joint: `${row.unit_id} ${row.year}`, kind };
  const start = { ...joint, year: at(row.previous_year), index: drawn(row.previous_index) };
  return [...marks, start, { ...joint, year: at(row.year), index: drawn(row.index) }];
}
