import type { NestedRule } from "./kind.ts";

/** A rule, or one inside it, with the path to it. */
export interface RuleAt {
  readonly rule: NestedRule;
  readonly path: readonly PropertyKey[];
}

function isRule(value: unknown): value is NestedRule {
  return value !== null && typeof value === "object" && "kind" in value && typeof value.kind === "string";
}

/** A rule and all rules inside it, outermost first. */
export function rulesIn(rule: NestedRule, path: readonly PropertyKey[]): RuleAt[] {
  const items: unknown[] = "items" in rule && Array.isArray(rule.items) ? rule.items : [];
  const inside = items.flatMap((item, at) =>
    item !== null && typeof item === "object" && "rule" in item && isRule(item.rule)
      ? rulesIn(item.rule, [...path, "items", at, "rule"])
      : [],
  );
  return [{ rule, path }, ...inside];
}
