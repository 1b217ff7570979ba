import { type Fraction, decimalText, scaled } from "@parindex/model";
import { z } from "zod";
import { exact, pointsNumber, ruleNumber, times } from "./number.ts";

/** Points of a step or option: a number of points, or a share of the leaf's maximum. */
export const pointsKeys = { points: pointsNumber.optional(), share: ruleNumber.optional() };

const pointsShape = z.strictObject(pointsKeys);

/** Whether exactly one of points and share is stated. */
export function saysPoints(keys: z.infer<typeof pointsShape>): boolean {
  return (keys.points === undefined) !== (keys.share === undefined);
}

/** Points as an integer count of 10^-16; null where a share is asked of an unknown maximum. */
export function pointsOf(keys: z.infer<typeof pointsShape>, max: Fraction | null): bigint | null {
  if (keys.points !== undefined) return scaled(exact(keys.points), 16);
  if (keys.share === undefined || max === null) return null;
  return scaled(times(exact(keys.share), max), 16);
}

/** Points for people, in Vietnamese style without trailing zeros: `0,5`. */
export function pointsWords(points_e16: bigint | null): string {
  if (points_e16 === null) return "–";
  return decimalText(points_e16, 16)
    .replace(/\.?0+$/, "")
    .replace(".", ",");
}
