import type { Explanation } from "@parindex/model";
import { openStore } from "@parindex/store";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reported } from "../oracle/arbitrary/facts.ts";
import { anyLeaf, ruleSetOf } from "../oracle/arbitrary/sets.ts";
import { unitsOf } from "../oracle/arbitrary/units.ts";
import { explainAll } from "../oracle/gains.ts";
import { runPlan } from "../oracle/plan-run.ts";

const batches = ruleSetOf(anyLeaf, { minLength: 20, maxLength: 20 }).chain((set) =>
  unitsOf(set, reported, { minLength: 6, maxLength: 6 }).map((units) => ({ set, units })),
);

/** Everything that an explanation says of numbers. */
function textsOf({ formula, cases, parts, gain }: Explanation): string[] {
  const inside = parts.flatMap((part) => [part.formula, ...part.cases.map(({ text }) => text)]);
  return [formula, ...cases.map(({ text }) => text), ...inside, gain?.text ?? ""];
}

describe("the decimal mark of explanations of any rule", () => {
  it("is a comma in Vietnamese and a point in English, in formulas, cases and parts", async () => {
    const store = await openStore(":memory:");
    let decimals = 0;
    for (const batch of fc.sample(batches, { seed: 44, numRuns: 3 })) {
      await runPlan(store, batch);
      const [vi, en] = [await explainAll(store, batch, "vi"), await explainAll(store, batch, "en")];
      // A comma before three digits parts thousands in English, as a point does in Vietnamese.
      const english = en
        .flatMap(({ told }) => textsOf(told))
        .filter((text) => /\d,(?!\d{3}(?!\d))\d/.test(text));
      const vietnamese = vi
        .flatMap(({ told }) => textsOf(told))
        .filter((text) => /\d\.(?!\d{3}(?!\d))\d/.test(text));
      expect(english.slice(0, 3)).toEqual([]);
      expect(vietnamese.slice(0, 3)).toEqual([]);
      decimals += en.flatMap(({ told }) => textsOf(told)).filter((text) => /\d\.\d/.test(text)).length;
    }
    expect(decimals).toBeGreaterThan(100);
    store.close();
  });
});
