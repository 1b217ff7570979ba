import type { DueRow } from "./due-query.ts";
import { dueStates, type DueState, type DueWindow, standing } from "./due-state.ts";
import { pointsSum } from "./points-sum.ts";

/** A leaf that a task feeds; `max` is null where the rule set gives none. */
export interface DueLeaf {
  readonly leaf_uid: string;
  readonly max: string | null;
}

/** A task and how it stands on a day. */
export interface DueTask {
  readonly task_id: string;
  readonly plan_id: string;
  readonly unit_id: string | null;
  readonly unit_name: string | null;
  readonly year: number;
  readonly code: string | null;
  readonly title: string;
  /** One a line; null where the plan names none. */
  readonly lead: string | null;
  readonly deadline_text: string | null;
  /** The day it is next due, else the last day missed; null where no day is fixed. */
  readonly due: string | null;
  /** Whether the day itself is too late. */
  readonly exclusive: boolean;
  readonly state: DueState;
  /** Days to the last day in time, below 0 when late; null where no day is fixed or nothing is left to do. */
  readonly days_left: number | null;
  /** The last recorded state and the day it was done; null where none is recorded. */
  readonly progress: DueRow["progress"];
  readonly done_on: string | null;
  /** Maximum points of the leaves it feeds, each once; null where it feeds none of known maximum. */
  readonly points_at_stake: string | null;
  readonly leaves: readonly DueLeaf[];
}

function leavesOf(rows: readonly DueRow[]): DueLeaf[] {
  const leaves = new Map<string, DueLeaf>();
  for (const { leaf_uid, leaf_max } of rows)
    if (leaf_uid !== null && !leaves.has(leaf_uid)) leaves.set(leaf_uid, { leaf_uid, max: leaf_max });
  return [...leaves.values()];
}

function dueTask(rows: readonly [DueRow, ...DueRow[]], window: DueWindow): DueTask {
  const [row] = rows;
  const leaves = leavesOf(rows);
  const { state, due, days_left } = standing(row, window);
  return {
    task_id: row.task_id,
    plan_id: row.plan_id,
    unit_id: row.unit_id,
    unit_name: row.unit_name,
    year: row.year,
    code: row.code,
    title: row.title,
    lead: row.lead,
    deadline_text: row.deadline_text,
    due,
    exclusive: row.exclusive === true,
    state,
    days_left,
    progress: row.progress,
    done_on: row.done_on,
    points_at_stake: pointsSum(leaves.map(({ max }) => max)),
    leaves,
  };
}

function byUrgency(a: DueTask, b: DueTask): number {
  const soonest = (task: DueTask): number => task.days_left ?? Number.MAX_SAFE_INTEGER;
  return dueStates.indexOf(a.state) - dueStates.indexOf(b.state) || soonest(a) - soonest(b);
}

/** Every task and how it stands on a day, the most urgent first, else in the order of the rows. */
export function dueTasks(rows: readonly DueRow[], window: DueWindow): DueTask[] {
  const tasks = new Map<string, [DueRow, ...DueRow[]]>();
  for (const row of rows) {
    const known = tasks.get(row.task_id);
    if (known === undefined) tasks.set(row.task_id, [row]);
    else known.push(row);
  }
  return [...tasks.values()].map((task) => dueTask(task, window)).sort(byUrgency);
}
