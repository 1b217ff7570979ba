import { fraction } from "@parindex/model";
import { openStore, type Store } from "@parindex/store";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reported, reportedInFull } from "../oracle/arbitrary/facts.ts";
import { withGates } from "../oracle/arbitrary/gates.ts";
import { ratioRule } from "../oracle/arbitrary/measuring-rules.ts";
import { anyRule, holdsKind } from "../oracle/arbitrary/rules.ts";
import { anyLeaf, leafWith, ruleSetOf } from "../oracle/arbitrary/sets.ts";
import { targeted, withTargets } from "../oracle/arbitrary/targets.ts";
import { unitsOf } from "../oracle/arbitrary/units.ts";
import { raisedFact, scaledFacts, withoutSome } from "../oracle/changed-facts.ts";
import { compareWithOracle } from "../oracle/compare.ts";
import type { Reported } from "../oracle/context.ts";
import { type Batch, type PlanResult, runPlan } from "../oracle/plan-run.ts";
import { leavesOf } from "../oracle/rule-set.ts";
import type { Unit } from "../oracle/unit.ts";

const isThorough = process.env["CI"] !== undefined;
const twenty = { minLength: 20, maxLength: 20 };
let store: Store;

beforeAll(async () => {
  store = await openStore(":memory:");
});
afterAll(() => store.close());

function samples<T>(arbitrary: fc.Arbitrary<T>, seed: number, [few, many]: readonly [number, number]): T[] {
  return fc.sample(arbitrary, { seed, numRuns: isThorough ? many : few });
}

/** A set and units of which persons said nothing, at the first stage. */
function untouched(leaf: typeof anyLeaf, facts: fc.Arbitrary<Reported>): fc.Arbitrary<Batch> {
  return ruleSetOf(leaf, twenty).chain((set) =>
    unitsOf(set, facts, { minLength: 15, maxLength: 15 }).map((units) => ({
      set: { ...set, status: "model" as const, rounding: { ...set.rounding, points: 2 } },
      units: units.map((unit) => ({ ...unit, stage: "self" as const, entries: {}, exclusions: {} })),
    })),
  );
}

/** The units, and each of them again with other figures, as one batch. */
function doubled(units: readonly Unit[], change: (unit: Unit, at: number) => Unit["facts"]): Unit[] {
  const changed = units.map((unit, at) => ({ ...unit, id: `${unit.id}-2`, facts: change(unit, at) }));
  return [...units, ...changed];
}

/** Rows of the first units, each beside the row of the same unit with other figures. */
function besides<Row extends { readonly scope_no: number; readonly uid: string }>(
  rows: readonly Row[],
  count: number,
): [Row, Row][] {
  const byKey = new Map(rows.map((row) => [`${row.scope_no} ${row.uid}`, row]));
  return rows
    .filter(({ scope_no }) => scope_no <= count)
    .map((row) => [row, byKey.get(`${row.scope_no + count} ${row.uid}`)!]);
}

function number(text: string | null): bigint {
  return BigInt(text ?? "0");
}

/** A ratio of one figure over another, never refused above 100 %, with nothing below its floor. */
const plainRatio = leafWith((max) =>
  ratioRule(max).map(({ below_floor: _below, ...rule }) => ({
    ...rule,
    of: "phan_1",
    over: "tong_1",
    over_100: rule.over_100 === "error" ? "cap" : (rule.over_100 ?? "cap"),
  })),
);

describe("the plan and a plain evaluator of the same rules", () => {
  it("agree on every leaf, sum, index and rank of random sets and units", async () => {
    const batches = ruleSetOf(anyLeaf, twenty).chain((set) =>
      unitsOf(set, reported, { minLength: 30, maxLength: 30 }).map((units) => ({ set, units })),
    );
    let cells = 0;
    const sampled = samples(batches, 2026, [12, 30]);
    for (const batch of sampled) {
      const compared = compareWithOracle(batch.set, batch.units, await runPlan(store, batch));
      cells += compared.cells;
      expect(compared.differences.slice(0, 3)).toEqual([]);
    }
    expect(cells).toBeGreaterThan(sampled.length * 1500);
  });
});

describe("numbers that are assigned targets", () => {
  it("agree with a plain evaluator that reads each unit's own, and wait where none was assigned", async () => {
    const ratios = leafWith((max) => ratioRule(max));
    const batches = ruleSetOf(ratios, twenty)
      .map(targeted)
      .chain((set) =>
        unitsOf(set, reported, { minLength: 15, maxLength: 15 })
          .chain((units) => withTargets(set, units))
          .map((units) => ({ set, units })),
      );
    const reasons = new Set<string | null>();
    for (const batch of samples(batches, 2028, [4, 12])) {
      const plan = await runPlan(store, batch);
      for (const { reason } of plan.leaves) reasons.add(reason);
      expect(compareWithOracle(batch.set, batch.units, plan).differences.slice(0, 3)).toEqual([]);
    }
    expect(reasons).toContain("target_not_assigned");
  });
});

describe("gates on nodes, on the index and on the band", () => {
  it("agree with a plain evaluator on every sum, index, rank and band of random sets and units", async () => {
    const batches = ruleSetOf(anyLeaf, twenty)
      .chain(withGates)
      .chain((set) =>
        unitsOf(set, reported, { minLength: 30, maxLength: 30 }).map((units) => ({ set, units })),
      );
    for (const batch of samples(batches, 2027, [8, 30])) {
      const compared = compareWithOracle(batch.set, batch.units, await runPlan(store, batch));
      expect(compared.differences.slice(0, 3)).toEqual([]);
    }
  });
});

describe("points of rules that never go below nought", () => {
  const neverNegative = untouched(
    leafWith((max) => anyRule(max, false)),
    reported,
  );

  it("lie between nought and the maximum, and what is lost and gained makes up what applies", async () => {
    for (const batch of samples(neverNegative, 7, [4, 10])) {
      const plan = await runPlan(store, batch);
      const leaves = leavesOf(batch.set);
      const maxima = new Map(leaves.map(({ uid, max }) => [uid, BigInt(Number(max) * 10_000) * 10n ** 12n]));
      const above = new Map(leaves.map((leaf) => [leaf.uid, leaf.above]));
      const most = ({ uid }: PlanResult["leaves"][number]): bigint => maxima.get(uid) ?? 0n;
      const outside = plan.leaves.filter(
        (leaf) => number(leaf.points) < 0n || number(leaf.points) > most(leaf),
      );
      expect(outside).toEqual([]);
      const unbalanced = plan.nodes.filter((node) => {
        const own = plan.leaves.filter(
          ({ scope_no, uid, status }) =>
            scope_no === node.scope_no && status !== "not_applicable" && above.get(uid)?.includes(node.uid),
        );
        const lost = own.reduce((sum, leaf) => sum + most(leaf) - number(leaf.points), 0n);
        const isTree = node.node_kind === "area" || node.node_kind === "criterion";
        return isTree && number(node.points) + lost !== number(node.applicable);
      });
      expect(unbalanced).toEqual([]);
    }
  });
});

describe("points of a ratio", () => {
  const ratios = untouched(plainRatio, reportedInFull);

  it("never fall when the numerator grows", async () => {
    for (const { set, units } of samples(ratios, 11, [4, 8])) {
      const steps = [fraction(1n, 10_000n), fraction(1n), fraction(5000n)];
      const both = doubled(units, ({ facts }, at) => raisedFact(facts, "phan_1", steps[at % 3]!));
      const { leaves } = await runPlan(store, { set, units: both });
      const fallen = besides(leaves, units.length).filter(
        ([less, more]) => less.status !== more.status || number(less.points) > number(more.points),
      );
      expect(fallen).toEqual([]);
    }
  });

  it("stay when all its figures are so many times as large", async () => {
    for (const { set, units } of samples(ratios, 13, [4, 8])) {
      const both = doubled(units, ({ facts }, at) => scaledFacts(facts, [3n, 7n, 1000n][at % 3]!));
      const { leaves } = await runPlan(store, { set, units: both });
      const moved = besides(leaves, units.length).filter(
        ([one, other]) => one.status !== other.status || one.points !== other.points,
      );
      expect(moved).toEqual([]);
    }
  });
});

describe("any rule set", () => {
  it("scores the same in whatever order its rows and figures come", async () => {
    const batches = untouched(anyLeaf, reported);
    for (const batch of samples(batches, 2026, [3, 5])) {
      const inOrder = await runPlan(store, batch);
      expect(await runPlan(store, batch, (rows) => rows.toReversed())).toEqual(inOrder);
      const everyThird = [0, 1, 2];
      const spread = <Row>(rows: readonly Row[]): Row[] =>
        everyThird.flatMap((part) => rows.filter((_, at) => at % 3 === part));
      expect(await runPlan(store, batch, spread)).toEqual(inOrder);
    }
  });

  it("never scores higher for a missing figure, and a figure that comes in only narrows the range", async () => {
    const alone = leafWith((max) => anyRule(max).filter((rule) => !holdsKind(rule, "relative_best")));
    const gone = fc.array(fc.constantFrom(true, false, false, false), { minLength: 40, maxLength: 40 });
    for (const [{ set, units }, marks] of samples(fc.tuple(untouched(alone, reported), gone), 19, [4, 10])) {
      const both = doubled(units, ({ facts }) => withoutSome(facts, marks));
      const plan = await runPlan(store, { set, units: both });
      const ranges = [
        ...plan.nodes,
        ...plan.indexes.filter(({ low }) => low !== null).map((index) => ({ ...index, uid: "index" })),
      ];
      const widened = besides(ranges, units.length).filter(
        ([full, less]) => number(less.low) > number(full.low) || number(less.high) < number(full.high),
      );
      expect(widened).toEqual([]);
    }
  });
});
