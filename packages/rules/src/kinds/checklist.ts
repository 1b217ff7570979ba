import { toldCase } from "../explain/cases.ts";
import { z } from "zod";
import { condition } from "../condition.ts";
import { conditionInputs } from "../condition-inputs.ts";
import { conditionText } from "../explain/condition-text.ts";
import { itemsGain } from "../gain/items.ts";
import { holds } from "../gain/meet.ts";
import { kind } from "../kind.ts";
import { exact, ruleNumber } from "../number.ts";
import { numberWords } from "../explain/say.ts";
import { pointsOf } from "../points.ts";

/** Shares of the maximum for the items that hold, added up before they are multiplied (R12). */
export const checklist = kind({
  name: "checklist",
  label: { vi: "Danh mục kiểm tra", en: "Checklist" },
  example: {
    text: "Có hội nghị: 1/2 số điểm; có chuyên mục: 1/2 số điểm",
    rule: {
      kind: "checklist",
      items: [
        { when: { of: "co_hoi_nghi", is: "yes" }, share: "1/2" },
        { when: { of: "co_chuyen_muc", is: "yes" }, share: "1/2" },
      ],
    },
  },
  schema: z.strictObject({
    kind: z.literal("checklist"),
    items: z.array(z.strictObject({ when: condition, share: ruleNumber })).min(1),
  }),
  inputs: ({ items }) => [...new Set(items.flatMap(({ when }) => conditionInputs(when)))],
  compile: ({ items }, { max }) => ({
    kind: "checklist",
    steps: items.map(({ when, share }) => ({
      condition: when,
      weight: exact(share),
      points_e16: pointsOf({ share }, max),
      label: `${conditionText(when, null)}: ${numberWords(share)}`,
    })),
  }),
  sql: () => ({
    outcome:
      "CASE WHEN t.unclear > 0 THEN 'zero_denominator_person' WHEN t.max_e4 IS NULL THEN 'no_maximum' END",
    points: "t.quotient",
    quotient: { num: "t.weight", factor: "t.max_e4", den: "t.weight_den" },
  }),
  gain: ({ items }, goal, seen) => itemsGain(items, goal, seen),
  cases: ({ items }, seen) =>
    items.map(({ when, share }) =>
      toldCase(conditionText(when, seen, false), { share }, holds(when, seen.figures) === true, seen),
    ),
  formula: ({ items }, seen) =>
    items.map(({ when, share }) => `${conditionText(when, seen)} → ${numberWords(share, seen)}`).join("; "),
});
