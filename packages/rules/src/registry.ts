import { z } from "zod";
import type { Kind } from "./kind.ts";
import { bands } from "./kinds/bands.ts";
import { choice } from "./kinds/choice.ts";
import { deduction } from "./kinds/deduction.ts";
import { manual } from "./kinds/manual.ts";
import { notEncoded } from "./kinds/not-encoded.ts";
import { perItem } from "./kinds/per-item.ts";
import { ratio } from "./kinds/ratio.ts";
import { survey } from "./kinds/survey.ts";
import { timeliness } from "./kinds/timeliness.ts";
import { yesNo } from "./kinds/yes-no.ts";

const registered = [
  yesNo,
  choice,
  ratio,
  bands,
  perItem,
  deduction,
  timeliness,
  survey,
  manual,
  notEncoded,
] as const;

/** The shape of any rule. */
export const rule = z.discriminatedUnion("kind", [
  yesNo.schema,
  choice.schema,
  ratio.schema,
  bands.schema,
  perItem.schema,
  deduction.schema,
  timeliness.schema,
  survey.schema,
  manual.schema,
  notEncoded.schema,
]);

/** Any rule. */
export type Rule = z.infer<typeof rule>;

// Each kind takes only its own rule; `kindOf` hands it no other, so the wider type is safe.
/** All kinds of rule, in the order the documentation shows them. */
export const kinds = registered as unknown as readonly Kind[];

/** The kind of a rule. */
export function kindOf({ kind: name }: Pick<Rule, "kind">): Kind {
  const found = kinds.find((one) => one.name === name);
  if (found === undefined) throw new TypeError(`unknown kind ${name}`);
  return found;
}
