import { UsageError } from "@parindex/model";
import type { CommandBody } from "../effects.ts";
import { jsonSchemas } from "../json-schema.ts";

/** Prints a published JSON Schema; it is JSON with or without `--json`. */
export const body: CommandBody = ({ args, effects }) => {
  const kind = args[0] ?? "rule-set";
  const schema = Object.entries(jsonSchemas).find(([name]) => name === kind)?.[1];
  if (schema === undefined) throw new UsageError(`${kind}? ${Object.keys(jsonSchemas).join(", ")}`);
  effects.out(schema());
  return Promise.resolve(0);
};
