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
      example: {
        text: "Tỷ lệ × điểm tối đa; chưa có kế hoạch: 0 điểm",
        rule: {
          kind: "product_of",
          items: [
            { max: 1, rule: { kind: "yes_no", when: { of: "co_ke_hoach", is: "yes" } } },
            {
              max: 5,
              rule: { kind: "ratio", of: "dung_han", over: "tiep_nhan", when_zero: "zero", over_100: "cap" },
            },
          ],
        },
      },
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
