import { type Issue, issue } from "@parindex/model";
import type { LoosePlan, LooseRecord } from "./loose.ts";

const keys = [
  { list: "areas", field: "area_code" },
  { list: "tasks", field: "task_id" },
  { list: "targets", field: "target_id" },
  { list: "obligations", field: "obligation_id" },
] as const;

function repeated(plan: LoosePlan, { list, field }: (typeof keys)[number]): Issue[] {
  const first = new Map<string, LooseRecord>();
  return plan.list(list).flatMap((record) => {
    const value = record.text(field);
    if (value === null) return [];
    const earlier = first.get(value);
    if (earlier !== undefined)
      return [
        issue("plan.repeated_id", record.place(field), {
          field,
          value,
          line: earlier.place(field).line ?? 0,
        }),
      ];
    first.set(value, record);
    return [];
  });
}

function misnamed(plan: LoosePlan): Issue[] {
  const { planId } = plan;
  if (planId === null) return [];
  const tasks = plan.list("tasks").flatMap((task) => {
    const [value, area] = [task.text("task_id"), task.text("area_code")];
    const start = `${planId}-${area}-`;
    return value === null || area === null || (value.startsWith(start) && value.length > start.length)
      ? []
      : [issue("plan.id_form", task.place("task_id"), { field: "task_id", value, start })];
  });
  const targets = plan.list("targets").flatMap((target) => {
    const [value, start] = [target.text("target_id"), `${planId}-t`];
    return value === null || value.startsWith(start)
      ? []
      : [issue("plan.id_form", target.place("target_id"), { field: "target_id", value, start })];
  });
  return [...tasks, ...targets];
}

/** Ids used twice, and ids that do not begin as their plan and area ask. */
export function checkIdentities(plan: LoosePlan): Issue[] {
  return [...keys.flatMap((key) => repeated(plan, key)), ...misnamed(plan)];
}
