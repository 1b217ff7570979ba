import { refuseUnlikeEngine, unlikeSums } from "@parindex/cli";
import { conformanceProbes, type Dialect, duckdb } from "@parindex/rules";
import { openStore, type Store } from "@parindex/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let store: Store;

beforeAll(async () => {
  store = await openStore(":memory:");
});
afterAll(() => store.close());

/** The dialect with one guard taken away: the way that reads naturally and is wrong. */
const traps: Readonly<Record<string, Partial<Dialect>>> = {
  "division is of floating numbers": {
    roundDivide: (num, den) => `CAST(round(${num} / ${den}) AS HUGEINT)`,
  },
  "whole-number division cuts off": { roundDivide: (num, den) => `(${num} // ${den})` },
  "half up is wrong below zero": {
    roundDivide: (num, den) => `((2 * ${num} + ${den}) // (2 * ${den}))`,
  },
  "halves go to the even": {
    roundDivide: (num, den) =>
      `CAST(round_even(CAST(${num} AS DOUBLE) / CAST(${den} AS DOUBLE), 0) AS HUGEINT)`,
  },
  "a product is rounded before it is divided": {
    roundScale: (num, factor, places, den) =>
      `CAST(round(CAST(${num} AS DOUBLE) * ${factor} * 1${"0".repeat(places)} / ${den}) AS HUGEINT)`,
  },
  "six decimals are cut before rounding": {
    roundScale: (num, factor, places, den) =>
      `CAST(CAST(${num} * ${factor} / CAST(${den} AS DOUBLE) AS DECIMAL(38,6)) * 1${"0".repeat(places)} AS HUGEINT)`,
  },
  "the least of nothing and one is one": { lesser: (a, b) => `least(${a}, ${b})` },
  "the greatest of nothing and nought is nought": { greater: (a, b) => `greatest(${a}, ${b})` },
  "floating numbers never overflow": {
    integer: "DOUBLE",
  },
};

describe("the engine that scores", () => {
  it("answers every fixed sum as it was worked out on paper, and refuses what does not fit", async () => {
    expect(conformanceProbes(duckdb).expected.length).toBeGreaterThan(15);
    expect(await unlikeSums(store, duckdb)).toEqual([]);
  });

  it.each(Object.keys(traps))("is refused where %s", async (name) => {
    const without = { ...duckdb, ...traps[name] };
    expect(await unlikeSums(store, without)).not.toEqual([]);
    await expect(refuseUnlikeEngine(store, { locale: "vi", dialect: without })).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringContaining("làm tròn"),
    });
  });
});
