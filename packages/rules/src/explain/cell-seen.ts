import type { Explanation } from "@parindex/model";
import type { RuleSet } from "../checked-set.ts";
import type { AnswerLabels } from "./figure-words.ts";
import type { GatesSeen } from "./gates.ts";
import type { TargetRow } from "./targets.ts";
import type { CellKey, CellRow, EntryRow, InputRow, TermRow } from "./query.ts";

/** What the run knows of one cell. */
export interface CellSeen {
  readonly key: CellKey;
  readonly unit_name: string;
  readonly ruleSet: RuleSet;
  readonly cell: CellRow;
  readonly inputs: readonly InputRow[];
  readonly terms: readonly TermRow[];
  /** Points that persons entered up to the stage. */
  readonly entries?: readonly EntryRow[] | undefined;
  /** What answers of surveys are called; by their ids where no questionnaire says. */
  readonly labels?: AnswerLabels | undefined;
  /** Survey results behind the leaf, by question and group. */
  readonly survey?: Explanation["survey"] | undefined;
  readonly targets: readonly TargetRow[];
  /** How the gates of the unit were judged; none where the set has none. */
  readonly gates?: GatesSeen | undefined;
}
