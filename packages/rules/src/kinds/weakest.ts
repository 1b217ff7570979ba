import type { z } from "zod";
import { partGain } from "../gain/parts.ts";
import type { NestedRule } from "../kind.ts";
import { lesser } from "../least.ts";
import { compare } from "../number.ts";
import { composite, leastPart, needsAllParts } from "./composite.ts";

/** The points of its weakest part. */
export function weakest(rule: z.ZodType<NestedRule>) {
  return composite(
    {
      name: "weakest",
      label: { vi: "Phần thấp nhất", en: "Weakest part" },
      example: {
        text: "Tỷ lệ × 5 điểm nhưng không quá số sáng kiến",
        rule: {
          kind: "weakest",
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
        const low = parts.filter(({ points }) => points !== null && compare(points, goal) < 0);
        const gains = low.map((part) => partGain(parts, part, goal, nest));
        const raised = gains.filter((gain) => gain !== null);
        if (raised.length < gains.length || parts.some(({ points }) => points === null)) return null;
        const kept = parts.flatMap((part) =>
          part.points === null || low.includes(part) ? [] : [part.points],
        );
        const points = [...raised.map((gain) => gain.points), ...kept].reduce(lesser, max);
        return { changes: raised.flatMap(({ changes }) => changes), points };
      },
      joined: { vi: "thấp nhất trong", en: "the least of" },
      sql: (dialect) => ({
        outcome: needsAllParts,
        points: dialect.lesser("t.child_least", "t.max_e4 * 1000000000000"),
      }),
    },
    rule,
  );
}
