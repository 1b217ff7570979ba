import { byUrgency, type DuePart, duePart } from "./due-part.ts";
import type { DueRow } from "./due-query.ts";
import type { DueState, DueWindow } from "./due-state.ts";
import { taskDays } from "./next-due.ts";
import { pointsSum } from "./points-sum.ts";

/** A leaf that a task feeds; `max` is null where the rule set gives none. */
export interface DueLeaf {
  readonly leaf_uid: string;
  readonly max: string | null;
}

/** A task and how it stands on a day: as the most urgent of its deadlines does. */
export interface DueTask {
  readonly task_id: string;
  readonly plan_id: string;
  readonly unit_id: string | null;
  readonly unit_name: string | null;
  readonly year: number;
  readonly area_code: string | null;
  readonly area_title: string | null;
  readonly reform_area: DueRow["reform_area"];
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
  /** Each deadline of the task; one of them where the plan gives one or none. */
  readonly parts: readonly DuePart[];
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

function partsOf(rows: readonly DueRow[], window: DueWindow): DuePart[] {
  const one = [...new Map(rows.map((row) => [row.part_no, row])).values()];
  const all = taskDays(one);
  return one.map((row) => duePart(row, all, window));
}

function dueTask(rows: readonly [DueRow, ...DueRow[]], window: DueWindow): DueTask {
  const [row] = rows;
  const leaves = leavesOf(rows);
  const parts = partsOf(rows, window);
  const [urgent] = parts.toSorted(byUrgency) as [DuePart]; // each row is of some part
  return {
    task_id: row.task_id,
    plan_id: row.plan_id,
    unit_id: row.unit_id,
    unit_name: row.unit_name,
    year: row.year,
    area_code: row.area_code,
    area_title: row.area_title,
    reform_area: row.reform_area,
    code: row.code,
    title: row.title,
    lead: row.lead,
    deadline_text: row.task_deadline_text,
    due: urgent.due,
    exclusive: urgent.exclusive,
    state: urgent.state,
    days_left: urgent.days_left,
    progress: urgent.progress,
    done_on: urgent.done_on,
    parts,
    points_at_stake: pointsSum(leaves.map(({ max }) => max)),
    leaves,
  };
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
