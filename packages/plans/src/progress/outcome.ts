import type { taskOutcomeNames } from "@parindex/model";
import type { DuePart } from "../due/due-part.ts";
import type { DueTask } from "../due/due-tasks.ts";

/** What a task counts as on a day. */
export type TaskOutcome = keyof typeof taskOutcomeNames;

/** A deadline without a day of its own is over with the year. */
function partOutcome(part: DuePart, yearIsOver: boolean): TaskOutcome {
  if (part.state === "left_out") return "left_out";
  if (part.state === "done") return part.progress === "done_late" ? "done_late" : "done_on_time";
  const isOver = part.state === "late" || (part.due === null && yearIsOver);
  if (!isOver) return "open";
  return part.progress === null ? "unreported" : "late";
}

/** From the worst to the best of what the deadlines of one task may come to. */
const worstFirst = ["unreported", "late", "open", "done_late", "done_on_time"] as const;

/** What a task counts as on a day: as the worst of its deadlines, those left out apart. */
export function taskOutcome({ parts, year }: Pick<DueTask, "parts" | "year">, as_of: string): TaskOutcome {
  const yearIsOver = as_of > `${year}-12-31`;
  const outcomes = new Set(parts.map((part) => partOutcome(part, yearIsOver)));
  return worstFirst.find((outcome) => outcomes.has(outcome)) ?? "left_out";
}
