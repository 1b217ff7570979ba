import { fraction } from "@parindex/model";
import type { z } from "zod";
import { productGain } from "../gain/product.ts";
import type { NestedRule } from "../kind.ts";
import { leastProduct } from "../least.ts";
import { times } from "../number.ts";
import { composite, needsAllParts } from "./composite.ts";

/** The maximum times the share that each part reached of its own maximum. */
export function productOf(rule: z.ZodType<NestedRule>) {
  return composite(
    {
      name: "product_of",
      joins: "shares",
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
        points: dialect.lesser("(t.child_product * t.max_e4)", "t.max_e4 * 1000000000000"),
      }),
    },
    rule,
  );
}
