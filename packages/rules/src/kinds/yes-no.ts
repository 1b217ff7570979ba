import { conditionText } from "../explain/condition-text.ts";
import { say } from "../explain/say.ts";
import { toldCase } from "../explain/cases.ts";
import { z } from "zod";
import { condition } from "../condition.ts";
import { conditionInputs } from "../condition-inputs.ts";
import { maxOf } from "../gain/goal.ts";
import { meet } from "../gain/meet.ts";
import { kind } from "../kind.ts";
import { compare } from "../number.ts";

/** All the points where the condition holds, none where it does not (R1, R2, R4). */
export const yesNo = kind({
  name: "yes_no",
  label: { vi: "Đạt/không đạt", en: "Yes or no" },
  example: {
    text: "Có ban hành: đủ điểm; không: 0 điểm",
    rule: { kind: "yes_no", when: { of: "da_ban_hanh", is: "yes" } },
  },
  schema: z.strictObject({ kind: z.literal("yes_no"), when: condition }),
  inputs: ({ when }) => conditionInputs(when),
  compile: ({ when }) => ({ kind: "yes_no", condition: when }),
  sql: () => ({
    outcome:
      "CASE WHEN t.truth IS NULL THEN 'zero_denominator_person' WHEN t.truth = 1 AND t.max_e4 IS NULL THEN 'no_maximum' END",
    points: "CASE WHEN t.truth = 1 THEN t.max_e4 * 1000000000000 ELSE 0 END",
  }),
  cases: ({ when }, seen) => [
    toldCase(conditionText(when, seen, false), { share: "1/1" }, seen.truth === true, seen),
    toldCase(say(seen, "không đạt", "does not hold"), { points: 0 }, seen.truth === false, seen),
  ],
  formula: ({ when }, seen) =>
    `${conditionText(when, seen)} → ${seen.truth === true ? say(seen, "đạt", "holds") : say(seen, "không đạt", "does not hold")}`,
  gain: ({ when }, goal, seen) => {
    const max = maxOf(seen);
    const changes = max === null || compare(goal, max) > 0 ? null : meet(when, seen.figures);
    return max === null || changes === null ? null : { changes, points: max };
  },
});
