import type { RowOf, taskOutcomeTable, taskStandingTable } from "@parindex/model";
import type { DueTask } from "../due/due-tasks.ts";
import { taskOutcome } from "./outcome.ts";

/** How tasks stand on a day, as rows to store. */
export interface StandingRows {
  readonly task_standing: RowOf<typeof taskStandingTable>[];
  readonly task_outcome: RowOf<typeof taskOutcomeTable>[];
}

function standings({ task_id, parts }: DueTask): StandingRows["task_standing"] {
  return parts.map((part) => {
    const { part_no, product, deadline_text, deadline_kind, start, due, exclusive, state } = part;
    const { days_left, progress, done_on } = part;
    const due_dates = part.due_dates.length === 0 ? null : part.due_dates.join(" ");
    const printed = { part_no, product, deadline_text, deadline_kind, start, due_dates };
    return { task_id, ...printed, due, exclusive, state, days_left, progress, done_on };
  });
}

function outcome(task: DueTask, as_of: string): StandingRows["task_outcome"][number] {
  const { task_id, plan_id, unit_id, year, area_code, area_title, reform_area, code, title, lead } = task;
  const own = { task_id, plan_id, unit_id, year, area_code, area_title, reform_area, code, title, lead };
  return { ...own, outcome: taskOutcome(task, as_of) };
}

/** How tasks stand on a day: a row a deadline, and a row a task with what it counts as. */
export function standingRows(tasks: readonly DueTask[], as_of: string): StandingRows {
  return {
    task_standing: tasks.flatMap(standings),
    task_outcome: tasks.map((task) => outcome(task, as_of)),
  };
}
