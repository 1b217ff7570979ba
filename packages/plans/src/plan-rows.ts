import type { planAreaTable, planTable, planTargetTable, planTaskTable, RowOf } from "@parindex/model";
import type { Plan, PlanArea, PlanTarget, PlanTask } from "./plan-file.ts";
import { taskTitle } from "./task-title.ts";

/** The file that rows were read from. */
interface PlanSource {
  readonly source_file: string;
  readonly source_sha256: string;
}

/** Whose plan it is, and the file it was read from. */
export interface PlanHolder extends PlanSource {
  /** Null where no unit holds it, such as a frame for many units. */
  readonly unit_id: string | null;
}

/** A plan as rows of its tables, in document order. */
export interface PlanRows {
  readonly plan: RowOf<typeof planTable>[];
  readonly plan_area: RowOf<typeof planAreaTable>[];
  readonly plan_task: RowOf<typeof planTaskTable>[];
  readonly plan_target: RowOf<typeof planTargetTable>[];
}

function lines(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.join("\n");
}

function planRow(plan: Plan, unit_id: string | null, source: PlanSource): PlanRows["plan"][number] {
  const { plan_id, year, title, number, issued_on, issuer, amends } = plan;
  const own = { plan_id, unit_id, year, title, number, issued_on, issuer, amends };
  return { ...own, ...source, source_place: plan.source_file };
}

function areaRow(plan_id: string, area: PlanArea, source: PlanSource): PlanRows["plan_area"][number] {
  const { area_code, code, title, reform_area, source_place } = area;
  return { plan_id, area_code, code, title, reform_area, ...source, source_place };
}

function taskRow(plan_id: string, task: PlanTask, source: PlanSource): PlanRows["plan_task"][number] {
  const { deadline } = task;
  return {
    task_id: task.task_id,
    plan_id,
    code: task.code,
    parent: task.parent,
    is_group: task.is_group,
    area_code: task.area_code,
    title: taskTitle(task),
    goal: task.goal,
    activities: lines(task.activities),
    products: lines(task.products),
    lead: lines(task.lead),
    coordinating: lines(task.coordinating),
    deadline_text: task.deadline_text,
    deadline_kind: deadline?.kind ?? null,
    start: deadline?.start ?? null,
    due: deadline?.due ?? null,
    exclusive: deadline?.exclusive ?? null,
    due_dates: deadline === null || deadline.due_dates.length === 0 ? null : deadline.due_dates.join(" "),
    note: task.note,
    funding: task.funding,
    origin: task.origin,
    ...source,
    source_place: task.source_place,
  };
}

function targetRow(plan_id: string, target: PlanTarget, source: PlanSource): PlanRows["plan_target"][number] {
  const { target_id, code, area_code, task_id, text, comparison, unit, source_place } = target;
  const value = String(target.value);
  const value_to = target.value_to === null ? null : String(target.value_to);
  const own = { plan_id, target_id, code, area_code, task_id, text, comparison, value, value_to, unit };
  return { ...own, ...source, source_place };
}

/** A plan as rows to store: lists one item a line, empty cells null, places those in the plan's own document. */
export function planRows(plan: Plan, { unit_id, source_file, source_sha256 }: PlanHolder): PlanRows {
  const source = { source_file, source_sha256 };
  return {
    plan: [planRow(plan, unit_id, source)],
    plan_area: plan.areas.map((area) => areaRow(plan.plan_id, area, source)),
    plan_task: plan.tasks.map((task) => taskRow(plan.plan_id, task, source)),
    plan_target: plan.targets.map((target) => targetRow(plan.plan_id, target, source)),
  };
}
