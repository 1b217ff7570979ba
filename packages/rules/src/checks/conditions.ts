import { fraction, type Issue, issue, type YamlFile } from "@parindex/model";
import type { RuleSet, RuleSetCheck } from "../checked-set.ts";
import { holdsTarget } from "./assigned.ts";
import { alternatives, type Condition, type Literal, literalInterval } from "../condition.ts";
import type { TermDraft } from "../kind.ts";
import { rulesIn } from "../nested.ts";
import { exact } from "../number.ts";
import { reachOf } from "../reach.ts";
import { common, everywhere, outside, type Regions, within } from "../regions.ts";
import { nest } from "../registry.ts";
import { stepPath } from "../step-path.ts";
import { isLeaf, leavesOf } from "../tree.ts";

type Indicators = RuleSet["set"]["indicators"];

/** One way in which a condition holds: where each of its measures then lies. */
type Way = ReadonlyMap<string, { readonly at: Regions; readonly reach: Regions }>;

/** Everything that the measure of a test may come to. */
function reachOfTest({ test }: Literal, indicators: Indicators): Regions {
  if ("is" in test)
    return [{ low: { at: fraction(0n), open: false }, high: { at: fraction(1n), open: false } }];
  const of = reachOf(test.of, indicators);
  if (test.over === undefined) return [of];
  const isNatural = of.low !== null && of.low.at.num >= 0n;
  return isNatural ? [{ low: { at: fraction(0n), open: false }, high: null }] : everywhere;
}

function regionsOf(literal: Literal): Regions {
  const { test, negated } = literal;
  if (!negated) return [literalInterval(literal)];
  const opposite =
    "is" in test ? { ...test, is: test.is === "yes" ? ("no" as const) : ("yes" as const) } : null;
  return opposite === null
    ? outside(literalInterval(literal))
    : [literalInterval({ test: opposite, negated: false })];
}

/** The ways in which a condition can hold at all. */
function waysOf(condition: Condition, indicators: Indicators): Way[] {
  return alternatives(condition).flatMap((literals): Way[] => {
    const way = new Map<string, { at: Regions; reach: Regions }>();
    for (const literal of literals) {
      const { test } = literal;
      const key = JSON.stringify([test.of, "over" in test ? (test.over ?? null) : null]);
      const reach = reachOfTest(literal, indicators);
      const at = way.get(key)?.at ?? reach;
      way.set(key, { at: common(at, regionsOf(literal)), reach });
    }
    return [...way.values()].some(({ at }) => at.length === 0) ? [] : [way];
  });
}

/** Whether the second holds wherever the first does. */
function implies(a: Way, b: Way): boolean {
  return [...b].every(([key, { at, reach }]) => within(a.get(key)?.at ?? reach, at));
}

interface Row {
  readonly when: Condition;
  readonly path: readonly PropertyKey[];
  /** Whether it is asked only where no row before it held. */
  readonly inTurn: boolean;
}

/** The conditions of a term, each with its place in the rule that says it. */
function rowsOf(term: TermDraft, rule: object): Row[] {
  const { condition, steps = [] } = term;
  return [
    ...(condition === undefined ? [] : [{ when: condition, path: ["when"], inTurn: false }]),
    ...steps.flatMap(({ condition: when, weight }, at): Row[] =>
      when === undefined
        ? []
        : [{ when, path: [...stepPath(rule, term, at), "when"], inTurn: weight === undefined }],
    ),
  ];
}

function faultsOf(
  rows: readonly Row[],
  told: { code: string; path: readonly PropertyKey[]; indicators: Indicators; yaml: YamlFile },
): Issue[] {
  const before: Way[] = [];
  return rows.flatMap(({ when, path, inTurn }): Issue[] => {
    const ways = waysOf(when, told.indicators);
    // Seeking a place reads the whole file again: only a fault asks for one.
    const fault = (code: string): Issue[] => [
      issue(code, told.yaml.placeOf([...told.path, ...path]), { code: told.code }, "warning"),
    ];
    const isShadowed =
      ways.length > 0 && ways.every((way) => before.some((earlier) => implies(way, earlier)));
    if (inTurn) before.push(...ways);
    if (ways.length === 0) return fault("rules.never_holds");
    return isShadowed ? fault("rules.shadowed_row") : [];
  });
}

/** Conditions can hold, and a row of a table is not hidden by those before it. */
export const checkConditions: RuleSetCheck = ({ set, roots }, yaml, uses) =>
  leavesOf(roots)
    .filter(isLeaf)
    .flatMap(({ at, path }) =>
      rulesIn(at.rule, [...path, "rule"]).flatMap((one) => {
        if (holdsTarget(one.path, uses)) return [];
        const max = at.max === null ? null : exact(at.max);
        const term = nest.compile(one.rule, { max, year: Math.max(2000, ...set.applies_to.years) });
        const told = { code: at.code, path: one.path, indicators: set.indicators, yaml };
        return faultsOf(rowsOf(term, one.rule), told);
      }),
    );
