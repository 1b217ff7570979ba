import { decimalFraction, decimalText, fraction, scaled } from "@parindex/model";
import { openStore } from "@parindex/store";
import { describe, expect, it } from "vitest";
import type { Figure } from "../oracle/figures.ts";
import { explainAll, withChanges } from "../oracle/gains.ts";
import { runPlan } from "../oracle/plan-run.ts";
import type { RuleSetAt } from "../oracle/rule-set.ts";
import type { Unit } from "../oracle/unit.ts";

function setOf(best: "highest" | "lowest", over?: string): RuleSetAt {
  return {
    schema: "parindex/rule-set/1",
    id: "thu",
    title: "Thử",
    status: "model",
    applies_to: { years: [2026], tiers: ["commune"] },
    scale: 3,
    parts: [{ id: "tham_dinh", title: "Thẩm định", max: 3 }],
    rounding: { points: 2, index: 2, mode: "half_up", sum_of: "rounded_leaves" },
    indicators: { x: { label: "X", kind: "count" }, y: { label: "Y", kind: "count" } },
    areas: [
      {
        code: "lv",
        uid: "lv",
        title: "LV",
        max: 3,
        criteria: [
          {
            code: "1",
            uid: "la",
            title: "Lá",
            max: 3,
            scoring_text: "…",
            rule: {
              kind: "relative_best",
              of: "x",
              ...(over === undefined ? {} : { over, when_zero: "needs_person" as const }),
              among: "group",
              best,
              peer_missing: "needs_person",
            },
          },
        ],
      },
    ],
  };
}

const value = (number: bigint): Figure => ({ state: "value", value: fraction(number) });

function unit(id: string, province: string, [x, y]: readonly [bigint, bigint]): Unit {
  const rest = {
    before: {},
    year: 2026,
    stage: "self" as const,
    group: "A",
    merged: false,
    provisional: false,
  };
  return { id, province, facts: { x: value(x), y: value(y) }, entries: {}, exclusions: {}, ...rest };
}

describe("the least change that gains points against the best peer", () => {
  it.each([
    ["highest", undefined, [17n, 1n], [23n, 1n]],
    ["highest", undefined, [1n, 1n], [997n, 1n]],
    ["highest", "y", [61n, 90n], [83n, 84n]],
    ["highest", "y", [1n, 7n], [2n, 3n]],
    ["lowest", undefined, [41n, 1n], [7n, 1n]],
    ["lowest", "y", [9n, 41n], [1n, 37n]],
  ] as const)(
    "%s over %s: what it says comes true, and one step less gains nothing",
    async (best, over, own, peer) => {
      const store = await openStore(":memory:");
      const set = setOf(best, over);
      const units = [unit("xa-1", "p", own), unit("xa-2", "p", peer)];
      const before = (await runPlan(store, { set, units })).leaves[0]?.points ?? "0";
      const told = (await explainAll(store, { set, units })).find((one) => one.unit.id === "xa-1")?.told;
      const gain = told?.gain ?? null;
      expect(gain).not.toBeNull();
      const [change] = gain?.changes ?? [];
      const step = change?.by?.startsWith("-") === true ? 1n : -1n;
      const to = decimalFraction(change?.to ?? "") ?? fraction(0n);
      const less = decimalText(scaled(fraction(to.num + step * to.den, to.den), 4), 4);
      const after = async (text: string): Promise<bigint> => {
        const facts = withChanges(units[0]!.facts, [{ indicator_id: change?.indicator_id ?? "", to: text }]);
        const plan = await runPlan(store, { set, units: [{ ...units[0]!, facts }, units[1]!] });
        return BigInt(plan.leaves[0]?.points ?? 0);
      };
      const most = await after(change?.to ?? "");
      expect(decimalFraction(gain?.points ?? "")).toEqual(fraction(most, 10n ** 16n));
      expect(most).toBeGreaterThan(BigInt(before));
      expect(await after(less)).toBeLessThanOrEqual(BigInt(before));
      store.close();
    },
  );
});
