import { checkShape, hasErrors, type Issue, sortIssues, type YamlFile } from "@parindex/model";
import { checkDeadlines } from "./checks/deadlines.ts";
import { checkIdentities } from "./checks/identities.ts";
import { loosePlan } from "./checks/loose.ts";
import { checkReferences } from "./checks/references.ts";
import { checkTexts } from "./checks/texts.ts";
import { type Plan, planFileSchema } from "./plan-file.ts";

const checks = [checkIdentities, checkReferences, checkDeadlines, checkTexts];

/** A plan from its file, or null with every fault of shape and meaning at once. */
export function readPlan(yaml: YamlFile): { readonly plan: Plan | null; readonly issues: readonly Issue[] } {
  const shape = checkShape(yaml, planFileSchema);
  const loose = yaml.issues.length === 0 ? loosePlan(yaml) : null;
  const meaning = loose === null ? [] : checks.flatMap((check) => check(loose));
  const issues = sortIssues([...shape.issues, ...meaning]);
  return { plan: hasErrors(issues) ? null : shape.value, issues };
}
