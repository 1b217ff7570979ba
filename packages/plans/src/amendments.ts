import { closest, type Issue, issue } from "@parindex/model";
import type { Plan } from "./plan-file.ts";
import type { TaskVersion } from "./plan-rows.ts";

/** A plan and the file it was read from. */
export interface PlanAt {
  readonly plan: Plan;
  readonly file: string;
}

/** The plan that a plan amends, through earlier amendments; its own where it amends none, or a ring. */
export function firstPlanOf(plan_id: string, plans: readonly PlanAt[]): string {
  const seen = [plan_id];
  for (;;) {
    const amends = plans.find(({ plan }) => plan.plan_id === seen.at(-1))?.plan.amends ?? null;
    if (amends === null || seen.includes(amends)) return seen.at(-1)!;
    seen.push(amends);
  }
}

function ofPlan({ plan, file }: PlanAt, plans: readonly PlanAt[]): Issue[] {
  const { amends, plan_id, issued_on, tasks } = plan;
  const at = { file };
  const replacing = tasks.filter(({ replaces }) => replaces !== undefined);
  if (amends === null)
    return replacing.map(({ task_id }) => issue("plan.replaces_without_amends", at, { task_id }));
  const amended = plans.find((other) => other.plan.plan_id === amends);
  const ids = plans.map((other) => other.plan.plan_id);
  if (amended === undefined)
    return [issue("plan.unknown_amended", at, { amends, near: closest(amends, ids) ?? "–" })];
  const first = firstPlanOf(plan_id, plans);
  const family = plans.filter(
    (other) => other.plan !== plan && firstPlanOf(other.plan.plan_id, plans) === first,
  );
  const known = family.flatMap((other) => other.plan.tasks.map(({ task_id }) => task_id));
  return [
    ...(issued_on === null ? [issue("plan.amendment_undated", at, { amends })] : []),
    ...replacing
      .filter(({ replaces }) => !known.includes(replaces!))
      .map(({ task_id, replaces }) =>
        issue("plan.unknown_replaced", at, {
          task_id,
          replaces: replaces!,
          near: closest(replaces!, known) ?? "–",
        }),
      ),
  ];
}

/** What is wrong between plans: an amended plan or replaced task that is not there, an amendment without a day. */
export function checkAmendments(plans: readonly PlanAt[]): Issue[] {
  const twice = new Map<string, string>();
  const repeated = plans.flatMap(({ plan, file }) =>
    plan.tasks.flatMap(({ task_id, replaces }) => {
      if (replaces === undefined) return [];
      const earlier = twice.get(replaces);
      twice.set(replaces, task_id);
      if (earlier === undefined) return [];
      return [issue("plan.replaced_twice", { file }, { task_id, replaces, earlier })];
    }),
  );
  return [...plans.flatMap((plan) => ofPlan(plan, plans)), ...repeated];
}

/** The first version of a task, through its replacements. */
function firstOf(task_id: string, replacedBy: ReadonlyMap<string, string>): string {
  const seen = [task_id];
  for (;;) {
    const earlier = replacedBy.get(seen.at(-1)!);
    if (earlier === undefined || seen.includes(earlier)) return seen.at(-1)!;
    seen.push(earlier);
  }
}

/** When the tasks that amendments add or replace are in force: from the day the amending plan was issued. */
export function taskVersions(plans: readonly PlanAt[]): Map<string, TaskVersion> {
  const amending = plans.filter(({ plan }) => plan.amends !== null);
  const changes = amending.flatMap(({ plan }) => plan.tasks.map((task) => ({ task, on: plan.issued_on })));
  const replaced = changes.filter(({ task }) => task.replaces !== undefined);
  const earlier = new Map(replaced.map(({ task }) => [task.task_id, task.replaces!]));
  const until = new Map(replaced.map(({ task, on }) => [task.replaces!, on]));
  const from = new Map(changes.map(({ task, on }) => [task.task_id, on]));
  return new Map(
    [...new Set([...from.keys(), ...until.keys()])].map((task_id) => [
      task_id,
      {
        from_on: from.get(task_id) ?? null,
        until_on: until.get(task_id) ?? null,
        first_id: firstOf(task_id, earlier),
      },
    ]),
  );
}
