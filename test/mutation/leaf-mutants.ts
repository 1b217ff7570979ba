import { kindOf, type Leaf, ruleShape } from "@parindex/rules";
import { type Mutant, mutantsOf, nudged } from "./rule-mutants.ts";

const policies = ["exclude", "full", "zero", "forbidden"] as const;

/** The policy a leaf has when it does not apply: its own, or the nearest above it. */
function policyOf(node: Leaf["parent"] | Leaf): (typeof policies)[number] {
  if (node === null) return "forbidden";
  return node.at.not_applicable ?? policyOf(node.parent);
}

/** Leaves like this one but for one number, bound, policy, weight or switch; those whose shape is refused are left out. */
export function leafMutants(leaf: Leaf): Mutant<Leaf>[] {
  const rules: Mutant<Leaf>[] = mutantsOf(leaf.at.rule).flatMap(({ what, value }) => {
    const read = ruleShape.safeParse(value);
    return read.success ? [{ what, value: { ...leaf, at: { ...leaf.at, rule: read.data } } }] : [];
  });
  const person = kindOf(leaf.at.rule).person === true;
  const maxima = leaf.at.max === null || person ? [] : nudged(leaf.at.max);
  return [
    ...(person ? [] : rules),
    ...maxima.map((max) => ({ what: `max → ${max}`, value: { ...leaf, at: { ...leaf.at, max } } })),
    ...policies
      .filter((one) => one !== policyOf(leaf))
      .map((one) => ({
        what: `not_applicable → ${one}`,
        value: { ...leaf, at: { ...leaf.at, not_applicable: one } },
      })),
  ];
}
