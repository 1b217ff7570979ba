import { Engine, type NestedCondition, type RuleProperties } from "json-rules-engine";
import { benchLeaves } from "./bench-set.ts";
import type { Figures, ScoreRecord } from "./record-at-a-time.ts";
import { missing, person, type Points, pointsOf, type Test } from "./said-plainly.ts";

const signs = { ">=": "greaterThanInclusive", ">": "greaterThan", "<=": "lessThanInclusive", "==": "equal" };
const compare = {
  ">=": (a: number, b: number) => a >= b,
  ">": (a: number, b: number) => a > b,
  "<=": (a: number, b: number) => a <= b,
  "==": (a: number, b: number) => a === b,
};

function difference({ of, less }: Test): string {
  return less === undefined ? of : `${of} - ${less}`;
}

function condition(test: Test): NestedCondition {
  const fact = difference(test);
  if (test.over === undefined) return { fact, operator: signs[test.sign], value: test.value * 10_000 };
  return { fact, operator: `${test.sign} ${test.value}%`, value: { fact: test.over } };
}

interface Outcome {
  readonly leaf: number;
  readonly order: number;
  readonly points: Points | null;
}

function rule(
  leaf: number,
  order: number,
  points: Points | null,
  conditions: RuleProperties["conditions"],
): RuleProperties {
  return { conditions, event: { type: "case", params: { leaf, order, points } } };
}

function rules(): RuleProperties[] {
  return benchLeaves.flatMap(({ needs, cases, join }, leaf) => [
    ...(needs.length === 0
      ? []
      : [rule(leaf, -1, null, { any: needs.map((fact) => ({ fact, operator: "equal", value: null })) })]),
    ...cases.map(({ when, points }, order) =>
      rule(leaf, join === "sum" ? 1 : order, points, { all: when.map(condition) }),
    ),
  ]);
}

function engineOf(): Engine {
  const engine = new Engine(rules());
  const tests = benchLeaves.flatMap(({ cases }) => cases.flatMap(({ when }) => when));
  for (const test of tests) {
    const { over, sign, value, of, less } = test;
    if (over !== undefined)
      engine.addOperator<number, number>(
        `${sign} ${value}%`,
        (a, b) => a !== null && b !== null && compare[sign](a * 100, value * b),
      );
    if (less !== undefined)
      engine.addFact(difference(test), async (_params, almanac) => {
        const [a, b] = await Promise.all([
          almanac.factValue<number | null>(of),
          almanac.factValue<number | null>(less),
        ]);
        return a === null || b === null ? null : a - b;
      });
  }
  return engine;
}

function factsOf(figures: Figures): Record<string, number | null> {
  const named = benchLeaves.flatMap(({ needs }) => needs).map((id) => [id, null] as const);
  return {
    ...Object.fromEntries(named),
    ...Object.fromEntries([...figures].map(([id, value]) => [id, Number(value)])),
  };
}

function joined(outcomes: readonly Outcome[], join: "first" | "sum", figure: (id: string) => bigint): bigint {
  const least = Math.min(...outcomes.map(({ order }) => order));
  const taken = outcomes.filter(({ order }) => order === least);
  if (least === -1) return missing;
  if (taken.some(({ points }) => points === null)) return person;
  const all = taken.map(({ points }) => (points === null ? 0n : pointsOf(points, figure)));
  return join === "sum" ? all.reduce((sum, one) => sum + one, 0n) : (all[0] ?? 0n);
}

/** The set as rules of json-rules-engine; points of the case it finds are worked out exactly. */
export function jsonRulesEngine(): ScoreRecord {
  const engine = engineOf();
  return async (figures) => {
    const { events } = await engine.run(factsOf(figures));
    // Every event was made by `rule` above.
    const found = Map.groupBy(
      events.map(({ params }) => params as unknown as Outcome),
      ({ leaf }) => leaf,
    );
    return benchLeaves.map(({ join }, leaf) => {
      const outcomes = found.get(leaf) ?? [];
      return outcomes.length === 0 ? 0n : joined(outcomes, join, (id) => figures.get(id) ?? 0n);
    });
  };
}
