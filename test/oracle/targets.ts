import type { Rule, Written } from "./rule.ts";

/** Targets that a unit was assigned, by the uid of the leaf they are of. */
export type Targets = Readonly<Record<string, Written>>;

const absent = Symbol("absent");

function replaced(value: unknown, targets: Targets): unknown {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) {
    const all = value.map((one) => replaced(one, targets));
    return all.includes(absent) ? absent : all;
  }
  if ("target_of" in value) return targets[String(value.target_of)] ?? absent;
  const entries = Object.entries(value).map(([key, one]) => [key, replaced(one, targets)] as const);
  return entries.some(([, one]) => one === absent) ? absent : Object.fromEntries(entries);
}

/** A rule with a unit's own targets in it; null where it was not assigned one that the rule asks for. */
export function ruleWithTargets(rule: Rule, targets: Targets = {}): Rule | null {
  const own = replaced(rule, targets);
  // Only written numbers were replaced, by written numbers.
  return own === absent ? null : (own as Rule);
}
