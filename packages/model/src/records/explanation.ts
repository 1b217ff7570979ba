import type { Stage, Status } from "./stage.ts";

/** One input of an explained score: what was reported, and where it stands. */
export interface ExplainedInput {
  readonly indicator_id: string;
  /** The year it was reported for: the year scored, or the one before it where a rule compares with that. */
  readonly year: number;
  readonly label: string;
  /** Canonical text of the value; null where nothing was reported. */
  readonly value: string | null;
  readonly unit: string | null;
  readonly declared: string | null;
  readonly source_file: string | null;
  readonly source_place: string | null;
  /** Tasks, or reports with their period, that a figure taken from a plan counts or waits for; empty for others. */
  readonly of_tasks: readonly string[];
}

/** One case of a rule: a step, option or condition, and whether it was the one taken. */
export interface ExplainedCase {
  readonly text: string;
  readonly points: string | null;
  readonly taken: boolean;
}

/** Why a leaf has its points: from the run's own rows, as data for text, tables and charts. */
export interface Explanation {
  readonly unit_id: string;
  readonly unit_name: string;
  readonly year: number;
  readonly stage: Stage;
  readonly rule_set_id: string;
  readonly notice: string | null;
  readonly leaf_code: string;
  readonly leaf_uid: string;
  readonly title: string;
  readonly max: string | null;
  readonly status: Status;
  readonly reason: string | null;
  readonly points: string | null;
  readonly computed: string | null;
  readonly claimed: string | null;
  readonly granted: string | null;
  readonly points_lost: string | null;
  readonly kind: string;
  readonly inputs: readonly ExplainedInput[];
  readonly cases: readonly ExplainedCase[];
  /** The formula with its numbers, one line. */
  readonly formula: string;
  /** The least change that would gain the next points; null where nothing is lost or it cannot be said. */
  readonly gain: string | null;
  readonly scoring_text: string | null;
  readonly cites: readonly {
    readonly document: string;
    readonly article: string | null;
    readonly quote: string | null;
  }[];
}
