import type { Figures } from "./figures.ts";

/** A reported figure as a record file has it. */
export interface ReportRow extends Readonly<Record<string, string | number | null>> {
  readonly unit_id: string;
  readonly year: number;
  readonly indicator_id: string;
  readonly period: string;
  readonly stage: string;
  readonly value: string | null;
  readonly declared: string | null;
  readonly reason: string | null;
}

/** The fields of a report file, in order. */
export const reportFields = [
  "unit_id",
  "year",
  "indicator_id",
  "period",
  "stage",
  "value",
  "declared",
  "reason",
] as const;

/** Figures of a unit and year as reports at a stage; the year in progress reports nine months. */
export function reportsOf(unit_id: string, year: number, figures: Figures, stage = "self"): ReportRow[] {
  return [...figures].map(([indicator_id, value]) => {
    const [declared, reason] = value.startsWith("not_")
      ? (value.split("|") as [string, string])
      : [null, null];
    return {
      unit_id,
      year,
      indicator_id,
      period: year === 2026 ? "9M" : "Y",
      stage,
      value: declared === null ? value : null,
      declared,
      reason,
    };
  });
}
