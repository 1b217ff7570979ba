import type { Fraction } from "@parindex/model";
import type { z } from "zod";
import { cheapestPart } from "../gain/parts.ts";
import { lesser } from "../least.ts";
import { compare } from "../number.ts";
import type { NestedRule } from "../kind.ts";
import { composite, leastPart } from "./composite.ts";

/** The points of its best part; parts that do not apply are passed over (R17). */
export function bestOf(rule: z.ZodType<NestedRule>) {
  return composite(
    {
      name: "best_of",
      label: { vi: "Trường hợp tốt nhất", en: "Best of cases" },
      example: {
        text: "Tỷ lệ × 5 điểm hoặc mỗi sáng kiến 1 điểm, lấy số cao hơn",
        rule: {
          kind: "best_of",
          items: [
            {
              max: 5,
              rule: { kind: "ratio", of: "dung_han", over: "tiep_nhan", when_zero: "zero", over_100: "cap" },
            },
            { max: 5, rule: { kind: "per_item", count: "sang_kien", per: 1 } },
          ],
        },
      },
      least: leastPart,
      gain: (parts, { goal, max }, nest) => {
        const joined = (points: readonly (Fraction | null)[]): Fraction | null => {
          const best = points
            .filter((one) => one !== null)
            .toSorted(compare)
            .at(-1);
          return best === undefined ? null : lesser(best, max);
        };
        return cheapestPart(parts, { goal, goalOf: () => goal, joined }, nest);
      },
      joined: { vi: "cao nhất trong", en: "the best of" },
      sql: (dialect) => ({
        outcome:
          "CASE WHEN t.child_reason IS NOT NULL THEN t.child_reason WHEN t.child_excluded = t.child_count THEN 'zero_denominator' WHEN t.max_e4 IS NULL THEN 'no_maximum' END",
        points: dialect.lesser("t.child_best", "t.max_e4 * 1000000000000"),
      }),
    },
    rule,
  );
}
