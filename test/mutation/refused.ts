import { hasErrors, type YamlFile } from "@parindex/model";
import { readRuleSet } from "@parindex/rules";
import type { SetMutant } from "./run-mutants.ts";

/** A value with what stands at a path replaced. */
function replaced(value: unknown, path: readonly PropertyKey[], put: (old: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return put(value);
  if (Array.isArray(value)) return value.with(Number(step), replaced(value[Number(step)], rest, put));
  // Paths of a checked set lead through records and lists only.
  const holder = value as Record<PropertyKey, unknown>;
  return { ...holder, [step]: replaced(holder[step], rest, put) };
}

/** Whether the checks of rule sets refuse a mutant, so that it can never score anybody. */
export function isRefused(yaml: YamlFile, { leaf, ruleSet }: SetMutant): boolean {
  const { roots: _roots, ...rest } = ruleSet;
  const value =
    leaf === null
      ? { ...Object(yaml.value), bands: rest.set.bands }
      : replaced(yaml.value, leaf.path, (old) => ({ ...Object(old), ...leaf.at }));
  return hasErrors(readRuleSet({ ...yaml, value }, "").issues);
}
