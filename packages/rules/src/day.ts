const millisecondsADay = 86_400_000;

/** A day as the count of days since 1970-01-01; a day past the month's end is the month's last. */
export function dayNumber(year: number, month: number, day: number): bigint {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return BigInt(Date.UTC(year, month - 1, Math.min(day, last)) / millisecondsADay);
}

/** `2026-01-31` as a day number. */
export function dayNumberOf(iso: string): bigint {
  return BigInt(Date.parse(`${iso}T00:00:00Z`) / millisecondsADay);
}

/** A day number as `2026-01-31`. */
export function isoDay(day: bigint): string {
  return new Date(Number(day) * millisecondsADay).toISOString().slice(0, 10);
}
