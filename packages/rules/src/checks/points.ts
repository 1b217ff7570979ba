import { type Fraction, fraction, type Issue, issue, scaled, type YamlFile } from "@parindex/model";
import type { RuleSetCheck } from "../checked-set.ts";
import type { NestedRule, TermDraft } from "../kind.ts";
import { rulesIn } from "../nested.ts";
import { exact, plus } from "../number.ts";
import { pointsWords } from "../points.ts";
import { nest } from "../registry.ts";
import { stepPath } from "../step-path.ts";
import { isLeaf, leavesOf, type Leaf } from "../tree.ts";

interface Told {
  readonly leaf: Leaf;
  readonly rule: NestedRule;
  readonly path: readonly PropertyKey[];
  readonly yaml: YamlFile;
}

function above(
  points_e16: bigint | null | undefined,
  max_e16: bigint,
  label: string,
  { leaf, path, yaml }: Told,
): Issue[] {
  if (points_e16 === null || points_e16 === undefined || points_e16 <= max_e16) return [];
  const params = { code: leaf.at.code, label, points: pointsWords(points_e16), max: pointsWords(max_e16) };
  return [issue("rules.points_above_max", yaml.placeOf(path), params)];
}

/** The rule of a part, with its place. */
function partAt({ rule, path }: Told, at: number): Pick<Told, "rule" | "path"> {
  const own = [...path, "items", at, "rule"];
  return (
    rulesIn(rule, path).find((one) => JSON.stringify(one.path) === JSON.stringify(own)) ?? { rule, path: own }
  );
}

function sumOfWeights({ steps = [] }: TermDraft): Fraction {
  return steps.reduce((sum, { weight }) => (weight === undefined ? sum : plus(sum, weight)), fraction(0n));
}

function faultsOf(term: TermDraft, max: Fraction, told: Told): Issue[] {
  const max_e16 = scaled(max, 16);
  const { params = {}, steps = [], items = [] } = term;
  const given = [
    params.below_e16,
    params.otherwise_e16,
    params.not_done_e16,
    params.start_e16,
    params.min_e16,
  ];
  const weights = sumOfWeights(term);
  return [
    ...steps.flatMap(({ points_e16, label }, at) =>
      above(points_e16, max_e16, label, {
        ...told,
        path: [...told.path, ...stepPath(told.rule, term, at)],
      }),
    ),
    ...given.flatMap((points) => above(points, max_e16, pointsWords(points ?? null), told)),
    ...(weights.num > weights.den
      ? [issue("rules.shares_above_one", told.yaml.placeOf(told.path), { code: told.leaf.at.code })]
      : []),
    ...items.flatMap((item, at) =>
      item.max === null ? [] : faultsOf(item.term, item.max, { ...told, ...partAt(told, at) }),
    ),
  ];
}

/** No case pays more than the maximum of what it is a case of, and shares of a list do not pass the whole. */
export const checkPoints: RuleSetCheck = ({ set, roots }, yaml) =>
  leavesOf(roots)
    .filter(isLeaf)
    .flatMap((leaf) => {
      if (leaf.at.max === null) return [];
      const max = exact(leaf.at.max);
      const term = nest.compile(leaf.at.rule, { max, year: Math.max(2000, ...set.applies_to.years) });
      return faultsOf(term, max, { leaf, rule: leaf.at.rule, path: [...leaf.path, "rule"], yaml });
    });
