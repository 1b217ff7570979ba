import { z } from "zod";

/** `parindex.yaml`: what a workspace says about itself. */
export const workspaceShape = z.strictObject({
  schema: z.literal("parindex/workspace/1"),
  title: z.string().min(1),
  /** Whether the figures are invented; then every output says so. */
  synthetic: z.boolean().optional(),
  /** Rule sets that stand for their years and tiers, whatever others match. */
  rule_sets: z.array(z.string()).optional(),
  /** The rule set that stands in where no official one has come; results are then provisional. */
  provisional: z.string().optional(),
  /** Which unit holds which plan: plan_id to unit_id. */
  plans: z.record(z.string(), z.string()).optional(),
});

/** What a workspace says about itself. */
export type WorkspaceFile = z.infer<typeof workspaceShape>;
