import { type Issue, issue, type Place } from "@parindex/model";
import type { RuleSet } from "../checked-set.ts";
import type { RuleNumber } from "../number.ts";
import { assignedValue } from "../assigned-value.ts";

type Targets = Readonly<Record<string, RuleNumber>>;

/** A set as a case's targets make it, or why they do not fit its rules. */
interface CaseReading {
  readonly ruleSet: RuleSet;
  readonly issues: readonly Issue[];
}

/** The set as each case reads it, by the targets that the case gives; the same for the same targets. */
export function caseReadings(ruleSet: RuleSet): (targets: Targets | undefined, place: Place) => CaseReading {
  const known = new Map<string, CaseReading>();
  return (targets = {}, place) => {
    if (ruleSet.targets === null) return { ruleSet, issues: [] };
    const given = JSON.stringify(Object.entries(targets).sort(([a], [b]) => (a < b ? -1 : 1)));
    const before = known.get(given);
    if (before !== undefined) return before;
    const assigned = Object.entries(targets).map(([uid, value]) => [uid, assignedValue(value)] as const);
    const read = ruleSet.targets.reading(new Map(assigned));
    const faults = read.issues.filter(({ severity }) => severity === "error");
    const reading =
      read.ruleSet === null
        ? {
            ruleSet,
            issues: [issue("cases.target_unfit", place, { given: JSON.stringify(targets) }), ...faults],
          }
        : { ruleSet: read.ruleSet, issues: [] };
    known.set(given, reading);
    return reading;
  };
}
