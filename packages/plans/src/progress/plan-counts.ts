import type { StandingRows } from "./standing-rows.ts";
import type { TaskOutcome } from "./outcome.ts";

type OutcomeRow = StandingRows["task_outcome"][number];

/**
 * Tasks of a plan, an area or a lead by what they count as. `planned` leaves out what did not arise or was
 * dropped; `done`, `on_time` and `late` are null while a task past its day is unreported, for it may be any.
 */
export interface PlanCounts {
  readonly planned: number;
  readonly done: number | null;
  readonly on_time: number | null;
  /** Done late, or past the day and not done. */
  readonly late: number | null;
  readonly open: number;
  readonly unreported: number;
  readonly left_out: number;
}

/** Counts tasks by what they count as. */
export function planCounts(rows: readonly Pick<OutcomeRow, "outcome">[]): PlanCounts {
  const count = (...outcomes: TaskOutcome[]): number =>
    rows.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const [unreported, left_out] = [count("unreported"), count("left_out")];
  const known = (value: number): number | null => (unreported > 0 ? null : value);
  return {
    planned: rows.length - left_out,
    done: known(count("done_on_time", "done_late")),
    on_time: known(count("done_on_time")),
    late: known(count("done_late", "late")),
    open: count("open"),
    unreported,
    left_out,
  };
}

/** Tasks of one plan, and of one of its headings or of the whole. */
export interface PlanProgress extends PlanCounts {
  readonly plan_id: string;
  readonly unit_id: string | null;
  readonly year: number;
  /** Null on the line of the whole plan. */
  readonly area_code: string | null;
  readonly area_title: string | null;
}

function line(
  rows: readonly OutcomeRow[],
  area: Pick<PlanProgress, "area_code" | "area_title">,
): PlanProgress {
  const { plan_id, unit_id, year } = rows[0]!;
  return { plan_id, unit_id, year, ...area, ...planCounts(rows) };
}

/** Counts of every plan: the whole first, then each of its headings in their order. */
export function planProgress(rows: readonly OutcomeRow[]): PlanProgress[] {
  const byPlan = Map.groupBy(
    rows.toSorted((a, b) => Number(a.task_id > b.task_id) - Number(a.task_id < b.task_id)),
    ({ plan_id }) => plan_id,
  );
  return [...byPlan.values()].flatMap((plan) => [
    line(plan, { area_code: null, area_title: null }),
    ...Map.groupBy(plan, ({ area_code }) => area_code)
      .values()
      .map((area) => line(area, { area_code: area[0]!.area_code, area_title: area[0]!.area_title })),
  ]);
}
