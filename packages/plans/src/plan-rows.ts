import type {
  planAreaTable,
  planTable,
  planTargetTable,
  planTaskTable,
  RowOf,
  taskDeadlineTable,
} from "@parindex/model";
import { type Terms, termsOf } from "./deadline/deadline.ts";
import type { Plan, PlanArea, PlanTarget, PlanTask } from "./plan-file.ts";
import { taskInFull } from "./task-in-full.ts";

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
  readonly task_deadline: RowOf<typeof taskDeadlineTable>[];
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

type TaskRow = PlanRows["plan_task"][number];

/** Since when and until when a task is in force, null without end, and the first version of it. */
export type TaskVersion = Pick<TaskRow, "from_on" | "until_on" | "first_id">;

const mayBeImplied = [
  "title",
  "goal",
  "activities",
  "products",
  "lead",
  "coordinating",
  "deadline_text",
] as const;

/** The fields whose own cell is empty and that merged cells gave. */
function impliedText(task: PlanTask): string | null {
  const implied = mayBeImplied.filter((field) => task.inferred[field] !== undefined && !task[field]?.length);
  return implied.length === 0 ? null : implied.join(" ");
}

function daysText({ due_dates }: Terms): string | null {
  return due_dates.length === 0 ? null : due_dates.join(" ");
}

function taskRow({ plan_id, year }: Plan, task: PlanTask, rest: PlanSource & TaskVersion): TaskRow {
  const full = taskInFull(task, year);
  const { deadline } = full;
  return {
    task_id: task.task_id,
    plan_id,
    code: task.code,
    parent: task.parent,
    is_group: task.is_group,
    area_code: task.area_code,
    title: full.title,
    goal: full.goal,
    activities: lines(full.activities),
    products: lines(full.products),
    lead: lines(full.lead),
    coordinating: lines(full.coordinating),
    deadline_text: full.deadline_text,
    deadline_kind: deadline?.kind ?? null,
    start: deadline?.start ?? null,
    due: deadline?.due ?? null,
    exclusive: deadline?.exclusive ?? null,
    due_dates: deadline === null ? null : daysText(deadline),
    note: task.note,
    funding: task.funding,
    implied: impliedText(task),
    origin: task.origin,
    replaces: task.replaces ?? null,
    ...rest,
    source_place: task.source_place,
  };
}

function deadlineRows({ year }: Plan, task: PlanTask, source: PlanSource): PlanRows["task_deadline"] {
  const { deadline, deadline_text } = taskInFull(task, year);
  const whole = { product: null, text: deadline_text, ...(deadline ?? termsOf("unparsed")) };
  return (deadline?.parts ?? [whole]).map((part, at) => ({
    task_id: task.task_id,
    part_no: at + 1,
    product: part.product,
    deadline_text: part.text,
    deadline_kind: deadline === null ? null : part.kind,
    start: part.start,
    due: part.due,
    exclusive: deadline === null ? null : part.exclusive,
    due_dates: daysText(part),
    ...source,
    source_place: task.source_place,
  }));
}

function targetRow(plan_id: string, target: PlanTarget, source: PlanSource): PlanRows["plan_target"][number] {
  const { target_id, code, area_code, task_id, text, comparison, unit, source_place } = target;
  const value = String(target.value);
  const value_to = target.value_to === null ? null : String(target.value_to);
  const own = { plan_id, target_id, code, area_code, task_id, text, comparison, value, value_to, unit };
  return { ...own, ...source, source_place };
}

/**
 * A plan as rows to store: lists one item a line, empty cells as merged cells imply or null, places those in
 * the plan's own document. `versions`
 * holds the tasks that amendments touch; the rest is always in force.
 */
export function planRows(
  plan: Plan,
  { unit_id, source_file, source_sha256 }: PlanHolder,
  versions: ReadonlyMap<string, TaskVersion> = new Map(),
): PlanRows {
  const source = { source_file, source_sha256 };
  const versionOf = ({ task_id }: PlanTask): TaskVersion =>
    versions.get(task_id) ?? { from_on: null, until_on: null, first_id: task_id };
  const tasks = plan.tasks.filter(({ is_group }) => !is_group);
  return {
    plan: [planRow(plan, unit_id, source)],
    plan_area: plan.areas.map((area) => areaRow(plan.plan_id, area, source)),
    plan_task: plan.tasks.map((task) => taskRow(plan, task, { ...source, ...versionOf(task) })),
    task_deadline: tasks.flatMap((task) => deadlineRows(plan, task, source)),
    plan_target: plan.targets.map((target) => targetRow(plan.plan_id, target, source)),
  };
}
