import type { Fraction, Stage } from "@parindex/model";
import { cutsOf, type SetGates, setGatesOf } from "./gates.ts";
import { oracleLeaves, type ScoredLeaf } from "./scored-leaf.ts";
import { indexOf, type Index } from "./set-index.ts";
import { nodeSums, type NodeSum } from "./node-sum.ts";
import type { RuleSetAt } from "./rule-set.ts";
import type { Reported } from "./context.ts";
import type { Targets } from "./targets.ts";

/** What persons entered for a leaf. */
export interface Entry {
  readonly claimed?: Fraction;
  readonly granted?: Fraction;
  /** The unit said, with a reason, that it did not do it: nought where it has no figure. */
  readonly notDone?: true;
  /** Why the grant differs from what the rule gives. */
  readonly reason_code?: string;
}

/** How a claim stands that a leaf does not apply. */
export type Exclusion = "refused" | "claimed" | "accepted";

/** A unit at a stage with all that is known of it. */
export interface Unit extends Reported {
  readonly id: string;
  readonly year: number;
  readonly stage: Stage;
  readonly province: string | null;
  readonly group: string | null;
  readonly merged: boolean;
  readonly provisional: boolean;
  /** By the uid of a leaf. */
  readonly entries: Readonly<Record<string, Entry>>;
  readonly exclusions: Readonly<Record<string, Exclusion>>;
  readonly targets?: Targets;
}

/** A unit scored under a rule set. */
export interface ScoredUnit {
  readonly leaves: readonly ScoredLeaf[];
  readonly nodes: readonly NodeSum[];
  readonly index: Index | null;
  readonly gates: SetGates | null;
}

/** A unit's leaves, sums and index; `peers` are all units scored under the set in that year, itself too. */
export function oracleUnit(set: RuleSetAt, unit: Unit, peers: readonly Unit[]): ScoredUnit {
  const leaves = oracleLeaves(set, unit, peers);
  const all = [...leaves, ...cutsOf({ set, unit, leaves })];
  const gates = setGatesOf({ set, unit, leaves: all });
  return { leaves, nodes: nodeSums(set, all), gates, index: indexOf(set, all, { stage: unit.stage, gates }) };
}
