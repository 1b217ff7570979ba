import { closest, type Issue, issue, type Place } from "@parindex/model";
import { type Deadline, deadlineSchema, type Terms } from "../deadline/deadline.ts";
import { isRecord, type LoosePlan } from "./loose.ts";
import { isAscending, termsAgree } from "./terms.ts";

interface OfTask {
  readonly plan: LoosePlan;
  readonly task_id: unknown;
}

type PlaceOf = (...path: PropertyKey[]) => Place;

/** Years before and after the plan's in which a printed deadline can still be believed. */
const [yearsBefore, yearsAfter] = [1, 6];

/** The last day after the plan's year on which its own reports and summings-up may still be due. */
const lastOfNext = "03-31";

/** Whether a deadline's last day is in a year that the plan is not of: before it, or after March of the next one. */
function isOtherYear({ start, due, due_dates }: Terms, year: number): boolean {
  const last = due ?? due_dates.at(-1) ?? null;
  if (last === null) return false;
  const reachesOver = start !== null && start <= `${year}-12-31`;
  return last < `${year}-01-01` || (last > `${year + 1}-${lastOfNext}` && !reachesOver);
}

function ofYear(terms: Terms, { plan, task_id }: OfTask, place: PlaceOf): Issue[] {
  const { year, value } = plan;
  if (year === null || !isOtherYear(terms, year)) return [];
  const anomalies = Array.isArray(value["anomalies"]) ? value["anomalies"] : [];
  const isKnown = anomalies.some(
    (one: unknown) => isRecord(one) && one["kind"] === "wrong_year" && one["task_id"] === task_id,
  );
  const day = terms.due ?? terms.due_dates.at(-1)!;
  return isKnown ? [] : [issue("plan.deadline_other_year", place("due"), { day, year }, "warning")];
}

function ofTerms(terms: Terms, of: OfTask, place: PlaceOf): Issue[] {
  const { year } = of.plan;
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
    ...(strange === undefined && termsAgree(terms) ? ofYear(terms, of, place) : []),
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
  const of = { plan, task_id: task["task_id"] };
  const products = Array.isArray(task["products"]) ? task["products"].map(String) : [];
  return [
    ...ofTerms(read.data, of, place),
    ...parts.flatMap((part, part_at) => ofTerms(part, of, (...path) => place("parts", part_at, ...path))),
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
