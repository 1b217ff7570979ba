import { explainAnswerShape } from "@parindex/model";
import { planFileSchema } from "@parindex/plans";
import { caseFileShape, keyMeaning, questionnaireShape, ruleSetShape } from "@parindex/rules";
import { z } from "zod";
import { withHelp } from "./schema-help.ts";
import { workspaceShape } from "./workspace-file.ts";

const target = {
  type: "object",
  properties: { target_of: { type: "string", ...keyMeaning("target_of", "") } },
  required: ["target_of"],
  additionalProperties: false,
};

/** A number that may differ by group or be an assigned target: that number, one for each group, or whose target. */
function byGroup({ jsonSchema }: { readonly jsonSchema: Record<string, unknown> }): void {
  if (jsonSchema["byGroup"] !== true) return;
  delete jsonSchema["byGroup"];
  const number = { ...jsonSchema };
  for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
  const groups = { type: "object", additionalProperties: { anyOf: [number, target] }, minProperties: 1 };
  const choice = {
    type: "object",
    properties: { by_group: groups },
    required: ["by_group"],
    additionalProperties: false,
  };
  jsonSchema["anyOf"] = [number, choice, target];
}

/** The JSON Schema of what a file may hold, for editors: draft 7, which YAML editors know best. */
function jsonSchema(shape: z.ZodType, title: string): string {
  const { $schema, ...rest } = z.toJSONSchema(shape, { target: "draft-7", io: "input", override: byGroup });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}

/** A published schema with what each key means. */
function explained(schema: string): string {
  return `${JSON.stringify(withHelp(JSON.parse(schema) as Record<string, unknown>), null, 2)}\n`;
}

/** The published JSON Schemas by the kind of file they describe. */
export const jsonSchemas = {
  cases: () => jsonSchema(caseFileShape, "parindex/cases/1"),
  explain: () => jsonSchema(explainAnswerShape, "parindex/explain/1"),
  plan: () => jsonSchema(planFileSchema, "parindex/plan/1"),
  questionnaire: () => jsonSchema(questionnaireShape, "parindex/questionnaire/1"),
  "rule-set": () => explained(jsonSchema(ruleSetShape, "parindex/rule-set/1")),
  workspace: () => jsonSchema(workspaceShape, "parindex/workspace/1"),
} as const satisfies Readonly<Record<string, () => string>>;
