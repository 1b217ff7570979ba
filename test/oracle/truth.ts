import { compare, over, zero } from "./arithmetic.ts";
import { isWithin } from "./bounds.ts";
import { amountOf, type Facts } from "./figures.ts";
import type { Condition } from "./rule.ts";

/** Whether a condition holds; null where a ratio in it that would decide has no denominator. */
export function truthOf(condition: Condition, facts: Facts): boolean | null {
  if ("not" in condition) {
    const inner = truthOf(condition.not, facts);
    return inner === null ? null : !inner;
  }
  if ("all_of" in condition) return joined(condition.all_of, facts, false);
  if ("any_of" in condition) return joined(condition.any_of, facts, true);
  if ("is" in condition)
    return isWithin(amountOf(facts, condition.of), { exactly: condition.is === "yes" ? 1 : 0 });
  const { of, over: whole, equals, ...ends } = condition;
  const bounds = equals === undefined ? ends : { exactly: equals };
  if (whole === undefined) return isWithin(amountOf(facts, of), bounds);
  const denominator = amountOf(facts, whole);
  return compare(denominator, zero) > 0 ? isWithin(over(amountOf(facts, of), denominator), bounds) : null;
}

/** One part that decides is enough; else an unclear part leaves the whole unclear. */
function joined(parts: readonly Condition[], facts: Facts, deciding: boolean): boolean | null {
  const truths = new Set(parts.map((part) => truthOf(part, facts)));
  if (truths.has(deciding)) return deciding;
  return truths.has(null) ? null : !deciding;
}
