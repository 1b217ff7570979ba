const [firstYear, lastYear] = [1990, 2100];

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** The number of the last day of a month. */
export function monthLength(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A day as `2026-01-31`; null where the calendar has no such day or the year is past belief. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (!isYear(year) || month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

/** Whether a year can stand in a plan. */
export function isYear(year: number): boolean {
  return year >= firstYear && year <= lastYear;
}

/** The last day of a month. */
export function monthEnd(year: number, month: number): string {
  return `${year}-${two(month)}-${two(monthLength(year, month))}`;
}

/** The first day of a month. */
export function monthStart(year: number, month: number): string {
  return `${year}-${two(month)}-01`;
}

/** The same day of several months; a day past a month's end is its last. */
export function dayOfMonths(year: number, months: readonly number[], day: number): string[] {
  return months.map((month) => `${year}-${two(month)}-${two(Math.min(day, monthLength(year, month)))}`);
}

/** A day as a count of days since 1970-01-01. */
export function dayNumber(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
}
