import { checkShape, hasErrors, type Issue, type YamlFile } from "@parindex/model";
import { type Questionnaire, questionnaireShape } from "./questionnaire.ts";
import { questionnaireFaults } from "./questionnaire-faults.ts";

/** A questionnaire from its YAML, or every fault in it at once. */
export function readQuestionnaire(
  yaml: YamlFile,
  sha256: string,
): { readonly questionnaire: Questionnaire | null; readonly issues: readonly Issue[] } {
  const { value, issues } = checkShape(yaml, questionnaireShape);
  if (value === null) return { questionnaire: null, issues };
  const found = questionnaireFaults(value, yaml);
  return { questionnaire: hasErrors(found) ? null : { form: value, yaml, sha256 }, issues: found };
}
