import type { Plan } from "@parindex/plans";
import { isLeaf, leavesOf, type RuleSet } from "@parindex/rules";
import type { Random } from "./random.ts";

/** The fields of a progress file, in order. */
export const progressFields = ["task_id", "as_of", "state", "done_on", "product_document", "reason"] as const;

type Row = Readonly<Record<string, string | boolean | null>>;

function progressState(
  due: string | null,
  asOf: string,
  random: Random,
): { state: string; done_on: string | null } {
  if (due === null || due > asOf)
    return { state: random.chance(60) ? "in_progress" : "not_yet_due", done_on: null };
  if (random.chance(72)) return { state: "done_on_time", done_on: shifted(due, -random.whole(1, 12)) };
  if (random.chance(50)) return { state: "done_late", done_on: shifted(due, random.whole(3, 20)) };
  return { state: "overdue", done_on: null };
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** How every task of a plan stands: what is not called for "did not arise", some is late. */
export function progressOf(plan: Plan, asOf: string, random: Random): Row[] {
  return plan.tasks
    .filter(({ is_group }) => !is_group)
    .map((task) => {
      const ifAny = /nếu có/i.test(task.title ?? "");
      if (ifAny && random.chance(60))
        return {
          task_id: task.task_id,
          as_of: asOf,
          state: "did_not_arise",
          done_on: null,
          product_document: null,
          reason: "Trong kỳ không phát sinh",
        };
      const { state, done_on } = progressState(task.deadline?.due ?? null, asOf, random);
      const shown = done_on !== null && done_on > asOf ? asOf : done_on;
      return {
        task_id: task.task_id,
        as_of: asOf,
        state,
        done_on: shown,
        product_document: shown === null ? null : (task.products[0] ?? null),
        reason: null,
      };
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
