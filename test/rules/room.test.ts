import { fraction } from "@parindex/model";
import { openStore, type Store } from "@parindex/store";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportedInFull } from "../oracle/arbitrary/facts.ts";
import { withGates } from "../oracle/arbitrary/gates.ts";
import { anyLeaf, ruleSetOf } from "../oracle/arbitrary/sets.ts";
import { unitsOf } from "../oracle/arbitrary/units.ts";
import { compareWithOracle } from "../oracle/compare.ts";
import type { Facts, Figure } from "../oracle/figures.ts";
import { runPlan } from "../oracle/plan-run.ts";
import { faults } from "./broken-set.ts";

let store: Store;

beforeAll(async () => {
  store = await openStore(":memory:");
});
afterAll(() => store.close());

const largest = fraction(10n ** 18n - 1n, 10_000n);
const ends = [largest, fraction(1n, 10_000n), fraction(0n), fraction(10n ** 18n - 3n, 10_000n)];

/** Figures moved to the ends of what a record holds, each unit in its own way. */
function atTheEnds(facts: Facts, unit: number): Facts {
  const moved = Object.entries(facts).map(([id, figure], at): [string, Figure] => {
    if (figure.state !== "value" || figure.value.num <= 1n || id.startsWith("survey.")) return [id, figure];
    const value = ends[(unit + at) % ends.length]!;
    const denominator = figure.denominator === undefined ? {} : { denominator: ends[(unit + at + 1) % 2]! };
    return [id, { ...figure, value, ...denominator }];
  });
  return Object.fromEntries(moved);
}

describe("the largest and least figures that a record holds, under any rules", () => {
  it("never pass what the plan's numbers hold, and are scored exactly", async () => {
    const batches = ruleSetOf(anyLeaf, { minLength: 20, maxLength: 20 })
      .chain(withGates)
      .chain((set) =>
        unitsOf(set, reportedInFull, { minLength: 20, maxLength: 20 }).map((units) => ({ set, units })),
      );
    for (const { set, units } of fc.sample(batches, { seed: 38, numRuns: process.env["CI"] ? 12 : 4 })) {
      const moved = units.map((unit, at) => ({
        ...unit,
        facts: atTheEnds(unit.facts, at),
        before: atTheEnds(unit.before, at + 1),
      }));
      const plan = await runPlan(store, { set, units: moved });
      expect(compareWithOracle(set, moved, plan).differences.slice(0, 3)).toEqual([]);
    }
  });
});

describe("numbers of a rule", () => {
  const ratio = "over: tong, when_zero";

  it("may be as long as leaves room for every figure", () => {
    expect(
      faults([ratio, 'over: tong, floor: "1/99999999999999", when_zero']).map(({ code }) => code),
    ).toEqual(["rules.number_not_printed"]);
  });

  it.each([
    ["a bound", [ratio, 'over: tong, floor: "1/999999999999999999999", when_zero']],
    [
      "a divisor",
      [ratio, 'over: tong, divide_by: "1000000000000000000000/1000000000000000000001", when_zero'],
    ],
    [
      "a step",
      [
        "{ from: 2, points: 4 }, { below: 2,",
        '{ from: "2/999999999999999999999", points: 4 }, { below: "2/999999999999999999999",',
      ],
    ],
  ] as const)("are refused at their leaf where they are longer: %s", (_what, [from, to]) => {
    const found = faults([from, to]).filter(({ code }) => code === "rules.numbers_too_long");
    expect(found).toHaveLength(1);
    expect(found[0]?.text).toMatch(/^Tiêu chí 1\.[12]:/);
  });

  it("of a list are measured together: thirds, sevenths and the like share one denominator", () => {
    const take = (dens: readonly number[]): string =>
      `rule: { kind: deduction, start: max, min: 0, take: [ ${dens.map((den) => `{ count: so_lan, per: "1/${den}" }`).join(", ")} ] }`;
    const rule = /rule: { kind: bands.*?\] }/;
    const codes = (dens: readonly number[]): string[] =>
      faults([rule, take(dens)]).flatMap(({ code }) => (code === "rules.numbers_too_long" ? [code] : []));
    expect(codes([3, 7, 11])).toEqual([]);
    expect(codes([1_000_003, 999_983, 999_979, 999_961])).toEqual(["rules.numbers_too_long"]);
  });
});
