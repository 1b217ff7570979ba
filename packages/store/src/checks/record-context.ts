import type { Finding } from "./check.ts";

/** What a check of records knows beside them. */
export interface RecordContext {
  /** Years that the rule sets in force cover; null where none is known. */
  readonly years: readonly number[] | null;
  /** Tables whose own file could not be read, so that nothing is said to be absent from them. */
  readonly unread?: ReadonlySet<string>;
  readonly cellOf?: (finding: Finding) => string | null;
}
