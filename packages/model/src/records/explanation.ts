import { z } from "zod";
import { gateOutcomes } from "./score.ts";
import { stages, statuses } from "./stage.ts";

const points = (about: string): z.ZodNullable<z.ZodString> =>
  z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .nullable()
    .describe(`${about}, a decimal text with a point`);

/** One input of an explained score: what was reported, and where it stands. */
export const explainedInput = z.strictObject({
  indicator_id: z.string(),
  year: z
    .int()
    .describe("the year it was reported for: the year scored, or the one before it where a rule compares"),
  label: z.string().describe("what people call it, in the language asked for"),
  value: z
    .string()
    .nullable()
    .describe("as people read it, without the unit; null where nothing was reported"),
  number: z
    .string()
    .nullable()
    .describe(
      "as machines read it: a decimal text with a point, num/den, YYYY-MM-DD, yes, no or an option's id; null where there is none",
    ),
  unit: z.string().nullable(),
  declared: z
    .string()
    .nullable()
    .describe("not_done or not_applicable where that was said in place of a value; invalid; else null"),
  source_file: z.string().nullable().describe("relative to the workspace"),
  source_place: z.string().nullable().describe("a line of a text file, or a sheet and cell"),
  of_tasks: z
    .array(z.string())
    .readonly()
    .describe(
      "tasks, or reports with their period, that a figure taken from a plan counts or waits for; empty for others",
    ),
});

/** What one group answered to one question of a survey. */
export const explainedSurvey = z.strictObject({
  question: z.string(),
  text: z.string().nullable().describe("as the questionnaire prints it; null where there is none"),
  group: z
    .string()
    .nullable()
    .describe("what the group of respondents is called; null where none are told apart"),
  group_weight: z
    .string()
    .nullable()
    .describe("the group's share of the whole in percent; null where all count alike"),
  answers: z
    .array(
      z.strictObject({
        answer: z.string(),
        label: z.string(),
        weight: z.string().nullable().describe("a decimal text; null where neither form nor rule weighs it"),
        count: z.int(),
      }),
    )
    .readonly(),
  percent: z.string().nullable().describe("where the result came as a percent; else null"),
  sample: z.int().nullable().describe("valid forms; null where only the answers are counted"),
  min_sample: z
    .int()
    .nullable()
    .describe("the fewest forms that the group should give; null where none are asked"),
  held_at: z.string().nullable().describe("whose survey it is, where it is another unit's; else null"),
  source_file: z.string(),
  source_place: z.string(),
});

/** A target that the rule measures against. */
export const explainedTarget = z.strictObject({
  leaf_uid: z.string().describe("the leaf whose target it is"),
  leaf_code: z.string(),
  label: z.string().describe("that leaf by code and title"),
  value: z.string().nullable().describe("as people read it, with its unit; null where none was assigned"),
  number: points("what was assigned; of a percentage the share, 0.7 for 70%"),
  document: z.string().nullable().describe("the document that assigned it"),
  source_file: z.string().nullable().describe("relative to the workspace"),
  source_place: z.string().nullable().describe("a line of a text file, or a sheet and cell"),
});

/** Points that a person entered, with the reason and where they stand. */
const explainedEntry = z.strictObject({
  stage: z.enum(stages),
  points: z.string().describe("a decimal text with a point"),
  reason_code: z.string().nullable(),
  note: z.string().nullable(),
  entered_by: z.string().nullable(),
  entered_on: z.string().nullable(),
  source_file: z.string(),
  source_place: z.string(),
});

/** A gate of the set or of a node above the leaf; it moves no points of the leaf, but those of what holds it. */
export const explainedGate = z.strictObject({
  gate_uid: z.string(),
  title: z.string().nullable(),
  node_code: z.string().nullable().describe("the node it stands at; null: the whole set"),
  node_title: z.string().nullable(),
  condition: z.string().describe("in words, with its numbers"),
  outcome: z.enum(gateOutcomes),
  effect: z.string().describe("what it does where it holds, in words"),
  points_before: points("the node's points before the gates there, the certain part"),
  points_after: points("the node's points after them"),
  index_before: points("of a gate of the whole set: the index before them; else null"),
  index_after: points("the index after them"),
  band_before: z.string().nullable(),
  band_after: z.string().nullable(),
});

/** One case of a rule: a step, option, item or condition, and whether it was taken. */
export const explainedCase = z.strictObject({
  text: z.string().describe("the case in words, with the points it gives"),
  points: points("what the case gives; null where they follow from the figures or a person must score"),
  taken: z
    .boolean()
    .describe("of a checklist every item that holds is taken, of other rules at most one case"),
});

/** A part of a rule made of others, and what it came to; parts of parts follow their own. */
export const explainedPart = z.strictObject({
  path: z.string().describe("its place: 2 is the second part, 2.1 the first part of it"),
  kind: z.string(),
  kind_label: z.string(),
  max: points("the part's own maximum"),
  points: points("the part's points before rounding; null where it has none"),
  reason: z.string().nullable().describe("a code of docs/reasons.md; null where there are points"),
  formula: z.string(),
  cases: z.array(explainedCase).readonly(),
});

/** One figure that would be another. */
const explainedChange = z.strictObject({
  indicator_id: z.string(),
  label: z.string(),
  from: z.string().nullable().describe("as machines read it; null where there is no value yet"),
  to: z
    .string()
    .describe("as machines read it: a decimal text with a point, YYYY-MM-DD, yes, no or an option's id"),
  by: z.string().nullable().describe("the difference, days for dates; null for answers and options"),
  unit: z.string().nullable(),
});

/** The least change that gains the next points. */
export const explainedGain = z.strictObject({
  text: z.string(),
  points: points("the leaf's points after the change, rounded as the set says"),
  changes: z.array(explainedChange).min(1).readonly(),
});

/** Why a leaf has its points: from the run's own rows, as data for text, tables and charts. */
export const explanationShape = z.strictObject({
  unit_id: z.string(),
  unit_name: z.string(),
  year: z.int(),
  stage: z.enum(stages),
  rule_set_id: z.string(),
  notice: z.string().nullable().describe("what the set says of itself, such as that it is a model"),
  leaf_code: z.string(),
  leaf_uid: z.string(),
  title: z.string(),
  max: points("the most the leaf gives; null where the set prints none"),
  status: z.enum(statuses),
  reason: z.string().nullable().describe("a code of docs/reasons.md; null where there are points"),
  points: points("what stands; null unless the status is scored"),
  computed: points("what the rule gives, rounded as the set says; null where it gives none"),
  claimed: points("what the unit entered"),
  granted: points("what an appraiser entered"),
  entries: z
    .array(explainedEntry)
    .readonly()
    .describe("points that persons entered up to the stage, with their reasons"),
  points_lost: points("max less points; null where either is"),
  kind: z.string(),
  kind_label: z.string(),
  inputs: z.array(explainedInput).readonly(),
  survey: z
    .array(explainedSurvey)
    .readonly()
    .describe("results of surveys behind the leaf, by question and group; else empty"),
  targets: z
    .array(explainedTarget)
    .readonly()
    .describe("assigned targets that stand in the rule; else empty"),
  gates: z
    .array(explainedGate)
    .readonly()
    .describe("gates of the nodes above the leaf and of the set, in printed order; else empty"),
  cases: z.array(explainedCase).readonly().describe("in printed order; empty for rules made of parts"),
  parts: z.array(explainedPart).readonly().describe("of a rule made of parts, in printed order; else empty"),
  formula: z.string().describe("the formula with its numbers, one line; empty where nothing was computed"),
  gain: explainedGain.nullable().describe("null where nothing is lost or no change of figures can be told"),
  scoring_text: z.string().nullable().describe("how the set prints the rule"),
  cites: z
    .array(
      z.strictObject({
        document: z.string(),
        article: z.string().nullable(),
        quote: z.string().nullable(),
      }),
    )
    .readonly(),
});

/** What `explain --json` prints: an explanation with what must be said of the run. */
export const explainAnswerShape = explanationShape.extend({
  synthetic: z.boolean().describe("whether the figures are invented"),
  notices: z.array(z.string()).readonly().describe("what every output of this unit and year must say"),
});

/** One input of an explained score. */
export type ExplainedInput = z.infer<typeof explainedInput>;
/** What one group answered to one question of a survey. */
export type ExplainedSurvey = z.infer<typeof explainedSurvey>;
/** A target that the rule measures against. */
export type ExplainedTarget = z.infer<typeof explainedTarget>;
/** A gate above the leaf. */
export type ExplainedGate = z.infer<typeof explainedGate>;
/** One case of a rule. */
export type ExplainedCase = z.infer<typeof explainedCase>;
/** A part of a rule made of others. */
export type ExplainedPart = z.infer<typeof explainedPart>;
/** The least change that gains the next points. */
export type ExplainedGain = z.infer<typeof explainedGain>;
/** Why a leaf has its points. */
export type Explanation = z.infer<typeof explanationShape>;
