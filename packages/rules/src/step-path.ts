import type { TermDraft } from "./kind.ts";

/** Where a rule's file says a step of its term; the rule itself where the term has steps that no list writes out. */
export function stepPath(rule: object, { steps = [] }: TermDraft, at: number): readonly PropertyKey[] {
  const option = steps[at]?.option;
  if (option !== undefined) return ["options", option];
  const list = Object.entries(rule).find(([, one]) => Array.isArray(one) && one.length === steps.length)?.[0];
  return list === undefined ? [] : [list, at];
}
