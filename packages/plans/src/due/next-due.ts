import { dayNumber } from "../deadline/calendar.ts";
import type { DueRow } from "./due-query.ts";

/** Whole days to the last day that is still in time: 0 on that day, below 0 once late. */
export function daysLeft(due: string, exclusive: boolean, as_of: string): number {
  return dayNumber(due) - dayNumber(as_of) - Number(exclusive);
}

/** The days a task falls due on, earliest first; empty where its deadline gives none. */
export function dueDays({ due, due_dates }: Pick<DueRow, "due" | "due_dates">): string[] {
  const days = (due_dates ?? "").split(" ").filter((day) => day !== "");
  return [...new Set(due === null ? days : [...days, due])].sort();
}

/** The last of the days that a finished piece of work settles; null where it settles none. */
function settled(days: readonly string[], row: DueRow): string | null {
  const on = row.done_on ?? row.progress_on;
  if (on === null) return null;
  const open = days.findIndex((day) => daysLeft(day, row.exclusive === true, on) >= 0);
  if (row.progress === "done_late") return days.at(open === -1 ? -1 : Math.max(open - 1, 0)) ?? null;
  return days.at(open) ?? null;
}

/**
 * The day a task is next due: the first one still to be kept, else the last one missed.
 * Null where it has no days, or where what was done settles them all.
 */
export function nextDue(row: DueRow, as_of: string): string | null {
  const days = dueDays(row);
  const isDone = row.progress === "done_on_time" || row.progress === "done_late";
  const last = isDone ? settled(days, row) : null;
  const left = days.filter((day) => last === null || day > last);
  return left.find((day) => daysLeft(day, row.exclusive === true, as_of) >= 0) ?? left.at(-1) ?? null;
}
