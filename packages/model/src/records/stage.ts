import type { Locale } from "../issue.ts";

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

/** What people call what became of a leaf. */
export const statusNames: Readonly<Record<Status, Readonly<Record<Locale, string>>>> = {
  scored: { vi: "Đã chấm", en: "Scored" },
  not_applicable: { vi: "Không áp dụng", en: "Not applicable" },
  missing: { vi: "Thiếu số liệu", en: "Data missing" },
  invalid: { vi: "Số liệu chưa hợp lệ", en: "Data not valid" },
  awaiting_survey: { vi: "Chờ điều tra xã hội học", en: "Awaiting survey" },
  needs_person: { vi: "Chờ người chấm", en: "Awaiting a person" },
};
