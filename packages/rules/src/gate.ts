import { z } from "zod";
import { figureTest, nested } from "./condition.ts";
import { ruleNumber } from "./number.ts";
import { pointsKeys, saysPoints } from "./points.ts";

const shareKeys = {
  share_from: ruleNumber.optional(),
  share_above: ruleNumber.optional(),
  share_to: ruleNumber.optional(),
  share_below: ruleNumber.optional(),
};

const nodeTest = z
  .strictObject({
    node: z.string().optional(),
    any_node: z.enum(["area", "criterion", "leaf"]).optional(),
    ...shareKeys,
  })
  .refine(({ node, any_node }) => (node === undefined) !== (any_node === undefined), {
    error: "say.one_node",
  })
  .refine(
    (test) =>
      (test.share_from === undefined || test.share_above === undefined) &&
      (test.share_to === undefined || test.share_below === undefined) &&
      Object.keys(shareKeys).some((key) => test[key as keyof typeof shareKeys] !== undefined),
    { error: "say.share_bounds" },
  );

/** A node's share of its applicable maximum against bounds: of one node, or of any of its kind. */
export type NodeTest = z.infer<typeof nodeTest>;

const effect = z.union([
  z.enum(["zero", "fail"]),
  z.strictObject({ cap: z.strictObject(pointsKeys).refine(saysPoints, { error: "say.points_or_share" }) }),
  z.strictObject({ lower_band: z.int().min(1).max(20) }),
  z.strictObject({ band_at_most: z.string() }),
]);

/** What happens to points or band where a condition holds (R24, R25). */
export const gate = z.strictObject({
  uid: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, { error: "say.uid" }),
  title: z.string().optional(),
  when: nested(z.union([figureTest, nodeTest])),
  effect,
});

/** What happens to points or band where a condition holds. */
export type Gate = z.infer<typeof gate>;

/** What a gate does. */
export type GateEffect = Gate["effect"];

/** The name of what a gate does. */
export function effectName(of: GateEffect): "zero" | "fail" | "cap" | "lower_band" | "band_at_most" {
  if (typeof of === "string") return of;
  if ("cap" in of) return "cap";
  return "lower_band" in of ? "lower_band" : "band_at_most";
}

/** Whether a test is of a node's share and not of figures. */
export function isNodeTest(test: object): test is NodeTest {
  return "node" in test || "any_node" in test;
}
