import type { UnitCase } from "../cases/case-file.ts";
import { caseYear } from "../cases/case-rows.ts";
import { likeUnits } from "../cases/like-units.ts";
import type { CaseFileRead } from "../cases/read-case-file.ts";
import type { RuleSet } from "../checked-set.ts";
import { alternatives, type Condition } from "../condition.ts";
import { isNodeTest } from "../gate.ts";
import { type GateAt, gateInputs, gatesOf } from "../gates.ts";
import { type Candidate, conditionCases } from "./condition-cases.ts";
import { type Figures, type Given, merged } from "./figures.ts";

/** A whole unit proposed for a gate, without what it is to give. */
export interface ProposedUnit {
  readonly at: GateAt;
  readonly unit: UnitCase;
}

/** The tests of figures of a gate: all of its condition, or each by itself where shares of nodes stand among them. */
function conditionsOf({ gate }: GateAt): Condition[] {
  const literals = alternatives(gate.when).flat();
  const ofFigures = literals.flatMap(({ test, negated }): Condition[] => {
    if (isNodeTest(test)) return [];
    return [negated ? { not: test } : test];
  });
  // Without a test of nodes the whole is a condition of figures.
  return ofFigures.length === literals.length ? [gate.when as Condition] : ofFigures;
}

function without(given: Given, id: string): Given {
  const { [id]: _gone, ...rest } = given;
  return rest;
}

/** Figures at every bound of a gate's condition, and with each of its figures missing, on those of a unit. */
function candidatesOf(at: GateAt, base: Given, figures: Figures): Candidate[] {
  const bounds = conditionsOf(at).flatMap((one) => conditionCases(one, figures).candidates);
  return [
    ...bounds.map(({ name, given }) => ({ name, given: merged(base, given) })),
    ...gateInputs(at.gate).map((id) => ({ name: `chưa báo cáo ${id}`, given: without(base, id) })),
  ];
}

/** What a unit says, apart from its name and from what it is to give. */
function saidBy({
  name: _name,
  like: _like,
  expect: _expect,
  accepted: _accepted,
  ...said
}: UnitCase): string {
  const given = Object.entries(said.given ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ ...said, given });
}

/**
 * Whole units at every bound of every gate's figures, made of the first whole unit that a person wrote; none where
 * there is no such unit, for only a person can say what an ordinary unit of the set reports.
 */
export function proposedGateUnits(ruleSet: RuleSet, files: readonly CaseFileRead[]): ProposedUnit[] {
  const stored = files.flatMap(({ cases }) => likeUnits(cases.units ?? []));
  const base = stored.find(({ accepted, stage }) => accepted !== false && (stage ?? "final") === "final");
  if (base === undefined || ruleSet.byGroup !== null) return [];
  const {
    name: _name,
    like: _like,
    expect: _expect,
    accepted: _accepted,
    ranked_with: _ranked,
    ...said
  } = base;
  const known = new Set(stored.map((unit) => saidBy(unit)));
  const figures = { indicators: ruleSet.set.indicators, year: caseYear(ruleSet) };
  return gatesOf(ruleSet).flatMap((at) =>
    candidatesOf(at, base.given ?? {}, figures).flatMap(({ name, given }): ProposedUnit[] => {
      const unit: UnitCase = { ...said, name: `${at.gate.uid}: ${name}`, given, expect: {} };
      const same = saidBy(unit);
      if (known.has(same)) return [];
      known.add(same);
      return [{ at, unit }];
    }),
  );
}
