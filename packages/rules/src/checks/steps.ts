import { decimalText, type Issue, issue, scaled } from "@parindex/model";
import type { End, Interval } from "../interval.ts";
import { compare } from "../number.ts";
import { inputsOf, kindOf } from "../registry.ts";
import { leavesOf } from "../tree.ts";
import type { RuleSetCheck } from "../checked-set.ts";

function shown({ at }: End): string {
  return decimalText(scaled(at, 6), 6)
    .replace(/\.?0+$/, "")
    .replace(".", ",");
}

/** How one interval's high end meets the next one's low end. */
function meeting(
  high: End | null,
  low: End | null,
): { code: "rules.gap" | "rules.overlap"; at: string } | null {
  if (high === null) return { code: "rules.overlap", at: low === null ? "–" : shown(low) };
  if (low === null) return { code: "rules.overlap", at: shown(high) };
  const order = compare(high.at, low.at);
  if (order < 0) return { code: "rules.gap", at: `${shown(high)} … ${shown(low)}` };
  if (order > 0) return { code: "rules.overlap", at: `${shown(low)} … ${shown(high)}` };
  if (high.open && low.open) return { code: "rules.gap", at: shown(high) };
  return high.open === low.open ? { code: "rules.overlap", at: shown(high) } : null;
}

function byLow(a: Interval, b: Interval): number {
  if (a.low === null || b.low === null) return Number(b.low === null) - Number(a.low === null);
  return compare(a.low.at, b.low.at) || Number(a.low.open) - Number(b.low.open);
}

/** Whether the gap between two whole-number steps holds no whole number: 3 and 4 touch when things are counted. */
function nothingBetween(high: End | null, low: End | null): boolean {
  if (high === null || low === null) return false;
  const from = high.at.num / high.at.den + (high.open && high.at.num % high.at.den === 0n ? 0n : 1n);
  const order = compare({ num: from, den: 1n }, low.at);
  return order > 0 || (order === 0 && !low.open);
}

/** Steps leave no gap and do not overlap; `otherwise` may catch the rest. */
export const checkSteps: RuleSetCheck = ({ set, roots }, yaml) =>
  leavesOf(roots).flatMap(({ at, path }): Issue[] => {
    if (at.rule === undefined) return [];
    const kind = kindOf(at.rule);
    const steps = [...(kind.intervals?.(at.rule) ?? [])].sort((a, b) => byLow(a.interval, b.interval));
    const counted =
      inputsOf(at.rule).every((id) => set.indicators[id]?.kind === "count") &&
      !("over" in at.rule && at.rule.over !== undefined);
    return steps.slice(1).flatMap((step, index) => {
      const [high, low] = [steps[index]?.interval.high ?? null, step.interval.low];
      const met = meeting(high, low);
      if (
        met === null ||
        (met.code === "rules.gap" &&
          (kind.mustCover?.(at.rule!) === false || (counted && nothingBetween(high, low))))
      )
        return [];
      return [issue(met.code, yaml.placeOf([...path, "rule", ...step.path]), { code: at.code, at: met.at })];
    });
  });
