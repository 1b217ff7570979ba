import { type RuleSet, ruleSetShape, treeOf } from "@parindex/rules";
import { type Mutant, mutantsOf, nudged } from "./rule-mutants.ts";

type SetFile = RuleSet["set"];

/** Policies of the whole set, and what else each may say. */
function policyMutants(set: SetFile): Mutant<SetFile>[] {
  const within = set.not_applicable?.exclude_within ?? "total";
  const { ranking, rounding } = set;
  const put = (what: string, value: Partial<SetFile>): Mutant<SetFile> => ({
    what,
    value: { ...set, ...value },
  });
  return [
    ...(["part", "total", "area"] as const)
      .filter((one) => one !== within)
      .map((exclude_within) =>
        put(`exclude_within → ${exclude_within}`, { not_applicable: { exclude_within } }),
      ),
    put("sum_of → the other", {
      rounding: { ...rounding, sum_of: rounding.sum_of === "exact" ? "rounded_leaves" : "exact" },
    }),
    ...[1, -1].flatMap((step) => [
      put(`rounding.points ${step}`, { rounding: { ...rounding, points: rounding.points + step } }),
      put(`rounding.index ${step}`, { rounding: { ...rounding, index: rounding.index + step } }),
    ]),
    ...(set.parts ?? []).flatMap((part, at) =>
      part.if_not_held === undefined
        ? []
        : (["rescale", "keep", "zero"] as const)
            .filter((one) => one !== part.if_not_held)
            .map((if_not_held) =>
              put(`${part.id}.if_not_held → ${if_not_held}`, {
                parts: set.parts?.with(at, { ...part, if_not_held }),
              }),
            ),
    ),
    ...(ranking === undefined
      ? []
      : [
          put("ranking.on → the other", {
            ranking: { ...ranking, on: ranking.on === "exact" ? "printed" : "exact" },
          }),
          put("ranking.ties → the other", {
            ranking: { ...ranking, ties: ranking.ties === "dense" ? "competition" : "dense" },
          }),
          ...nudged(ranking.min_group ?? 1).map((min_group) =>
            put(`min_group → ${min_group}`, { ranking: { ...ranking, min_group: Number(min_group) } }),
          ),
          ...nudged(ranking.min_applicable ?? 0).map((min_applicable) =>
            put(`min_applicable → ${min_applicable}`, { ranking: { ...ranking, min_applicable } }),
          ),
        ]),
  ];
}

/** Sets like this one but for one policy, band or rounding of the whole; those whose shape is refused are left out. */
export function setMutants(ruleSet: RuleSet): Mutant<RuleSet>[] {
  const { set } = ruleSet;
  const bands = mutantsOf(set.bands ?? []).map(({ what, value }) => ({
    what: `bands: ${what}`,
    // Only numbers and keys of bounds were changed.
    value: { ...set, bands: value as SetFile["bands"] },
  }));
  return [...policyMutants(set), ...bands].flatMap(({ what, value }) => {
    const read = ruleSetShape.safeParse(value);
    return read.success ? [{ what, value: { ...ruleSet, set: read.data, roots: treeOf(read.data) } }] : [];
  });
}
