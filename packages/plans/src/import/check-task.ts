import type { PlanTask } from "../plan-file.ts";
import { doubt, type Doubts } from "./doubt.ts";

const readings = ["title", "lead", "deadline"] as const;

/** What a row leaves open that a person should see. */
export function checkTask(
  task: PlanTask,
  { doubts, year }: { readonly doubts: Doubts; readonly year: number },
): void {
  const { task_id, source_place: place, deadline, inferred } = task;
  if (task.is_group) return;
  const missing = {
    title: task.title === null && inferred.title === undefined,
    lead: task.lead.length === 0 && inferred.lead === undefined,
    deadline: task.deadline_text === null && inferred.deadline_text === undefined,
  };
  for (const field of readings)
    if (missing[field]) doubt(doubts, `no_${field}`, { place, text: task.title ?? "", task_id });
  const merged = Object.keys(inferred);
  if (merged.length > 0)
    doubt(doubts, "merged", {
      place,
      text: task.title ?? inferred.title ?? "",
      task_id,
      fields: merged.join(", "),
      severity: "note",
    });
  if (deadline === null) return;
  const whole = { ...deadline, text: task.deadline_text ?? "" };
  for (const { kind, text } of [whole, ...(deadline.parts ?? [])])
    if (kind === "unparsed") doubt(doubts, "unclear_deadline", { place, text, task_id });
  const days = [deadline.start, deadline.due].filter((day) => day !== null);
  if (days.some((day) => Number(day.slice(0, 4)) !== year))
    doubt(doubts, "other_year", { place, text: task.deadline_text ?? "", task_id, year });
}

/** Codes printed twice in one area. */
export function checkCodes(tasks: readonly PlanTask[], doubts: Doubts): void {
  const seen = new Map<string, PlanTask>();
  for (const task of tasks) {
    if (task.code === null) continue;
    const key = `${task.area_code} ${task.code}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, task);
    else
      doubt(doubts, "repeated_code", {
        place: task.source_place,
        text: task.title ?? "",
        code: task.code,
        first: first.source_place,
        task_id: task.task_id,
      });
  }
}
