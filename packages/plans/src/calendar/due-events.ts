import type { DuePart } from "../due/due-part.ts";
import type { DueTask } from "../due/due-tasks.ts";
import { dayNumber } from "../deadline/calendar.ts";

/** One day by which something is still to be done. */
export interface DueEvent {
  /** The same whenever the calendar is made again: task, deadline and how many of its days came before. */
  readonly uid: string;
  readonly task: DueTask;
  readonly part: DuePart;
  /** The last day in time: the day before the printed one where that is too late. */
  readonly day: string;
  /** The day as printed. */
  readonly due: string;
}

/** A day so many days later; earlier where `days` is below 0. */
export function dayAfter(day: string, days: number): string {
  return new Date((dayNumber(day) + days) * 86_400_000).toISOString().slice(0, 10);
}

function partEvents(task: DueTask, part: DuePart): DueEvent[] {
  const open = part.state === "late" || part.state === "due_soon" || part.state === "upcoming";
  const first = part.due;
  if (!open || first === null) return [];
  const days = part.due_dates.length === 0 ? [first] : part.due_dates;
  return days.flatMap((due, nth) => {
    if (due < first) return [];
    const uid = `${task.task_id}.${part.part_no}.${nth + 1}@parindex`;
    return [{ uid, task, part, due, day: part.exclusive ? dayAfter(due, -1) : due }];
  });
}

/** Every fixed day on which open work falls due, the earliest first; what is done, left out or has no day gives none. */
export function dueEvents(tasks: readonly DueTask[]): DueEvent[] {
  const events = tasks.flatMap((task) => task.parts.flatMap((part) => partEvents(task, part)));
  const key = ({ day, uid }: DueEvent): string => `${day} ${uid}`;
  return events.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
