import { closest, type Issue, issue, type Place } from "@parindex/model";
import { type Deadline, deadlineSchema, type Terms } from "../deadline/deadline.ts";
import { isRecord, type LoosePlan } from "./loose.ts";
import { isAscending, termsAgree } from "./terms.ts";

type PlaceOf = (...path: PropertyKey[]) => Place;

/** Years before and after the plan's in which a printed deadline can still be believed. */
const [yearsBefore, yearsAfter] = [1, 6];

function ofTerms(terms: Terms, year: number | null, place: PlaceOf): Issue[] {
  const { kind, start, due } = terms;
  const days = [start, due, ...terms.due_dates].filter((day) => day !== null);
  const strange = days.find((day) => {
    const own = Number(day.slice(0, 4));
    return year !== null && (own < year - yearsBefore || own > year + yearsAfter);
  });
  return [
    ...(termsAgree(terms)
      ? []
      : [issue(`plan.deadline.${kind}`, place("kind"), { start: start ?? "null", due: due ?? "null" })]),
    ...(strange === undefined
      ? []
      : [issue("plan.deadline_year", place("due"), { day: strange, year: year! })]),
    ...(isAscending(terms.due_dates) ? [] : [issue("plan.due_dates_order", place("due_dates"))]),
    ...(terms.due_dates.length > 0 && kind !== "recurring" && !("parts" in terms)
      ? [issue("plan.due_dates_kind", place("due_dates"), { kind })]
      : []),
  ];
}

function ofParts(deadline: Deadline, products: readonly string[], place: PlaceOf): Issue[] {
  const { parts, due } = deadline;
  if (parts === undefined) return [];
  const last = parts.reduce<string | null>(
    (best, part) => ((part.due ?? "") > (best ?? "") ? part.due : best),
    null,
  );
  return [
    ...(parts.length < 2 ? [issue("plan.single_part", place("parts"))] : []),
    ...(last === due
      ? []
      : [issue("plan.parts_due", place("due"), { due: due ?? "null", last: last ?? "null" })]),
    ...parts.flatMap(({ product }, at) =>
      product === null || products.includes(product)
        ? []
        : [
            issue("plan.part_product", place("parts", at, "product"), {
              product,
              near: closest(product, products) ?? products.join(" | "),
            }),
          ],
    ),
  ];
}

function ofTask(plan: LoosePlan, task: Readonly<Record<string, unknown>>, at: number): Issue[] {
  const place: PlaceOf = (...path) => plan.place(["tasks", at, "deadline", ...path]);
  const { deadline, deadline_text } = task;
  if (deadline_text === null && isRecord(deadline)) return [issue("plan.deadline_without_text", place())];
  if (typeof deadline_text === "string" && deadline === null)
    return [issue("plan.text_without_deadline", place(), { text: deadline_text })];
  const read = deadlineSchema.safeParse(deadline);
  if (!read.success) return [];
  const parts = read.data.parts ?? [];
  const products = Array.isArray(task["products"]) ? task["products"].map(String) : [];
  return [
    ...ofTerms(read.data, plan.year, place),
    ...parts.flatMap((part, part_at) =>
      ofTerms(part, plan.year, (...path) => place("parts", part_at, ...path)),
    ),
    ...ofParts(read.data, products, place),
  ];
}

/** Deadlines whose kind, days, parts and printed text do not agree with one another. */
export function checkDeadlines(plan: LoosePlan): Issue[] {
  const tasks = plan.value["tasks"];
  return (Array.isArray(tasks) ? tasks : []).flatMap((task: unknown, at) =>
    isRecord(task) ? ofTask(plan, task, at) : [],
  );
}
