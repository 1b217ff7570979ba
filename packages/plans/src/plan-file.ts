import { reformAreas, taskOrigins, tiers } from "@parindex/model";
import { z } from "zod";
import { deadlineSchema } from "./deadline/deadline.ts";

const filled = z.string().min(1);
const optional = filled.nullable();
const items = z.array(filled);

/** A heading of the annex; `area_code` is its running number, `code` what is printed. */
const planAreaSchema = z.strictObject({
  area_code: filled,
  code: optional,
  title: filled,
  reform_area: z.enum(reformAreas),
  source_place: filled,
});

/** What a merged cell around an empty one implies. */
const inferredSchema = z.strictObject({
  code: filled.optional(),
  title: filled.optional(),
  goal_code: filled.optional(),
  goal: filled.optional(),
  activities: items.optional(),
  products: items.optional(),
  lead: items.optional(),
  coordinating: items.optional(),
  deadline_text: filled.optional(),
  note: filled.optional(),
  funding: filled.optional(),
});

/** A row of the annex; null and empty lists are empty cells, and `inferred` says what merged cells imply. */
const planTaskSchema = z.strictObject({
  task_id: filled,
  code: optional,
  row_number: filled.optional(),
  parent: optional,
  is_group: z.boolean(),
  area_code: filled,
  title: optional,
  goal_code: optional,
  goal: optional,
  activities: items,
  products: items,
  lead: items,
  coordinating: items,
  deadline_text: optional,
  deadline: deadlineSchema.nullable(),
  note: optional,
  funding: optional,
  origin: z.enum(taskOrigins),
  /** In an amending plan: the task that this one stands for from the day the plan is issued. */
  replaces: filled.optional(),
  inferred: inferredSchema,
  source_place: filled,
});

/** Kept as exact decimal text, so within what a JavaScript number holds exactly. */
const amount = z.number().nonnegative().max(1e10).multipleOf(0.0001);

/** A number that the plan promises; `value_to` is the upper end where a range is printed. */
const planTargetSchema = z.strictObject({
  target_id: filled,
  code: optional,
  area_code: optional,
  task_id: optional,
  text: filled,
  comparison: z.enum(["at_least", "above", "at_most", "below", "equals"]),
  value: amount,
  value_to: amount.nullable(),
  unit: optional,
  where: z.enum(["body", "annex"]),
  source_place: filled,
});

/** Something odd in the original, and what was done with it. */
const anomalySchema = z.strictObject({
  kind: z.enum([
    "repeated_code",
    "wrong_code",
    "missing_code",
    "missing_cell",
    "wrong_year",
    "misspelling",
    "duplicate_row",
    "broken_row",
    "unclear_deadline",
    "other",
  ]),
  task_id: optional,
  source_place: filled,
  text: filled,
  assumed: filled,
});

/** A report that the plan's text obliges again and again; its deadline is read from the words as printed. */
const obligationSchema = z.strictObject({
  obligation_id: filled,
  title: filled,
  reporter: optional,
  recipient: optional,
  /** Whether it stays inside the unit, and so is no report of the unit. */
  internal: z.boolean(),
  deadline_text: filled,
  source_place: filled,
});

/** A normalised plan as a file holds it. */
export const planFileSchema = z.strictObject({
  schema: z.literal("parindex/plan/1"),
  plan_id: filled,
  year: z.int().min(2000).max(2100),
  title: filled,
  number: optional,
  issued_on: z.iso.date().nullable(),
  issuer: optional,
  superior: optional,
  tier: z.enum(tiers),
  theme: optional,
  source_file: filled,
  source_sha256: z.string().regex(/^[0-9a-f]{64}$/, "64 x 0-9a-f"),
  amends: optional,
  areas: z.array(planAreaSchema),
  tasks: z.array(planTaskSchema),
  targets: z.array(planTargetSchema),
  obligations: z.array(obligationSchema).optional(),
  anomalies: z.array(anomalySchema),
});

/** A normalised plan. */
export type Plan = z.infer<typeof planFileSchema>;

/** A heading of a plan. */
export type PlanArea = z.infer<typeof planAreaSchema>;

/** A row of a plan's annex. */
export type PlanTask = z.infer<typeof planTaskSchema>;

/** A number that a plan promises. */
export type PlanTarget = z.infer<typeof planTargetSchema>;

/** Something odd in the original of a plan. */
export type Anomaly = z.infer<typeof anomalySchema>;
