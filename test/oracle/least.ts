import type { Fraction } from "@parindex/model";
import { exact, lesser, total, zero } from "./arithmetic.ts";
import type { Rule } from "./rule.ts";

/** The fewest points a rule may give: nought, or less where it says so. */
export function leastOf(rule: Rule): Fraction {
  switch (rule.kind) {
    case "deduction":
      return exact(rule.min);
    case "manual":
      return lesser(exact(rule.from), zero);
    case "sum_of":
      return total(rule.items.map((item) => leastOf(item.rule)));
    case "best_of":
    case "weakest":
      return rule.items.map((item) => leastOf(item.rule)).reduce(lesser, zero);
    default:
      return zero;
  }
}
