import type { Plan, PlanTask } from "../plan-file.ts";
import { taskTitle } from "../task-title.ts";

/** A task as printed for machines: with the title of its area, its own title filled in from `inferred`. */
export interface JsonTask extends PlanTask {
  readonly title: string;
  readonly area: string | null;
}

/** A plan as printed for machines: the fields of its file, whose it is, and each task with its area. */
export interface PlanJson extends Omit<Plan, "tasks"> {
  readonly unit_id: string | null;
  readonly tasks: readonly JsonTask[];
}

function jsonTask(task: PlanTask, areas: ReadonlyMap<string, string>): JsonTask {
  const { task_id, code, parent, is_group, area_code, ...rest } = task;
  const area = areas.get(area_code) ?? null;
  return { task_id, code, parent, is_group, area_code, area, ...rest, title: taskTitle(task) };
}

/** A plan with its areas, tasks, targets and anomalies, under the field names of the records. */
export function planJson(plan: Plan, { unit_id }: { readonly unit_id: string | null }): PlanJson {
  const { schema, plan_id, tasks, areas, targets, anomalies, ...own } = plan;
  const titles = new Map(areas.map(({ area_code, title }) => [area_code, title]));
  const shown = tasks.map((task) => jsonTask(task, titles));
  return { schema, plan_id, unit_id, ...own, areas, tasks: shown, targets, anomalies };
}
