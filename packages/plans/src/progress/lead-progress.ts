import { compareVietnamese, leadsOf } from "@parindex/model";
import { type PlanCounts, planCounts } from "./plan-counts.ts";
import type { StandingRows } from "./standing-rows.ts";

/** Tasks of one who leads them; `lead` is null for tasks that name nobody. */
export interface LeadProgress extends PlanCounts {
  readonly plan_id: string;
  readonly lead: string | null;
}

const plain = (lead: string | null): string => (lead ?? "").toLowerCase().replace(/\s+/gu, " ");

/** Counts of every plan by who leads, in the order of their names; a task of two leads counts with each. */
export function leadProgress(rows: StandingRows["task_outcome"]): LeadProgress[] {
  const led = rows.flatMap((row) => leadsOf(row.lead).map((lead) => ({ lead, row })));
  const groups = Map.groupBy(led, ({ lead, row }) => JSON.stringify([row.plan_id, plain(lead)]));
  return [...groups.values()]
    .map((own) => ({
      plan_id: own[0]!.row.plan_id,
      lead: own[0]!.lead,
      ...planCounts(own.map(({ row }) => row)),
    }))
    .sort(
      (a, b) =>
        Number(a.plan_id > b.plan_id) - Number(a.plan_id < b.plan_id) ||
        compareVietnamese(a.lead ?? "", b.lead ?? ""),
    );
}
