import { obligationRows, type Plan } from "@parindex/plans";
import { isLeaf, leavesOf, type RuleSet } from "@parindex/rules";
import type { Random } from "./random.ts";

/** The fields of a progress file, in order. */
export const progressFields = [
  "task_id",
  "as_of",
  "product",
  "state",
  "done_on",
  "product_document",
  "reason",
] as const;

type Row = Readonly<Record<string, string | boolean | null>>;

type Task = Plan["tasks"][number];
type Deadline = Pick<NonNullable<Task["deadline"]>, "due" | "due_dates" | "kind">;

interface Reported {
  readonly state: string;
  readonly done_on: string | null;
}

/** The last printed day up to a day, else the first after it; null where none is printed. */
function dueBy({ due, due_dates }: Deadline, asOf: string): string | null {
  const days = [...due_dates, ...(due === null ? [] : [due])].sort();
  return days.findLast((day) => day <= asOf) ?? days[0] ?? null;
}

/** What is past its day is mostly done, some of it late; of the rest a part is done ahead of time. */
function reported(deadline: Deadline, asOf: string, random: Random): Reported {
  const due = dueBy(deadline, asOf);
  const early = { state: "done_on_time", done_on: shifted(asOf, -random.whole(2, 45)) };
  if (due === null && asOf.endsWith("-12-31")) return random.chance(92) ? early : open("in_progress");
  if (due === null || due > asOf)
    return deadline.kind !== "ongoing" && random.chance(45)
      ? early
      : open(random.chance(60) ? "in_progress" : "not_yet_due");
  if (random.chance(88)) return { state: "done_on_time", done_on: shifted(due, -random.whole(1, 12)) };
  const late = shifted(due, random.whole(3, 20));
  return random.chance(50) && late <= asOf ? { state: "done_late", done_on: late } : open("overdue");
}

function open(state: string): Reported {
  return { state, done_on: null };
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const noDay: Deadline = { kind: "ongoing", due: null, due_dates: [] };

function taskProgress(task: Task, asOf: string, random: Random): Row[] {
  const own = { task_id: task.task_id, as_of: asOf };
  if (/nếu có/i.test(task.title ?? "") && random.chance(60)) {
    const none = { product: null, done_on: null, product_document: null };
    return [{ ...own, ...none, state: "did_not_arise", reason: "Trong kỳ không phát sinh" }];
  }
  const parts = task.deadline?.parts?.filter(({ product }) => product !== null) ?? [];
  const all = parts.length === task.deadline?.parts?.length ? parts : [];
  const deadlines = all.length > 0 ? all : [{ ...(task.deadline ?? noDay), product: null }];
  return deadlines.map(({ product, ...deadline }) => {
    const { state, done_on } = reported(deadline, asOf, random);
    const document = done_on === null ? null : (product ?? task.products[0] ?? null);
    return { ...own, product, state, done_on, product_document: document, reason: null };
  });
}

/** How every task of a plan stands, product by product where each has its own day. */
export function progressOf(plan: Plan, asOf: string, random: Random): Row[] {
  return plan.tasks.filter(({ is_group }) => !is_group).flatMap((task) => taskProgress(task, asOf, random));
}

/** The fields of a file of sent reports, in order. */
export const submissionFields = ["obligation_id", "period", "submitted_on", "document", "reason"] as const;

/** When the reports that a plan obliges were sent: nearly all in time. */
export function submissionsOf(plan: Plan, asOf: string, random: Random): Row[] {
  return obligationRows(plan, { unit_id: null, source_file: "", source_sha256: "" })
    .filter(({ due }) => due <= asOf)
    .map(({ obligation_id, period, due }) => {
      const submitted_on = shifted(due, random.chance(88) ? -random.whole(1, 6) : random.whole(1, 9));
      return { obligation_id, period, submitted_on, document: `${random.whole(20, 300)}/BC`, reason: null };
    });
}

/** The fields of a link file, in order. */
export const linkFields = [
  "task_id",
  "leaf_uid",
  "role",
  "confirmed",
  "confirmed_by",
  "confirmed_on",
] as const;

function taskCited(plan: Plan, article: string): string | null {
  const coded = /nhiệm vụ ([\d.]+\d)/.exec(article)?.[1];
  const goal = /mục tiêu ([\d.]+\d)/.exec(article)?.[1];
  const [, roman, number] = /\b([IVX]+)\.(\d+)\b/.exec(article) ?? [];
  const area = plan.areas.find(({ code }) => code === roman)?.area_code;
  const found = plan.tasks.find(
    (task) =>
      !task.is_group &&
      ((coded !== undefined && task.code === coded) ||
        (goal !== undefined && task.goal_code === goal) ||
        (area !== undefined && task.area_code === area && task.code === number)),
  );
  return found?.task_id ?? null;
}

/** Which leaf each task feeds, from the rows of the plan that the leaves cite. */
export function linksOf(plan: Plan, ruleSet: RuleSet): Row[] {
  const seen = new Set<string>();
  return leavesOf(ruleSet.roots)
    .filter(isLeaf)
    .flatMap(({ at }) =>
      (at.cites ?? []).flatMap(({ document, article }) => {
        if (!document.includes(`kế hoạch ${plan.plan_id}`)) return [];
        const task_id = taskCited(plan, article ?? "");
        const key = `${task_id} ${at.uid}`;
        if (task_id === null || seen.has(key)) return [];
        seen.add(key);
        return [
          {
            task_id,
            leaf_uid: at.uid,
            role: "product",
            confirmed: true,
            confirmed_by: "Bộ phận tổng hợp",
            confirmed_on: `${plan.year}-02-15`,
          },
        ];
      }),
    );
}

/** What a unit need not report in a year, because its plan and progress say it. */
export function fromPlan(
  plans: readonly { readonly plan: Plan; readonly unit_id: string | null }[],
  unit_id: string,
  year: number,
): ReadonlySet<string> {
  const own = plans.find((one) => one.unit_id === unit_id && one.plan.year === year);
  if (own === undefined) return new Set();
  const holder = { unit_id, source_file: "", source_sha256: "" };
  const reports = obligationRows(own.plan, holder).some(({ counts }) => counts);
  return new Set(["plan.planned", "plan.done", ...(reports ? ["obligations.on_time"] : [])]);
}
