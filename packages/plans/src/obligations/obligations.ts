import type { DueWindow } from "../due/due-state.ts";
import { daysLeft } from "../due/next-due.ts";
import type { PlanFact } from "../progress/plan-facts.ts";
import type { ObligationRow } from "./obligation-query.ts";

/** How an obliged report stands; `unreported` is past its day and nobody said whether it was sent, `passed` a day on which nothing is sent. */
export const obligationStates = [
  "unreported",
  "not_sent",
  "due_soon",
  "upcoming",
  "sent_late",
  "sent_on_time",
  "passed",
] as const;

/** How an obliged report stands. */
export type ObligationState = (typeof obligationStates)[number];

/** An obliged report, how it stands on a day, and the days left; below 0 once late, null once sent. */
export interface Obligation extends ObligationRow {
  readonly state: ObligationState;
  readonly days_left: number | null;
}

type Sending = Pick<ObligationRow, "due" | "exclusive" | "submitted_on" | "is_reported">;

/** How something to be sent stands on a day. */
export function sendingState(row: Sending, { as_of, days }: DueWindow): ObligationState {
  const { due, exclusive, submitted_on, is_reported } = row;
  if (submitted_on !== null)
    return daysLeft(due, exclusive, submitted_on) >= 0 ? "sent_on_time" : "sent_late";
  const left = daysLeft(due, exclusive, as_of);
  if (left < 0) return is_reported ? "not_sent" : "unreported";
  return left <= days ? "due_soon" : "upcoming";
}

/** Each obliged report and how it stands on a day, in the order of the rows. */
export function obligations(rows: readonly ObligationRow[], window: DueWindow): Obligation[] {
  return rows.map((row) => {
    const state = sendingState(row, window);
    const days_left = row.submitted_on === null ? daysLeft(row.due, row.exclusive, window.as_of) : null;
    return { ...row, state, days_left };
  });
}

/** An obliged report of a plan, or a day that an assessment sets, as one list shows both. */
export interface ListedObligation extends Omit<Obligation, "plan_id" | "source_place"> {
  readonly source: "plan" | "campaign";
  readonly plan_id: string | null;
  readonly source_place: string | null;
}

/** The reports of plans as such a list shows them. */
export function listedReports(all: readonly Obligation[]): ListedObligation[] {
  return all.map((one) => ({ source: "plan", ...one }));
}

function fact(own: readonly Obligation[], fileOf: ReadonlyMap<string, string>): PlanFact {
  const { unit_id, year } = own[0]!;
  const key = ({ obligation_id, period }: Obligation): string => `${obligation_id}/${period}`;
  const unreported = own.filter(({ state }) => state === "unreported");
  const onTime = own.filter(({ state }) => state === "sent_on_time");
  const late = new Set(own.filter(({ state }) => state !== "sent_on_time").map(({ period }) => period));
  // Several reports of one period count once, and only where each of them was on time.
  const periods = new Set(onTime.map(({ period }) => period).filter((period) => !late.has(period)));
  const of = unreported.length > 0 ? unreported : onTime;
  return {
    unit_id: unit_id!,
    year,
    source: "obligations.on_time",
    value: unreported.length > 0 ? null : String(periods.size),
    of_tasks: of.length === 0 ? null : of.map(key).sort().join(" "),
    source_file: [...new Set(own.map(({ plan_id }) => fileOf.get(plan_id) ?? plan_id))].sort().join(", "),
  };
}

/** How many periods each unit reported in time; null while a report past its day is unreported. */
export function obligationFacts(all: readonly Obligation[], fileOf: ReadonlyMap<string, string>): PlanFact[] {
  const own = all.filter(({ counts, unit_id }) => counts && unit_id !== null);
  const groups = Map.groupBy(own, ({ unit_id, year }) => JSON.stringify([unit_id, year]));
  return [...groups.values()].map((group) => fact(group, fileOf));
}
