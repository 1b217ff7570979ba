import type { z } from "zod";
import type { NestedRule } from "../kind.ts";
import { lesser } from "../least.ts";
import { plus } from "../number.ts";
import { composite, needsAllParts } from "./composite.ts";

/** The sum of its parts, up to the maximum (R17). */
export function sumOfParts(rule: z.ZodType<NestedRule>) {
  return composite(
    {
      name: "sum_of",
      label: { vi: "Tổng các phần", en: "Sum of parts" },
      least: (parts, max) => {
        const sum = parts.map(({ least }) => least).reduce(plus);
        return max === null ? sum : lesser(sum, max);
      },
      joined: { vi: "tổng của", en: "sum of" },
      sql: (dialect) => ({
        outcome: needsAllParts,
        points: dialect.lesser("t.child_sum", "t.max_e4 * 1000000000000"),
      }),
    },
    rule,
  );
}
