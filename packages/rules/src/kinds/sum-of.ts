import { type Fraction, fraction } from "@parindex/model";
import type { z } from "zod";
import { cheapestPart } from "../gain/parts.ts";
import type { NestedRule } from "../kind.ts";
import { lesser } from "../least.ts";
import { less, plus } from "../number.ts";
import { composite, needsAllParts } from "./composite.ts";

/** The sum of its parts, up to the maximum (R17). */
export function sumOfParts(rule: z.ZodType<NestedRule>) {
  return composite(
    {
      name: "sum_of",
      label: { vi: "Tổng các phần", en: "Sum of parts" },
      example: {
        text: "Tỷ lệ × 4 điểm, cộng mỗi sáng kiến 1 điểm nhưng không quá 1 điểm",
        rule: {
          kind: "sum_of",
          items: [
            {
              max: 4,
              rule: { kind: "ratio", of: "dung_han", over: "tiep_nhan", when_zero: "zero", over_100: "cap" },
            },
            { max: 1, rule: { kind: "per_item", count: "sang_kien", per: 1 } },
          ],
        },
      },
      least: (parts, max) => {
        const sum = parts.map(({ least }) => least).reduce(plus);
        return max === null ? sum : lesser(sum, max);
      },
      gain: (parts, { goal, max }, nest) => {
        const sum = (points: readonly (Fraction | null)[]): Fraction | null =>
          points.reduce((all, one) => (all === null || one === null ? null : plus(all, one)), fraction(0n));
        const now = sum(parts.map(({ points }) => points));
        if (now === null) return null;
        const more = less(goal, now);
        const joined = (points: readonly (Fraction | null)[]): Fraction | null => {
          const all = sum(points);
          return all === null ? null : lesser(all, max);
        };
        return cheapestPart(parts, { goal, goalOf: ({ points }) => plus(points ?? now, more), joined }, nest);
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
