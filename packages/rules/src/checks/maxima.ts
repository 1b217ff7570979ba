import { type Issue, issue } from "@parindex/model";
import type { RuleSetCheck } from "../checked-set.ts";
import { rulesIn } from "../nested.ts";
import { exact, type RuleNumber } from "../number.ts";
import { leavesOf } from "../tree.ts";

interface Maximum {
  readonly code: string;
  readonly max: RuleNumber;
  readonly path: readonly PropertyKey[];
  readonly isPart: boolean;
}

/** Maxima of the parts of a rule, at any depth; the shape has checked that they are numbers. */
function partMaxima(
  rule: Parameters<typeof rulesIn>[0],
  code: string,
  at: readonly PropertyKey[],
): Maximum[] {
  return rulesIn(rule, at).flatMap(({ rule: { ...keys }, path }) => {
    const items: unknown[] = "items" in keys && Array.isArray(keys.items) ? keys.items : [];
    return items.flatMap((item, index) =>
      item !== null && typeof item === "object" && "max" in item
        ? [{ code, max: item.max as RuleNumber, path: [...path, "items", index, "max"], isPart: true }]
        : [],
    );
  });
}

function decimals(max: RuleNumber, places: number): boolean {
  const { num, den } = exact(max);
  return (num * 10n ** BigInt(places)) % den === 0n;
}

/** Maxima have as many decimals as points are rounded to, at most four; a part of a rule is worth something. */
export const checkMaxima: RuleSetCheck = ({ set, roots }, yaml) => {
  const places = set.rounding.sum_of === "rounded_leaves" ? Math.min(4, set.rounding.points) : 4;
  const maxima = leavesOf(roots).flatMap(({ at, path }): Maximum[] => [
    ...(at.max === null ? [] : [{ code: at.code, max: at.max, path: [...path, "max"], isPart: false }]),
    ...(at.rule === undefined ? [] : partMaxima(at.rule, at.code, [...path, "rule"])),
  ]);
  return maxima.flatMap(({ code, max, path, isPart }): Issue[] => {
    const params = { code, max: String(max).replace(".", ","), places: isPart ? 4 : places };
    if (isPart && exact(max).num <= 0n) return [issue("rules.part_without_max", yaml.placeOf(path), params)];
    return decimals(max, params.places) ? [] : [issue("rules.max_too_fine", yaml.placeOf(path), params)];
  });
};
