import { issue } from "@parindex/model";
import type { RuleSetCheck } from "../checked-set.ts";
import type { NestedRule } from "../kind.ts";
import { deepest } from "../plan/terms.ts";
import { rulesIn } from "../nested.ts";
import { leavesOf } from "../tree.ts";

/** How many rules stand inside each other below this one: each adds three steps to its path. */
function depthOf(rule: NestedRule): number {
  return Math.max(...rulesIn(rule, []).map(({ path }) => path.length / 3));
}

/** Rules nest no deeper than the plan has levels. */
export const checkNesting: RuleSetCheck = ({ roots }, yaml) =>
  leavesOf(roots)
    .filter(({ at }) => at.rule !== undefined && depthOf(at.rule) > deepest)
    .map(({ at, path }) =>
      issue("rules.too_deep", yaml.placeOf([...path, "rule"]), { code: at.code, deepest }),
    );
