import { decimalFraction, decimalText, type Explanation, fraction, scaled } from "@parindex/model";
import { openStore, type Store } from "@parindex/store";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportedInFull } from "../oracle/arbitrary/facts.ts";
import { declarations } from "../oracle/arbitrary/indicators.ts";
import { holdsKind } from "../oracle/arbitrary/rules.ts";
import { anyLeaf, ruleSetOf } from "../oracle/arbitrary/sets.ts";
import { unitsOf } from "../oracle/arbitrary/units.ts";
import { plus, times } from "../oracle/arithmetic.ts";
import { explainAll, withChanges } from "../oracle/gains.ts";
import { type PlanResult, runPlan } from "../oracle/plan-run.ts";
import type { RuleSetAt } from "../oracle/rule-set.ts";
import type { Unit } from "../oracle/unit.ts";

type Gain = NonNullable<Explanation["gain"]>;
type Change = Gain["changes"][number];

const isThorough = process.env["CI"] !== undefined;
let store: Store;

beforeAll(async () => {
  store = await openStore(":memory:");
});
afterAll(() => store.close());

/** The change without its last step: a day later, one fewer, a ten-thousandth less; null for answers and options. */
function lessOf(change: Change): Change | null {
  const { by, to, indicator_id } = change;
  if (by === null) return null;
  const sign = by.startsWith("-") ? 1n : -1n;
  if (/^\d{4}-\d\d-\d\d$/.test(to)) {
    const time = new Date(`${to}T00:00:00Z`);
    time.setUTCDate(time.getUTCDate() + Number(sign));
    return { ...change, to: time.toISOString().slice(0, 10) };
  }
  const isWhole =
    (declarations as Record<string, { kind: string }>)[indicator_id]?.kind === "count" ||
    indicator_id.includes(".answer.");
  const step = times(fraction(sign), fraction(1n, isWhole ? 1n : 10_000n));
  const value = plus(decimalFraction(to) ?? fraction(0n), step);
  return { ...change, to: decimalText(scaled(value, 4), 4) };
}

/** Every way to do a little less: each change a step short, answers of a survey together. */
function shorter(changes: readonly Change[]): (readonly Change[])[] {
  if (changes.every(({ indicator_id }) => indicator_id.includes(".answer.")))
    return [changes.map((change) => lessOf(change) ?? change)];
  return changes.map((change, at) => {
    const less = lessOf(change);
    return changes.flatMap((other, index) => (index !== at ? [other] : less === null ? [] : [less]));
  });
}

interface Asked {
  readonly unit: Unit;
  readonly told: Explanation;
  readonly gain: Gain;
  readonly most: Unit;
  readonly less: readonly Unit[];
}

function askedOf({ unit, told }: { unit: Unit; told: Explanation }): Asked[] {
  const { gain } = told;
  if (gain === null) return [];
  const named = (name: string, changes: readonly Change[]): Unit => ({
    ...unit,
    id: `${unit.id} ${told.leaf_uid} ${name}`,
    facts: withChanges(unit.facts, changes),
  });
  return [
    {
      unit,
      told,
      gain,
      most: named("most", gain.changes),
      less: shorter(gain.changes).map((changes, at) => named(`less-${at}`, changes)),
    },
  ];
}

function pointsIn(plan: PlanResult, units: readonly Unit[]): (unit: Unit, uid: string) => bigint | null {
  const numbers = new Map(units.map((unit, at) => [unit.id, at + 1]));
  const rows = new Map(plan.leaves.map((row) => [`${row.scope_no} ${row.uid}`, row.points]));
  return (unit, uid) => {
    const points = rows.get(`${numbers.get(unit.id)} ${uid}`) ?? null;
    return points === null ? null : BigInt(points);
  };
}

/** Points as the set prints them. */
function printed(points: bigint | null, set: RuleSetAt): bigint | null {
  return points === null ? null : scaled(fraction(points, 10n ** 16n), set.rounding.points);
}

const told =
  "yes_no choice ratio bands per_item checklist deduction growth timeliness survey lookup sum_of product_of best_of weakest".split(
    " ",
  );

/** Leaves of every kind alike, whose points depend on nothing but the unit's own figures. */
const ownLeaf = fc.oneof(
  ...[...told, "per_item", "growth", "per_item"].map((kind) =>
    anyLeaf.filter(({ rule }) => rule.kind === kind && !holdsKind(rule, "relative_best")),
  ),
);

const batches = ruleSetOf(ownLeaf, { minLength: 24, maxLength: 24 }).chain((set) =>
  unitsOf(set, reportedInFull, { minLength: 3, maxLength: 3 }).map((units) => ({
    set: { ...set, rounding: { ...set.rounding, points: 2 } },
    units: units.map((unit) => ({ ...unit, stage: "self" as const, entries: {}, exclusions: {} })),
  })),
);

describe("the least change that gains the next points", () => {
  const seen = new Map<string, number>();

  it("raises the points to what it says when it is made, and a step less of it raises nothing", async () => {
    for (const batch of fc.sample(batches, { seed: 11, numRuns: isThorough ? 12 : 6 })) {
      await runPlan(store, batch);
      const asked = (await explainAll(store, batch)).flatMap(askedOf);
      const units = [...batch.units, ...asked.flatMap(({ most, less }) => [most, ...less])];
      const points = pointsIn(await runPlan(store, { set: batch.set, units }), units);
      const wrong = asked.flatMap(({ unit, told: { leaf_uid: uid, kind, inputs }, gain, most, less }) => {
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
        const was = printed(points(unit, uid), batch.set);
        const is = points(most, uid);
        const rises = less.filter((one) => (printed(points(one, uid), batch.set) ?? 0n) > (was ?? 0n));
        const isTold = is === scaled(decimalFraction(gain.points ?? "") ?? fraction(-1n), 16);
        if (isTold && (printed(is, batch.set) ?? 0n) > (was ?? 0n) && rises.length === 0) return [];
        const { rule } = batch.set.areas
          .flatMap((area) => [area, ...(area.criteria ?? [])])
          .flatMap((node) => [node, ...(node.criteria ?? [])])
          .find((node) => node.uid === uid)!;
        return [
          {
            rule: JSON.stringify(rule),
            was,
            is,
            rises: rises.length,
            gain,
            inputs: inputs.map(({ indicator_id, number }) => `${indicator_id} ${number}`),
          },
        ];
      });
      expect(wrong.slice(0, 2)).toEqual([]);
    }
  }, 240_000);

  it("was found for every kind for which it can be told", () => {
    expect(told.filter((kind) => (seen.get(kind) ?? 0) < 1)).toEqual([]);
  });
});
