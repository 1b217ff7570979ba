/** A year, and what of the years beside it a plan reaches into, counted in days from its first of January. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
  /** Each month's first day, and what it is called. */
  readonly months: readonly { readonly from: number; readonly name: string }[];
  /** A day's place. */
  at(day: string): number;
}

const dayLength = 86_400_000;

/** The days a deadline speaks of; none where it gives none. */
export function daysOfYear(row: {
  readonly start: string | null;
  readonly due: string | null;
  readonly due_dates: string | null;
}): string[] {
  const days = row.due_dates?.split(" ") ?? [];
  return [row.start, row.due, ...days].filter((day) => day !== null);
}

/** Whole months that hold the year and the given days in the two months beside it. */
export function yearSpan(year: number, days: readonly string[]): YearSpan {
  const first = Date.UTC(year, 0, 1);
  const at = (day: string): number => (Date.parse(`${day}T00:00:00Z`) - first) / dayLength;
  const monthOf = (day: string): number =>
    (Number(day.slice(0, 4)) - year) * 12 + Number(day.slice(5, 7)) - 1;
  const reached = days.map(monthOf).filter((month) => month >= -2 && month < 14);
  const [low, high] = [Math.min(0, ...reached), Math.max(11, ...reached)];
  const start = (month: number): number => (Date.UTC(year, month, 1) - first) / dayLength;
  const months = Array.from({ length: high - low + 1 }, (_, nth) => {
    const month = low + nth;
    const own = year + Math.floor(month / 12);
    const name = `T${((month + 12) % 12) + 1}`;
    return { from: start(month), name: own === year ? name : `${name}/${own % 100}` };
  });
  return { from: start(low), to: start(high + 1), months, at };
}
