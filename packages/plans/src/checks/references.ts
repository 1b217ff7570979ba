import { closest, type Issue, issue } from "@parindex/model";
import type { LoosePlan } from "./loose.ts";

const references = [
  { list: "tasks", field: "area_code", to: "areas" },
  { list: "targets", field: "area_code", to: "areas" },
  { list: "targets", field: "task_id", to: "tasks" },
  { list: "anomalies", field: "task_id", to: "tasks" },
] as const;

function valuesOf(plan: LoosePlan, list: string, field: string): string[] {
  return plan.list(list).flatMap((record) => record.text(field) ?? []);
}

function unknown(plan: LoosePlan, { list, field, to }: (typeof references)[number]): Issue[] {
  const known = new Set(valuesOf(plan, to, field));
  return plan.list(list).flatMap((record) => {
    const value = record.text(field);
    if (value === null || known.has(value)) return [];
    const near = closest(value, known);
    return near === null
      ? [issue("plan.unknown_reference", record.place(field), { field, value, list: to })]
      : [issue("plan.misspelt_reference", record.place(field), { field, value, list: to, near })];
  });
}

function isGroup(plan: LoosePlan, at: number): boolean {
  const tasks = plan.value["tasks"] as readonly { readonly is_group?: unknown }[]; // a list: `at` came from it
  return tasks[at]?.is_group === true;
}

function parents(plan: LoosePlan): Issue[] {
  const ids = plan.list("tasks").map((task) => task.text("task_id"));
  return plan.list("tasks").flatMap((task) => {
    const parent = task.text("parent");
    if (parent === null) return [];
    const at = ids.indexOf(parent);
    const fault = (code: string): Issue[] => [issue(code, task.place("parent"), { value: parent })];
    if (at < 0) return fault("plan.unknown_parent");
    if (at >= task.index) return fault("plan.late_parent");
    return isGroup(plan, at) ? [] : fault("plan.parent_no_group");
  });
}

/** Codes that name an area, a row or a parent that is not there, or not yet. */
export function checkReferences(plan: LoosePlan): Issue[] {
  return [...references.flatMap((reference) => unknown(plan, reference)), ...parents(plan)];
}
