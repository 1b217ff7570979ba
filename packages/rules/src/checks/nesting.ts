import { issue } from "@parindex/model";
import type { RuleSetCheck } from "../checked-set.ts";
import { deepest } from "../plan/terms.ts";
import { leavesOf } from "../tree.ts";

/** How many rules stand inside each other below this one. */
function depthOf(rule: object): number {
  if (!("items" in rule) || !Array.isArray(rule.items)) return 0;
  const inside = rule.items.flatMap((item: unknown) =>
    item !== null &&
    typeof item === "object" &&
    "rule" in item &&
    item.rule !== null &&
    typeof item.rule === "object"
      ? [depthOf(item.rule) + 1]
      : [],
  );
  return Math.max(0, ...inside);
}

/** Rules nest no deeper than the plan has levels. */
export const checkNesting: RuleSetCheck = ({ roots }, yaml) =>
  leavesOf(roots)
    .filter(({ at }) => at.rule !== undefined && depthOf(at.rule) > deepest)
    .map(({ at, path }) =>
      issue("rules.too_deep", yaml.placeOf([...path, "rule"]), { code: at.code, deepest }),
    );
