import type { Status } from "@parindex/model";

/** Why a leaf has no points, and the status that follows; a scored leaf has no reason. */
export const reasons = {
  not_reported: "missing",
  target_not_assigned: "missing",
  awaiting_survey: "awaiting_survey",
  declared_not_applicable: "not_applicable",
  group_not_applicable: "not_applicable",
  zero_denominator: "not_applicable",
  zero_denominator_person: "needs_person",
  not_applicable_forbidden: "invalid",
  faulty_figure: "invalid",
  over_100: "invalid",
  negative: "invalid",
  unknown_option: "invalid",
  no_case: "needs_person",
  no_maximum: "needs_person",
  small_sample: "needs_person",
  person_scores: "needs_person",
  text_unclear: "needs_person",
  part_not_applicable: "needs_person",
  peer_missing: "needs_person",
  no_best: "needs_person",
  previous_not_reported: "missing",
  previous_missing: "not_applicable",
  previous_missing_person: "needs_person",
  merged_not_reported: "missing",
  merged: "not_applicable",
  merged_person: "needs_person",
} as const satisfies Record<string, Exclude<Status, "scored">>;

/** Why a leaf has no points. */
export type Reason = keyof typeof reasons;

/** The status of a reason as SQL; null reason is `scored`. */
export function statusSql(reason: string): string {
  const cases = Object.entries(reasons).map(([code, status]) => `WHEN '${code}' THEN '${status}'`);
  return `CASE WHEN ${reason} IS NULL THEN 'scored' ELSE CASE ${reason} ${cases.join(" ")} END END`;
}
