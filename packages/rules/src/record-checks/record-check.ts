import { type Query, type Severity, text, whole } from "@parindex/model";
import { z } from "zod";

/** A question about records each of whose rows is a finding, asked beside the rule set of the unit's own year. */
export interface RecordCheck {
  /** The message of a finding, and the name by which a waiver turns it off. */
  readonly code: string;
  readonly severity: Severity;
  /** Whether it asks what the rules gave, and so waits for the scoring. */
  readonly ofScores: boolean;
  /** What the message names beside unit, year and what the finding is about; `x_e16` counts 10^-16 and is named `x`. */
  readonly params: readonly string[];
  /** Of those, decimals to be shown without trailing zeros. */
  readonly decimals?: readonly string[];
  /** Gives unit_id, year, about (a leaf, figure or document), source_file, source_place and the params. */
  readonly sql: string;
}

/** A row of a check's answer: its params are text, null where there is nothing to name. */
export function findingRow(params: readonly string[]) {
  return z.strictObject({
    unit_id: text("Mã đơn vị"),
    year: whole("Năm"),
    about: text("Về", "leaf_uid, indicator_id or evidence_id"),
    source_file: text("Tệp"),
    source_place: text("Vị trí"),
    ...Object.fromEntries(params.map((name) => [name, text(name).nullable()])),
  });
}

/** The question itself: findings in the order of their files. */
export function recordCheckQuery({ sql, params }: RecordCheck): Query<ReturnType<typeof findingRow>> {
  const columns = params.map((name) => `CAST(${name} AS VARCHAR) AS ${name}`);
  const own = ["unit_id", "year", "about", "source_file", "source_place"];
  return {
    params: [],
    row: findingRow(params),
    sql: `SELECT ${[...own, ...columns].join(", ")}
FROM (
${sql}
) AS found
ORDER BY source_file, LENGTH(source_place), source_place, about`,
  };
}
