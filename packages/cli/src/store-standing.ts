import { planFactTable, taskOutcomeTable, taskStandingTable } from "@parindex/model";
import {
  dueQuery,
  dueTasks,
  obligationFacts,
  obligationQuery,
  obligations,
  planFacts,
  standingRows,
} from "@parindex/plans";
import { replaceRows, type Store } from "@parindex/store";
import type { Workspace } from "./workspace.ts";

/** The days that count as soon where nobody asks otherwise. */
const soon = 30;

/** Keeps how tasks stand on a day, and the figures that rules take from plans. */
export async function storeStanding(store: Store, { plans }: Workspace, as_of: string): Promise<void> {
  const window = { as_of, days: soon };
  const rows = standingRows(dueTasks(await store.run(dueQuery({ as_of })), window), as_of);
  const reports = obligations(await store.run(obligationQuery({ as_of })), window);
  const fileOf = new Map(plans.map(({ plan, file }) => [plan.plan_id, file]));
  await replaceRows(store, taskStandingTable, rows.task_standing);
  await replaceRows(store, taskOutcomeTable, rows.task_outcome);
  await replaceRows(store, planFactTable, [
    ...planFacts(rows.task_outcome, fileOf),
    ...obligationFacts(reports, fileOf),
  ]);
}
