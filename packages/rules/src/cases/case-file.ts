import { gateOutcomes, stages } from "@parindex/model";
import { z } from "zod";
import { ruleNumber } from "../number.ts";
import { ruleCase } from "../rule-set.ts";

const figures = z.record(z.string(), z.unknown());
const number = ruleNumber.nullable();

const leafExpected = z.strictObject({
  max: number.optional(),
  points: number.optional(),
  status: z.string().optional(),
  reason: z.string().nullable().optional(),
  computed: number.optional(),
  claimed: number.optional(),
  granted: number.optional(),
});

const nodeExpected = z.strictObject({
  points: number.optional(),
  points_low: number.optional(),
  points_high: number.optional(),
  applicable_max: number.optional(),
  completeness: number.optional(),
  leaves: z.int().optional(),
  scored_leaves: z.int().optional(),
});

const unitExpected = z.strictObject({
  points: number.optional(),
  applicable_max: number.optional(),
  bonus: number.optional(),
  penalty: number.optional(),
  index: number.optional(),
  index_high: number.optional(),
  completeness: number.optional(),
  band: z.string().nullable().optional(),
  rank: z.int().nullable().optional(),
  ranked: z.int().optional(),
  rank_reason: z.string().nullable().optional(),
  nodes: z.record(z.string(), nodeExpected).optional(),
  leaves: z.record(z.string(), leafExpected).optional(),
  /** By the uid of a gate: whether its condition held. */
  gates: z.record(z.string(), z.enum(gateOutcomes)).optional(),
});

const unit = z.strictObject({
  name: z.string().min(1),
  /** The name of a unit above: what is not said here is as it is there, figure by figure. */
  like: z.string().optional(),
  stage: z.enum(stages).optional(),
  group: z.string().optional(),
  /** Units with the same word here are ranked together; alone without it. */
  ranked_with: z.string().optional(),
  merged: z.boolean().optional(),
  provisional: z.boolean().optional(),
  given: figures.optional(),
  previous: figures.optional(),
  /** Assigned targets by the uid of the leaf that each is of. */
  targets: z.record(z.string(), ruleNumber).optional(),
  survey: z.record(z.string(), figures).optional(),
  /** By uid or code of a leaf, criterion or area. */
  not_applicable: z.record(z.string(), z.enum(["claimed", "accepted", "refused"])).optional(),
  entered: z
    .record(
      z.string(),
      z.strictObject({
        claimed: ruleNumber.optional(),
        /** The unit declared the criterion not done, with a reason: nought where it has no figure. */
        not_done: z.boolean().optional(),
        granted: ruleNumber.optional(),
        reason_code: z.string().optional(),
      }),
    )
    .optional(),
  expect: unitExpected,
  /** A proposed unit counts for nothing until a person has worked it out and written true. */
  accepted: z.boolean().optional(),
});

const leaf = ruleCase.extend({ leaf: z.string().min(1), accepted: z.boolean().optional() });

/** A file of cases beside a rule set, `parindex/cases/1`: whole units, and cases of single leaves. */
export const caseFileShape = z.strictObject({
  schema: z.literal("parindex/cases/1"),
  rule_set: z.string().min(1),
  units: z.array(unit).optional(),
  leaves: z.array(leaf).optional(),
});

/** A file of cases as it is written. */
export type CaseFile = z.infer<typeof caseFileShape>;

/** A whole unit: its figures and what they must come to. */
export type UnitCase = z.infer<typeof unit>;
