import { type Issue, issue } from "@parindex/model";
import { isRecord, type LoosePlan } from "./loose.ts";

/** A break or a doubled space is left over from the page's wrap, and a list is stored one item a line. */
const wrap = /[\r\n\t]|\s{2}|^\s|\s$/;

function ofValue(plan: LoosePlan, value: unknown, path: readonly PropertyKey[]): Issue[] {
  if (typeof value === "string")
    return wrap.test(value) ? [issue("plan.wrapped_text", plan.place(path), { path: path.join(".") })] : [];
  if (Array.isArray(value)) return value.flatMap((item, at) => ofValue(plan, item, [...path, at]));
  return isRecord(value)
    ? Object.entries(value).flatMap(([key, item]) => ofValue(plan, item, [...path, key]))
    : [];
}

function untitled(plan: LoosePlan): Issue[] {
  const tasks = plan.value["tasks"];
  return (Array.isArray(tasks) ? tasks : []).flatMap((task: unknown, at) => {
    if (!isRecord(task) || task["title"] !== null) return [];
    const { inferred } = task;
    return isRecord(inferred) && typeof inferred["title"] === "string"
      ? []
      : [issue("plan.no_title", plan.place(["tasks", at, "title"]))];
  });
}

/** Texts that still carry the page's line breaks, and rows that nothing gives a title. */
export function checkTexts(plan: LoosePlan): Issue[] {
  return [...ofValue(plan, plan.value, []), ...untitled(plan)];
}
