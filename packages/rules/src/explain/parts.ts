import type { ExplainedCase, ExplainedPart } from "@parindex/model";
import { partsOf } from "../gain/parts.ts";
import type { NestedRule, Seen } from "../kind.ts";
import { kindOf, nest } from "../registry.ts";

/** Cases of which none was taken, because the figures gave no points. */
export function untaken(cases: readonly ExplainedCase[]): ExplainedCase[] {
  return cases.map((one) => ({ ...one, taken: false }));
}

/** The parts of a rule made of others, each followed by its own; none of a plain rule. */
export function toldParts(rule: NestedRule, seen: Seen, above = ""): ExplainedPart[] {
  if (kindOf(rule).joins === undefined) return [];
  // Only composites join, and all of them keep their parts under `items`.
  const { items } = rule as unknown as { items: readonly { rule: NestedRule }[] };
  return partsOf(items, seen).flatMap((part, at) => {
    const path = `${above}${at + 1}`;
    const kind = kindOf(part.rule);
    const cases = kind.cases?.(part.rule as never, part.seen) ?? [];
    const own: ExplainedPart = {
      path,
      kind: kind.name,
      kind_label: kind.label[seen.locale],
      max: part.seen.max,
      points: part.seen.exact,
      reason: part.seen.reason,
      formula: nest.formula(part.rule, part.seen),
      cases: part.seen.reason === null ? cases : untaken(cases),
    };
    return [own, ...toldParts(part.rule, part.seen, `${path}.`)];
  });
}
