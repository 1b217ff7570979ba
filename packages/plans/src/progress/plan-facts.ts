import type { planFactTable, RowOf } from "@parindex/model";
import type { TaskOutcome } from "./outcome.ts";
import { planCounts } from "./plan-counts.ts";
import type { StandingRows } from "./standing-rows.ts";

/** A figure that a plan gives. */
export type PlanFact = RowOf<typeof planFactTable>;

type OutcomeRow = StandingRows["task_outcome"][number];

/** Which outcomes a fact counts. */
const counted = {
  "plan.planned": ["done_on_time", "done_late", "late", "unreported", "open"],
  "plan.done": ["done_on_time", "done_late"],
  "plan.on_time": ["done_on_time"],
  "plan.late": ["done_late", "late"],
} as const satisfies Record<string, readonly TaskOutcome[]>;

function idsText(ids: readonly string[]): string | null {
  return ids.length === 0 ? null : ids.toSorted().join(" ");
}

function factsOfUnit(rows: readonly OutcomeRow[], source_file: string): PlanFact[] {
  const { unit_id, year } = rows[0]!;
  const counts = planCounts(rows);
  const unreported = rows.filter(({ outcome }) => outcome === "unreported");
  const ids = (own: readonly OutcomeRow[]): string | null => idsText(own.map(({ task_id }) => task_id));
  const fact = (source: keyof typeof counted, value: number | null): PlanFact => {
    const outcomes: readonly TaskOutcome[] = counted[source];
    const of = value === null ? unreported : rows.filter(({ outcome }) => outcomes.includes(outcome));
    const text = value === null ? null : String(value);
    return { unit_id: unit_id!, year, source, value: text, of_tasks: ids(of), source_file };
  };
  return [
    fact("plan.planned", counts.planned),
    fact("plan.done", counts.done),
    fact("plan.on_time", counts.on_time),
    fact("plan.late", counts.late),
  ];
}

/** What rules may ask of the plans of every unit and year; `fileOf` a plan is the file it was read from. */
export function planFacts(rows: readonly OutcomeRow[], fileOf: ReadonlyMap<string, string>): PlanFact[] {
  const held = rows.filter(({ unit_id }) => unit_id !== null);
  const groups = Map.groupBy(held, ({ unit_id, year }) => JSON.stringify([unit_id, year]));
  return [...groups.values()].flatMap((own) => {
    const files = new Set(own.map(({ plan_id }) => fileOf.get(plan_id) ?? plan_id));
    return factsOfUnit(own, [...files].sort().join(", "));
  });
}
