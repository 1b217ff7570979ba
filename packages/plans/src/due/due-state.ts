import type { dueStates } from "@parindex/model";
import type { DueRow } from "./due-query.ts";
import { daysLeft, type DueDay, dueDays, isDone, nextDue } from "./next-due.ts";

/** How a task stands towards its deadline. */
export type DueState = (typeof dueStates)[number];

/** Whether something is asked for: late, due soon, unclear. */
export function isPressing({ state }: { readonly state: DueState }): boolean {
  return state === "late" || state === "due_soon" || state === "unclear";
}

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

function closed(row: DueRow, next: string | null, comesAgain: boolean): DueState | null {
  if (row.progress === "did_not_arise" || row.progress === "dropped") return "left_out";
  // What is done again and again is done for one of its days at a time.
  return isDone(row) && (!comesAgain || next === null) ? "done" : null;
}

/** The last day already missed where someone recorded the task as overdue, else the next one. */
function dayOf(row: DueRow, next: string | null, as_of: string): string | null {
  if (row.progress !== "overdue") return next;
  return dueDays(row).findLast(({ day, exclusive }) => daysLeft(day, exclusive, as_of) < 0)?.day ?? next;
}

function dated(row: DueRow, due: string, { as_of, days }: DueWindow): Standing {
  const days_left = daysLeft(due, row.exclusive === true, as_of);
  if (days_left < 0 || row.progress === "overdue") return { state: "late", due, days_left };
  return { state: days_left <= days ? "due_soon" : "upcoming", due, days_left };
}

/** How a deadline stands on a day: what was reported decides, else its days; `all` are the days of the whole task. */
export function standing(row: DueRow, all: readonly DueDay[], window: DueWindow): Standing {
  const next = nextDue(row, all, window.as_of);
  const comesAgain = row.due_dates !== null || (row.progress_of === "task" && all.length > 1);
  const end = closed(row, next, comesAgain);
  if (end !== null) return { state: end, due: row.due, days_left: null };
  const due = dayOf(row, next, window.as_of);
  if (due !== null) return dated(row, due, window);
  if (row.progress === "overdue") return { state: "late", due: null, days_left: null };
  const isOngoing = row.deadline_kind === "ongoing" || row.deadline_kind === "recurring";
  return { state: isOngoing ? "ongoing" : "unclear", due: null, days_left: null };
}
