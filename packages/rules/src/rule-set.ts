import {
  accumulations,
  indicatorKinds,
  indicatorSources,
  reformAreas,
  rollUps,
  scoringSources,
  tiers,
} from "@parindex/model";
import { z } from "zod";
import { gate } from "./gate.ts";
import { pointsNumber, ruleNumber } from "./number.ts";
import { rule } from "./registry.ts";

const code = z.string().min(1);
const uid = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, { error: "say.uid" });
const id = z.string().regex(/^[a-z][a-z0-9_-]*$/, { error: "say.id" });

const part = z.strictObject({
  id,
  title: z.string(),
  max: pointsNumber,
  scored_by: z.enum(scoringSources).optional(),
  if_not_held: z.enum(["rescale", "keep", "zero"]).optional(),
});

const section = z.strictObject({
  id,
  title: z.string().optional(),
  kind: z.enum(["bonus", "penalty"]),
  max: pointsNumber,
  counts: z.enum(["before_index", "after_index"]),
});

const indicator = z.strictObject({
  label: z.string(),
  kind: z.enum(indicatorKinds),
  unit: z.string().optional(),
  source: z.enum(indicatorSources).optional(),
  accumulation: z.enum(accumulations).optional(),
  roll_up: z.enum(rollUps).optional(),
  part_of: z.array(z.string()).optional(),
  options: z.record(z.string(), z.string()).optional(),
  domain: z.strictObject({ min: ruleNumber.optional(), max: ruleNumber.optional() }).optional(),
  scale: ruleNumber.optional(),
  direction: z.enum(["higher", "lower"]).optional(),
});

/** A reported figure as a rule set declares it. */
export type RuleIndicator = z.infer<typeof indicator>;

const citation = z.strictObject({
  document: z.string(),
  article: z.string().nullable().optional(),
  quote: z.string().nullable().optional(),
});

const evidence = z.strictObject({
  required: z.boolean(),
  expected: z.array(z.string()).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

const given = z.record(z.string(), z.unknown());
const expected = z.strictObject({
  points: ruleNumber.optional(),
  status: z.string().optional(),
  reason: z.string().optional(),
  step: z.string().optional(),
});

/** A case beside a rule: given figures, expected points or status. */
export const ruleCase = z.strictObject({
  given,
  /** By the uid of the leaf that each is of; none was assigned that is not here. */
  targets: z.record(z.string(), ruleNumber).optional(),
  expect: expected,
  name: z.string().optional(),
});

/** A case beside a rule: given figures, expected points or status. */
export type RuleCase = z.infer<typeof ruleCase>;

const policy = z.enum(["exclude", "full", "zero", "forbidden"]);

const common = {
  code,
  uid,
  title: z.string().min(1),
  max: pointsNumber.nullable(),
  not_applicable: policy.optional(),
  not_applicable_to: z.array(z.string()).optional(),
  unread: z.strictObject({ max: pointsNumber.nullable() }).optional(),
  section: id.optional(),
  gates: z.array(gate).optional(),
  cites: z.array(citation).optional(),
};

const leafKeys = {
  part: id.optional(),
  scored_by: z.enum(scoringSources).optional(),
  owner: z.string().optional(),
  appraised_by: z.string().optional(),
  scoring_text: z.string().optional(),
  evidence: evidence.optional(),
  rule: rule.optional(),
  cases: z.array(ruleCase).optional(),
};

const nodeKeys = { ...common, ...leafKeys };
type NodeKeys = z.infer<z.ZodObject<typeof nodeKeys>>;

/** A criterion: either it has criteria of its own, or it is a leaf with a rule. */
export type Criterion = NodeKeys & { criteria?: Criterion[] | undefined };

const criterion: z.ZodType<Criterion> = z.lazy(() =>
  z.strictObject({ ...nodeKeys, criteria: z.array(criterion).min(1).optional() }),
);

const area = z.strictObject({
  ...common,
  reform_area: z.enum(reformAreas).optional(),
  criteria: z.array(criterion).min(1),
});

/** A rule set file, `parindex/rule-set/1`. */
export const ruleSetShape = z.strictObject({
  schema: z.literal("parindex/rule-set/1"),
  id,
  title: z.string().min(1),
  status: z.enum(["official", "partial", "model"]),
  notice: z.string().nullable().optional(),
  applies_to: z.strictObject({
    years: z.array(z.int().min(2000).max(2100)),
    tiers: z.array(z.enum(tiers)).min(1),
    provinces: z.array(z.string()).nullable().optional(),
    groups: z.array(z.string()).nullable().optional(),
    issuer: z.string().nullable().optional(),
  }),
  legal: z
    .strictObject({
      number: z.string().nullable(),
      issued: z.iso.date().nullable().optional(),
      issuer: z.string().nullable().optional(),
      supersedes: z.string().nullable().optional(),
    })
    .optional(),
  scale: ruleNumber.nullable(),
  parts: z.array(part).optional(),
  sections: z.array(section).optional(),
  rounding: z.strictObject({
    points: z.int().min(0).max(6),
    index: z.int().min(0).max(9),
    mode: z.literal("half_up"),
    sum_of: z.enum(["rounded_leaves", "exact"]),
  }),
  ranking: z
    .strictObject({
      on: z.enum(["printed", "exact"]),
      ties: z.enum(["competition", "dense"]),
      tie_break: z.array(z.string()).optional(),
      min_group: z.int().min(1).optional(),
      min_applicable: ruleNumber.optional(),
    })
    .optional(),
  not_applicable: z.strictObject({ exclude_within: z.enum(["part", "total", "area"]) }).optional(),
  on_close: z.enum(["refuse", "zero"]).optional(),
  bands: z
    .array(z.strictObject({ name: z.string(), from: ruleNumber.optional(), above: ruleNumber.optional() }))
    .optional(),
  gates: z.array(gate).optional(),
  indicators: z.record(z.string(), indicator),
  areas: z.array(area).min(1),
});

/** A rule set as its file says it. */
export type RuleSetFile = z.infer<typeof ruleSetShape>;
