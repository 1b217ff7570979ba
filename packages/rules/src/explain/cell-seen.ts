import type { RuleSet } from "../checked-set.ts";
import type { CellKey, CellRow, InputRow, TermRow } from "./query.ts";

/** What the run knows of one cell. */
export interface CellSeen {
  readonly key: CellKey;
  readonly unit_name: string;
  readonly ruleSet: RuleSet;
  readonly cell: CellRow;
  readonly inputs: readonly InputRow[];
  readonly terms: readonly TermRow[];
}
