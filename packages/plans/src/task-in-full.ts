import type { Deadline } from "./deadline/deadline.ts";
import { parseDeadline } from "./deadline/parse-deadline.ts";
import type { PlanTask } from "./plan-file.ts";
import { taskTitle } from "./task-title.ts";

/** A task with what merged cells around its empty ones imply. */
export interface TaskInFull {
  readonly code: string | null;
  readonly title: string;
  readonly goal: string | null;
  readonly activities: readonly string[];
  readonly products: readonly string[];
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  readonly deadline_text: string | null;
  readonly deadline: Deadline | null;
}

function filledList(own: readonly string[], implied: readonly string[] | undefined): readonly string[] {
  return own.length > 0 ? own : (implied ?? []);
}

/** A task as it is to be done: its own cells, and where they are empty, those of the cells merged around them. */
export function taskInFull(task: PlanTask, year: number): TaskInFull {
  const { inferred } = task;
  const products = filledList(task.products, inferred.products);
  const deadline_text = task.deadline_text ?? inferred.deadline_text ?? null;
  return {
    code: task.code ?? inferred.code ?? null,
    title: taskTitle(task),
    goal: task.goal ?? inferred.goal ?? null,
    activities: filledList(task.activities, inferred.activities),
    products,
    lead: filledList(task.lead, inferred.lead),
    coordinating: filledList(task.coordinating, inferred.coordinating),
    deadline_text,
    deadline:
      task.deadline ?? (deadline_text === null ? null : parseDeadline(deadline_text, { year, products })),
  };
}
