import { dueStates } from "@parindex/model";
import type { DueState } from "./due-state.ts";
import type { DueTask } from "./due-tasks.ts";
import { pointsSum } from "./points-sum.ts";

/** Tasks in one state, and the points that hang on them; null where no leaf of known maximum does. */
export interface DueTotal {
  readonly state: DueState;
  readonly tasks: number;
  /** Deadlines in the state; a task has one for each of its products that has its own. */
  readonly deadlines: number;
  readonly points_at_stake: string | null;
}

/** Tasks by state, and the whole list; the states add up to the whole. */
export interface DueTotals {
  readonly tasks: number;
  readonly deadlines: number;
  readonly points_at_stake: string | null;
  readonly by_state: readonly DueTotal[];
}

/** Maxima by leaf of a unit and year, without the leaves already counted. */
function newLeaves(tasks: readonly DueTask[], counted: Set<string>): (string | null)[] {
  return tasks.flatMap(({ unit_id, year, leaves }) =>
    leaves.flatMap(({ leaf_uid, max }) => {
      const leaf = JSON.stringify([unit_id, year, leaf_uid]);
      if (counted.has(leaf)) return [];
      counted.add(leaf);
      return [max];
    }),
  );
}

/** Tasks and points at stake by state; a leaf counts once in the list, with the most urgent of its tasks. */
export function dueTotals(tasks: readonly DueTask[]): DueTotals {
  const counted = new Set<string>();
  const parts = tasks.flatMap((task) => task.parts);
  const by_state = dueStates.map((state) => {
    const own = tasks.filter((task) => task.state === state);
    const deadlines = parts.filter((part) => part.state === state).length;
    return { state, tasks: own.length, deadlines, points_at_stake: pointsSum(newLeaves(own, counted)) };
  });
  const points = by_state.map(({ points_at_stake }) => points_at_stake);
  return { tasks: tasks.length, deadlines: parts.length, points_at_stake: pointsSum(points), by_state };
}
