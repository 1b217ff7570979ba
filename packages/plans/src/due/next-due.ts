import { dayNumber } from "../deadline/calendar.ts";
import type { DueRow } from "./due-query.ts";

/** Whole days to the last day that is still in time: 0 on that day, below 0 once late. */
export function daysLeft(due: string, exclusive: boolean, as_of: string): number {
  return dayNumber(due) - dayNumber(as_of) - Number(exclusive);
}

/** A day something falls due on, and whether the day itself is too late. */
export interface DueDay {
  readonly day: string;
  readonly exclusive: boolean;
}

/** The days a deadline falls due on, earliest first; empty where it gives none. */
export function dueDays({
  due,
  due_dates,
  exclusive,
}: Pick<DueRow, "due" | "due_dates" | "exclusive">): DueDay[] {
  const days = (due_dates ?? "").split(" ").filter((day) => day !== "");
  const all = [...new Set(due === null ? days : [...days, due])].sort();
  return all.map((day) => ({ day, exclusive: exclusive === true }));
}

/** Whether a deadline was reported as done. */
export function isDone({ progress }: Pick<DueRow, "progress">): boolean {
  return progress === "done_on_time" || progress === "done_late";
}

/** The last of the days that a finished piece of work settles; null where it settles none. */
function settled(days: readonly DueDay[], row: DueRow): string | null {
  const on = row.done_on ?? row.progress_on;
  if (on === null) return null;
  const open = days.findIndex(({ day, exclusive }) => daysLeft(day, exclusive, on) >= 0);
  if (row.progress === "done_late") return days.at(open === -1 ? -1 : Math.max(open - 1, 0))?.day ?? null;
  return days.at(open)?.day ?? null;
}

/** All days of a task: those of each of its deadlines, earliest first. */
export function taskDays(rows: readonly DueRow[]): DueDay[] {
  const days = rows.flatMap(dueDays).map((day) => [`${day.day} ${day.exclusive}`, day] as const);
  return [...new Map(days).values()].sort((a, b) => Number(a.day > b.day) - Number(a.day < b.day));
}

/**
 * The day a deadline is next due: the first one still to be kept, else the last one missed.
 * Null where it has no days, or where what was done settles them all. What was reported of the whole task
 * settles its days in their order, `all` of them.
 */
export function nextDue(row: DueRow, all: readonly DueDay[], as_of: string): string | null {
  const days = dueDays(row);
  const last = isDone(row) ? settled(row.progress_of === "product" ? days : all, row) : null;
  const left = days.filter(({ day }) => last === null || day > last);
  const kept = left.find(({ day, exclusive }) => daysLeft(day, exclusive, as_of) >= 0);
  return (kept ?? left.at(-1))?.day ?? null;
}
