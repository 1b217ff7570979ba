import { z } from "zod";
import { leastOfCases } from "./least.ts";
import type { Kind, Nest, NestedRule } from "./kind.ts";
import { bands } from "./kinds/bands.ts";
import { bestOf } from "./kinds/best-of.ts";
import { checklist } from "./kinds/checklist.ts";
import { choice } from "./kinds/choice.ts";
import { deduction } from "./kinds/deduction.ts";
import { growth } from "./kinds/growth.ts";
import { lookup } from "./kinds/lookup.ts";
import { manual } from "./kinds/manual.ts";
import { notEncoded } from "./kinds/not-encoded.ts";
import { perItem } from "./kinds/per-item.ts";
import { productOf } from "./kinds/product-of.ts";
import { ratio } from "./kinds/ratio.ts";
import { relativeBest } from "./kinds/relative-best.ts";
import { sumOfParts } from "./kinds/sum-of.ts";
import { survey } from "./kinds/survey.ts";
import { timeliness } from "./kinds/timeliness.ts";
import { weakest } from "./kinds/weakest.ts";
import { yesNo } from "./kinds/yes-no.ts";

const anyRule: z.ZodType<NestedRule> = z.lazy(() => rule);

const composites = [sumOfParts(anyRule), productOf(anyRule), bestOf(anyRule), weakest(anyRule)] as const;

const registered = [
  yesNo,
  choice,
  ratio,
  bands,
  perItem,
  checklist,
  deduction,
  growth,
  timeliness,
  survey,
  relativeBest,
  lookup,
  ...composites,
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
  checklist.schema,
  deduction.schema,
  growth.schema,
  timeliness.schema,
  survey.schema,
  relativeBest.schema,
  lookup.schema,
  composites[0].schema,
  composites[1].schema,
  composites[2].schema,
  composites[3].schema,
  manual.schema,
  notEncoded.schema,
]);

/** Any rule. */
export type Rule = z.infer<typeof rule>;

// Each kind takes only its own rule; `kindOf` hands it no other, so the wider type is safe.
/** All kinds of rule, in the order the documentation shows them. */
export const kinds = registered as unknown as readonly Kind[];

/** The kind of a rule. */
export function kindOf({ kind: name }: NestedRule): Kind {
  const found = kinds.find((one) => one.name === name);
  if (found === undefined) throw new TypeError(`unknown kind ${name}`);
  return found;
}

/** What composites ask of the kinds inside them. */
export const nest: Nest = {
  // A nested rule passed the shape of its own kind, so the kind may read it.
  inputs: (rule) => kindOf(rule).inputs(rule as never, nest),
  compile: (rule, leaf) => kindOf(rule).compile(rule as never, leaf, nest),
  formula: (rule, seen) => kindOf(rule).formula(rule as never, seen, nest),
  gain: (rule, goal, seen) => kindOf(rule).gain?.(rule as never, goal, seen, nest) ?? null,
  least: (rule, leaf) =>
    kindOf(rule).least?.(rule as never, leaf, nest) ?? leastOfCases(nest.compile(rule, leaf)),
};

/** Indicator ids that a rule reads. */
export function inputsOf(rule: Rule): string[] {
  return nest.inputs(rule);
}
