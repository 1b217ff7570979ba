import { type Form, type periods, procedureSources, type Stage } from "@parindex/model";
import { unitForm } from "@parindex/report";
import { catalogueOf, figureUses, optionLabels } from "@parindex/rules";
import type { Workspace } from "../workspace.ts";
import type { Assigned } from "./assigned.ts";

/** Which answers a form asks for. */
export interface FormAsk {
  readonly year: number;
  readonly stage: Stage;
  readonly period: (typeof periods)[number];
}

/** What nobody types into a form of figures: results of surveys, and what the procedure itself tells. */
export const untyped: ReadonlySet<string> = new Set([...procedureSources, "survey"]);

/** Whether a unit types a figure itself: one of its plan only where the workspace does not hold the plan. */
function isAsked(source: string, holdsPlan: boolean): boolean {
  return source === "reported" || (!untyped.has(source) && !holdsPlan);
}

/** The form of one unit. */
export function formOf(
  { unit_id, name, ruleSet, due }: Assigned,
  ask: FormAsk,
  { config, plans }: Workspace,
): Form {
  const holdsPlan = plans.some((held) => held.unit_id === unit_id);
  const { rule_set, rule_node, indicator } = catalogueOf(ruleSet);
  return unitForm({
    ...ask,
    unit_id,
    unit_name: name,
    due,
    synthetic: config.synthetic ?? false,
    rule_set: rule_set[0]!,
    nodes: rule_node,
    indicators: indicator.filter(({ source }) => isAsked(source, holdsPlan)),
    uses: figureUses(ruleSet),
    options: optionLabels(ruleSet),
  });
}
