import { dateText, type Locale, type Stage } from "@parindex/model";
import { campaignQuery } from "@parindex/plans";
import type { Store } from "@parindex/store";
import { daysBetween } from "../checking/days-between.ts";

/** A unit whose self score was handed in after its campaign's day: at least one day. */
export interface LateClosing {
  readonly unit_id: string;
  /** The day of its campaign, as `YYYY-MM-DD`. */
  readonly due: string;
  readonly days_late: number;
}

interface Closing {
  readonly stage: Stage;
  readonly year: number;
  readonly units: readonly string[];
  readonly asOf: string;
}

/**
 * Units whose self score is late when it is closed on a day, as `check` counts it: by the day its yearly form came in,
 * else by the day of closing. Empty for later stages, and without a campaign's day.
 */
export async function lateClosings(
  store: Store,
  { stage, year, units, asOf }: Closing,
): Promise<LateClosing[]> {
  if (stage !== "self") return [];
  const days = await store.run(campaignQuery({ as_of: asOf, year }));
  return days
    .filter(({ unit_id, step }) => step === "self_due" && units.includes(unit_id))
    .map(({ unit_id, due, submitted_on }) => ({
      unit_id,
      due,
      days_late: daysBetween(due, submitted_on ?? asOf),
    }))
    .filter(({ days_late }) => days_late > 0);
}

/** By how many days a unit is late, in words. */
export function lateClosingText({ due, days_late }: LateClosing, locale: Locale): string {
  return locale === "en"
    ? `self score ${days_late} day(s) late, due on ${dateText(due)}`
    : `tự chấm muộn ${days_late} ngày so với hạn ${dateText(due)}`;
}
