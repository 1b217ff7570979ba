import type { Plan, PlanTask } from "@parindex/plans";

/** The fields that are compared; the first four must be equal. */
export const comparedFields = [
  "code",
  "title",
  "lead",
  "deadline",
  "coordinating",
  "products",
  "activities",
  "goal",
  "area",
] as const;
type Field = (typeof comparedFields)[number];

/** Cells right over cells, and the first cells that are not. */
export interface Figure {
  readonly right: Readonly<Record<Field, number>>;
  readonly cells: Readonly<Record<Field, number>>;
  readonly tasks: number;
  readonly found: number;
  readonly wrong: readonly { field: Field; task_id: string; is: string; should: string }[];
}

function values(plan: Plan, task: PlanTask): Readonly<Record<Field, unknown>> {
  return {
    code: task.code ?? task.inferred.code ?? null,
    title: task.title ?? task.inferred.title ?? null,
    lead: task.lead.length > 0 ? task.lead : (task.inferred.lead ?? []),
    deadline: [task.deadline_text ?? task.inferred.deadline_text ?? null, task.deadline],
    coordinating: task.coordinating.length > 0 ? task.coordinating : (task.inferred.coordinating ?? []),
    products: task.products,
    activities: task.activities,
    goal: task.goal ?? task.inferred.goal ?? null,
    area: plan.areas.find(({ area_code }) => area_code === task.area_code)?.reform_area,
  };
}

/** Pairs tasks by place in their area; a task that was lost shifts all after it, and so counts. */
export function compare(truth: Plan, read: Plan): Figure {
  const counts = (): Record<Field, number> =>
    Object.fromEntries(comparedFields.map((field) => [field, 0])) as Record<Field, number>;
  const [right, cells] = [counts(), counts()];
  const wrong: { field: Field; task_id: string; is: string; should: string }[] = [];
  const idOf = (plan: Plan, { task_id }: PlanTask): string => task_id.slice(plan.plan_id.length);
  const byId = new Map(read.tasks.map((task) => [idOf(read, task), task]));
  let found = 0;
  for (const task of truth.tasks) {
    const other = byId.get(idOf(truth, task));
    if (other !== undefined) found += 1;
    const should = values(truth, task);
    const is = other === undefined ? null : values(read, other);
    for (const field of comparedFields) {
      cells[field] += 1;
      const texts = [JSON.stringify(is?.[field] ?? null), JSON.stringify(should[field])] as const;
      if (texts[0] === texts[1]) right[field] += 1;
      else wrong.push({ field, task_id: task.task_id, is: texts[0], should: texts[1] });
    }
  }
  return {
    right,
    cells,
    tasks: truth.tasks.length,
    found: read.tasks.length === truth.tasks.length ? found : Math.min(found, read.tasks.length),
    wrong,
  };
}

/** The wrong cells of rows that say nothing of being in doubt. */
export function silentlyWrong(
  { wrong }: Figure,
  doubts: readonly { params: Readonly<Record<string, unknown>> }[],
): Figure["wrong"] {
  const doubted = new Set(doubts.map(({ params }) => params["task_id"]));
  return wrong.filter(({ task_id }) => !doubted.has(task_id));
}
