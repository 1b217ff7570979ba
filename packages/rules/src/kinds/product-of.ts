import { fraction } from "@parindex/model";
import type { z } from "zod";
import { productGain } from "../gain/product.ts";
import type { Dialect } from "../dialect.ts";
import type { NestedRule } from "../kind.ts";
import { leastProduct } from "../least.ts";
import { times } from "../number.ts";
import { composite, needsAllParts } from "./composite.ts";

const whole = "10000000000000000";

/** Shares of 16 decimals multiplied two by two; their product is kept to 12, which takes up what they lost. */
function product(dialect: Dialect): string {
  const times = (left: string, right: string): string =>
    dialect.roundDivide(`(${left} * COALESCE(${right}, ${whole}))`, whole);
  return dialect.roundDivide(["t.share_2", "t.share_3", "t.share_4"].reduce(times, "t.share_1"), "10000");
}

/** The maximum times the share that each part reached of its own maximum. */
export function productOf(rule: z.ZodType<NestedRule>) {
  return composite(
    {
      name: "product_of",
      label: { vi: "Tích các phần", en: "Product of parts" },
      least: (parts, max) =>
        times(
          leastProduct(
            parts.map(({ least, max: own }) => fraction(least.num * own.den, least.den * own.num)),
          ),
          max ?? fraction(0n),
        ),
      gain: (parts, asked, nest) => productGain(parts, asked, nest),
      joined: { vi: "tích của", en: "product of" },
      sql: (dialect) => ({
        outcome: needsAllParts,
        points: dialect.lesser(`(${product(dialect)} * t.max_e4)`, "t.max_e4 * 1000000000000"),
      }),
    },
    rule,
  );
}
