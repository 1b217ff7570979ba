import type { DueRow } from "./due-query.ts";
import { daysLeft, dueDays, nextDue } from "./next-due.ts";

/** How a task stands towards its deadline, the most urgent first. */
export const dueStates = ["late", "due_soon", "unclear", "ongoing", "upcoming", "done", "left_out"] as const;

/** How a task stands towards its deadline. */
export type DueState = (typeof dueStates)[number];

/** A state, the day it hangs on, and the days left; both null where no day is fixed or nothing is left to do. */
export interface Standing {
  readonly state: DueState;
  readonly due: string | null;
  readonly days_left: number | null;
}

/** The day that matters and the window that counts as soon, in days. */
export interface DueWindow {
  readonly as_of: string;
  readonly days: number;
}

function closed(row: DueRow, next: string | null): DueState | null {
  if (row.progress === "did_not_arise" || row.progress === "dropped") return "left_out";
  const isDone = row.progress === "done_on_time" || row.progress === "done_late";
  // What is done again and again is done for one of its days at a time.
  return isDone && (row.due_dates === null || next === null) ? "done" : null;
}

/** The last day already missed where someone recorded the task as overdue, else the next one. */
function dayOf(row: DueRow, next: string | null, as_of: string): string | null {
  if (row.progress !== "overdue") return next;
  return dueDays(row).findLast((day) => daysLeft(day, row.exclusive === true, as_of) < 0) ?? next;
}

function dated(row: DueRow, due: string, { as_of, days }: DueWindow): Standing {
  const days_left = daysLeft(due, row.exclusive === true, as_of);
  if (days_left < 0 || row.progress === "overdue") return { state: "late", due, days_left };
  return { state: days_left <= days ? "due_soon" : "upcoming", due, days_left };
}

/** How a task stands on a day: what was recorded of it decides, else its deadline. */
export function standing(row: DueRow, window: DueWindow): Standing {
  const next = nextDue(row, window.as_of);
  const end = closed(row, next);
  if (end !== null) return { state: end, due: row.due, days_left: null };
  const due = dayOf(row, next, window.as_of);
  if (due !== null) return dated(row, due, window);
  if (row.progress === "overdue") return { state: "late", due: null, days_left: null };
  const isOngoing = row.deadline_kind === "ongoing" || row.deadline_kind === "recurring";
  return { state: isOngoing ? "ongoing" : "unclear", due: null, days_left: null };
}
