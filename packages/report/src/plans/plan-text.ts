import { dateText, dueStateNames, type Locale, noNumber, taskOutcomeNames } from "@parindex/model";
import { say, type WordKey } from "../words.ts";

const outcomeEnglish: Readonly<Record<keyof typeof taskOutcomeNames, string>> = {
  done_on_time: "Done on time",
  done_late: "Done late",
  late: "Late, not done",
  unreported: "Past its day, unreported",
  open: "Not done yet",
  left_out: "Left out (did not arise, dropped)",
};

/** What people call what a task counts as. */
export function outcomeText(outcome: keyof typeof taskOutcomeNames, locale: Locale): string {
  return locale === "en" ? outcomeEnglish[outcome] : taskOutcomeNames[outcome];
}

/** What people call how a deadline stands. */
export function dueStateText(state: keyof typeof dueStateNames, locale: Locale): string {
  return dueStateNames[state][locale];
}

/** The title of a picture of a unit's plan. */
export function planTitle(
  key: WordKey,
  row: { readonly unit_id: string | null; readonly unit_name: string | null; year: number; as_of: string },
  locale: Locale,
): string {
  const unit = row.unit_name ?? row.unit_id ?? noNumber;
  return say(key, locale, { unit, year: row.year, as_of: dateText(row.as_of) });
}
