import { say } from "../explain/say.ts";
import { fraction } from "@parindex/model";
import { z } from "zod";
import { kind } from "../kind.ts";
import { lesser } from "../least.ts";
import { exact, pointsNumber } from "../number.ts";

/** A person scores within a range and says why (R14, R26). */
export const manual = kind({
  name: "manual",
  label: { vi: "Người chấm quyết định", en: "Scored by a person" },
  example: {
    text: "Hội đồng chấm từ 0 điểm đến điểm tối đa",
    rule: { kind: "manual", from: 0, to: "max", reason: "required" },
  },
  person: true,
  schema: z.strictObject({
    kind: z.literal("manual"),
    from: pointsNumber,
    to: z.union([z.literal("max"), pointsNumber]),
    reason: z.literal("required"),
  }),
  inputs: () => [],
  least: ({ from }) => lesser(exact(from), fraction(0n)),
  compile: () => ({ kind: "manual" }),
  sql: () => ({ outcome: "'person_scores'", points: "NULL" }),
  formula: (_rule, seen) =>
    say(seen, "người chấm nhập điểm và ghi lý do", "a person enters points and says why"),
});
