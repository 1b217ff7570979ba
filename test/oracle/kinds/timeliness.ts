import type { Fraction } from "@parindex/model";
import type { Given } from "../context.ts";
import type { Facts } from "../figures.ts";
import { none, type Outcome, pointsOf, worth, worthOf } from "../outcome.ts";
import type { Due, Rules } from "../rule.ts";

const aDay = 24 * 60 * 60 * 1000;

function timeOf(facts: Facts, id: string): number {
  const figure = facts[id];
  return figure?.state === "date" ? Date.parse(`${figure.day}T00:00:00Z`) : Number.NaN;
}

/** The printed day; past the month's end it is the month's last. */
function dueTime(due: Due, facts: Facts, year: number): number {
  if ("after" in due) return timeOf(facts, due.after) + due.days * aDay;
  const monthEnd = new Date(Date.UTC(year + (due.year_offset ?? 0), due.month, 0));
  return monthEnd.setUTCDate(Math.min(due.day, monthEnd.getUTCDate()));
}

function inTime(max: Fraction | null): Outcome {
  return max === null ? none("no_maximum") : worth(max);
}

/** Points by how many days late a date is. */
export function timeliness({ rule, max, facts, context }: Given<Rules["timeliness"]>): Outcome {
  if (facts[rule.of]?.state === "not_done") return pointsOf(rule.not_done);
  const due = dueTime(rule.due, facts, context.year);
  const last = rule.due.exclusive === true ? due - aDay : due;
  const daysLate = (timeOf(facts, rule.of) - last) / aDay;
  if (daysLate <= 0) return inTime(max);
  const step = rule.late?.find(({ to_days }) => daysLate <= to_days);
  return step === undefined ? pointsOf(rule.otherwise) : worthOf(step, max);
}
