import type { z } from "zod";
import type { NestedRule } from "../kind.ts";
import { composite, leastPart, needsAllParts } from "./composite.ts";

/** The points of its weakest part. */
export function weakest(rule: z.ZodType<NestedRule>) {
  return composite(
    {
      name: "weakest",
      label: { vi: "Phần thấp nhất", en: "Weakest part" },
      least: leastPart,
      joined: { vi: "thấp nhất trong", en: "the least of" },
      sql: (dialect) => ({
        outcome: needsAllParts,
        points: dialect.lesser("t.child_least", "t.max_e4 * 1000000000000"),
      }),
    },
    rule,
  );
}
