import type { PlanTask } from "./plan-file.ts";

/** A task's title: as printed, else as the cells around it imply; empty only in a plan that has faults. */
export function taskTitle(task: Pick<PlanTask, "title" | "inferred">): string {
  return task.title ?? task.inferred.title ?? "";
}
