/** The steps of an assessment, earliest first; kept apart and never overwritten. */
export const stages = ["self", "appraisal-1", "appraisal-2", "final"] as const;

/** A step of an assessment. */
export type Stage = (typeof stages)[number];

/** Who gives a leaf its points. */
export const scoringSources = ["self", "survey", "leader", "appraiser"] as const;

/** What became of a leaf; only `scored` carries points. */
export const statuses = [
  "scored",
  "not_applicable",
  "missing",
  "invalid",
  "awaiting_survey",
  "needs_person",
] as const;

/** What became of a leaf. */
export type Status = (typeof statuses)[number];
