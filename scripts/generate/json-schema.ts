import { z } from "zod";

/** The JSON Schema of what a file may hold, for editors: draft 7, which YAML editors know best. */
export function jsonSchema(shape: z.ZodType, title: string): string {
  const { $schema, ...rest } = z.toJSONSchema(shape, { target: "draft-7", io: "input" });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
