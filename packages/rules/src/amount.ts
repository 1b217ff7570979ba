import { z } from "zod";

const indicatorId = z.string().regex(/^[a-z][a-z0-9_]*$/, { error: "say.indicator_id" });

/** One indicator, or a sum of indicators less others. */
export const amount = z.union([
  indicatorId,
  z.strictObject({ plus: z.array(indicatorId).min(1), minus: z.array(indicatorId).optional() }),
]);

/** One indicator, or a sum of indicators less others. */
export type Amount = z.infer<typeof amount>;

/** The indicators of an amount with their signs, in order. */
export function termsOf(from: Amount): { indicator_id: string; sign: 1n | -1n }[] {
  if (typeof from === "string") return [{ indicator_id: from, sign: 1n }];
  return [
    ...from.plus.map((indicator_id) => ({ indicator_id, sign: 1n as const })),
    ...(from.minus ?? []).map((indicator_id) => ({ indicator_id, sign: -1n as const })),
  ];
}

/** What a rule that divides does when the denominator is zero. */
export const whenZero = z.enum(["not_applicable", "full", "zero", "needs_person"]);

/** What a rule that divides does when the ratio is above 100 %. */
export const over100 = z.enum(["error", "cap", "allow"]);
