import {
  type Block,
  dateText,
  type Locale,
  noNumber,
  type PageColumn,
  reformAreaNames,
} from "@parindex/model";
import type { Deadline } from "../deadline/deadline.ts";
import type { Plan, PlanTask } from "../plan-file.ts";
import { taskTitle } from "../task-title.ts";
import { label } from "./labels.ts";

type Label = Parameters<typeof label>[0];

function columns(keys: readonly Label[], numbers: readonly Label[], locale: Locale): PageColumn[] {
  return keys.map((key) => ({ title: label(key, locale), align: numbers.includes(key) ? "right" : "left" }));
}

function areaTable(plan: Plan, locale: Locale): Block {
  const rows = plan.areas.map(({ area_code, code, title, reform_area }) => {
    const tasks = plan.tasks.filter((task) => task.area_code === area_code);
    const groups = tasks.filter(({ is_group }) => is_group).length;
    const targets = plan.targets.filter((target) => target.area_code === area_code).length;
    const counts = [tasks.length, groups, targets].map(String);
    return [code ?? noNumber, title, reformAreaNames[reform_area][locale], ...counts];
  });
  const groups = plan.tasks.filter(({ is_group }) => is_group).length;
  const total = [plan.tasks.length, groups, plan.targets.length].map(String);
  const numbers = ["tasks", "groups", "targets"] as const;
  return {
    kind: "table",
    caption: label("areas", locale),
    columns: columns(["code", "title", "reform_area", ...numbers], numbers, locale),
    rows: [...rows, ["", label("total", locale), "", ...total]],
  };
}

function dueText(deadline: Deadline | null, locale: Locale): string {
  if (deadline === null) return noNumber;
  const { due, exclusive, due_dates } = deadline;
  const last = due ?? due_dates.at(-1) ?? null;
  if (last === null) return noNumber;
  const shown = due === null ? due_dates.map(dateText).join("; ") : dateText(last);
  return exclusive ? label("before", locale).replace("{day}", shown) : shown;
}

function taskRow(task: PlanTask, locale: Locale): string[] {
  return [
    task.code ?? task.inferred.code ?? noNumber,
    taskTitle(task),
    task.lead.join("; "),
    task.deadline_text ?? noNumber,
    dueText(task.deadline, locale),
    task.products.join("; "),
  ];
}

function taskTable(plan: Plan, area: Plan["areas"][number], locale: Locale): Block {
  const tasks = plan.tasks.filter(({ area_code }) => area_code === area.area_code);
  return {
    kind: "table",
    caption: [area.code, area.title].filter((part) => part !== null).join(". "),
    columns: columns(["code", "title", "lead", "deadline_text", "due", "products"], [], locale),
    rows: tasks.map((task) => taskRow(task, locale)),
  };
}

/** What a plan holds, to read on a terminal: its areas with counts, then its tasks area by area. */
export function planSummary(plan: Plan, locale: Locale): Block[] {
  const facts = [
    `${label("year", locale)}: ${plan.year}`,
    `${label("issuer", locale)}: ${plan.issuer ?? noNumber}`,
    `${label("anomalies", locale)}: ${plan.anomalies.length}`,
  ];
  return [
    { kind: "heading", level: 1, text: `${plan.plan_id}. ${plan.title}` },
    { kind: "paragraph", text: facts.join(" · ") },
    areaTable(plan, locale),
    ...plan.areas.map((area) => taskTable(plan, area, locale)),
  ];
}
