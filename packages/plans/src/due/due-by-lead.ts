import { compareVietnamese, leadsOf } from "@parindex/model";
import { isPressing } from "./due-state.ts";
import type { DueTask } from "./due-tasks.ts";
import { dueTotals, type DueTotals } from "./due-totals.ts";

/** Who leads tasks, and how those stand; `lead` is null for tasks that name nobody. */
export interface LeadTotals extends DueTotals {
  readonly unit_id: string | null;
  readonly unit_name: string | null;
  readonly lead: string | null;
  /** Tasks late, due soon or unclear. */
  readonly pressing: number;
}

const plain = (lead: string | null): string => (lead ?? "").toLowerCase().replace(/\s+/gu, " ");

/** Tasks by who leads them, whoever has most to do first; a task of two leads counts with both. */
export function dueByLead(tasks: readonly DueTask[]): LeadTotals[] {
  const led = tasks.flatMap((task) => leadsOf(task.lead).map((lead) => ({ lead, task })));
  const groups = Map.groupBy(led, ({ lead, task }) => JSON.stringify([task.unit_id, plain(lead)]));
  const totals = [...groups.values()].map((group) => {
    const own = group.map(({ task }) => task);
    const { unit_id, unit_name } = own[0]!;
    const pressing = own.filter(isPressing).length;
    return { unit_id, unit_name, lead: group[0]!.lead, pressing, ...dueTotals(own) };
  });
  return totals.sort(
    (a, b) => b.pressing - a.pressing || compareVietnamese(a.lead ?? "", b.lead ?? "") || b.tasks - a.tasks,
  );
}
