import { dueStates } from "@parindex/model";
import type { DueRow } from "./due-query.ts";
import { type DueWindow, type Standing, standing } from "./due-state.ts";
import type { DueDay } from "./next-due.ts";

/** A deadline of a task and how it stands on a day. */
export interface DuePart extends Standing {
  readonly part_no: number;
  /** Null where it is the whole task's. */
  readonly product: string | null;
  readonly deadline_text: string | null;
  readonly deadline_kind: DueRow["deadline_kind"];
  readonly start: string | null;
  /** Every day printed, earliest first; empty where none is. */
  readonly due_dates: readonly string[];
  /** Whether the day itself is too late. */
  readonly exclusive: boolean;
  /** The last reported state, the day it is of and the day it was done; null where none is reported. */
  readonly progress: DueRow["progress"];
  readonly progress_on: string | null;
  readonly done_on: string | null;
  readonly reason: string | null;
}

/** A deadline with how it stands; `all` are the days of the whole task. */
export function duePart(row: DueRow, all: readonly DueDay[], window: DueWindow): DuePart {
  const { part_no, product, deadline_text, deadline_kind, start, due_dates, exclusive } = row;
  const { progress, progress_on, done_on, reason } = row;
  const days = due_dates?.split(" ") ?? (row.due === null ? [] : [row.due]);
  return {
    part_no,
    product,
    deadline_text,
    deadline_kind,
    start,
    due_dates: days,
    ...standing(row, all, window),
    exclusive: exclusive === true,
    progress,
    progress_on,
    done_on,
    reason,
  };
}

/** The more urgent deadline first. */
export function byUrgency(a: Standing, b: Standing): number {
  const soonest = (one: Standing): number => one.days_left ?? Number.MAX_SAFE_INTEGER;
  return dueStates.indexOf(a.state) - dueStates.indexOf(b.state) || soonest(a) - soonest(b);
}
