import { decimalText, type Issue, issue, scaled, type YamlFile } from "@parindex/model";
import type { End, Interval } from "../interval.ts";
import { compare } from "../number.ts";
import { kindOf, nest } from "../registry.ts";
import { leavesOf } from "../tree.ts";
import type { RuleSet, RuleSetCheck } from "../checked-set.ts";
import type { NestedRule } from "../kind.ts";
import { type RuleAt, rulesIn } from "../nested.ts";
import { reachOf } from "../reach.ts";

interface StepAt {
  readonly interval: Interval;
  readonly path: readonly PropertyKey[];
}

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

/** Whether a rule's steps lie over counts alone, between which only whole numbers fall. */
function isCounted(rule: NestedRule, indicators: RuleSet["set"]["indicators"]): boolean {
  if ("over" in rule && rule.over !== undefined) return false;
  return nest.inputs(rule).every((id) => indicators[id]?.kind === "count");
}

interface Gap {
  readonly step: StepAt;
  readonly at: string;
}

/** What lies before the first step or after the last, although the measure may come to it. */
function outerGaps(steps: readonly StepAt[], reach: Interval, counted: boolean): Gap[] {
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [least, low] = [reach.low, first.interval.low];
  const [high, most] = [last.interval.high, reach.high];
  const before = least === null ? null : { at: least.at, open: true };
  const after = most === null ? null : { at: most.at, open: true };
  const isOpenBelow = low !== null && (before === null || isGap(before, low, counted));
  const isOpenAbove = high !== null && (after === null || isGap(high, after, counted));
  return [
    ...(isOpenBelow
      ? [{ step: first, at: `${least === null ? "" : `${shown(least)} `}… ${shown(low)}` }]
      : []),
    ...(isOpenAbove ? [{ step: last, at: `${shown(high)} …${most === null ? "" : ` ${shown(most)}`}` }] : []),
  ];
}

/** Whether a step lies wholly outside of what the measure may come to. */
function isOutside({ low, high }: Interval, reach: Interval): boolean {
  const parted = (upper: End | null, lower: End | null): boolean => {
    if (upper === null || lower === null) return false;
    const order = compare(upper.at, lower.at);
    return order < 0 || (order === 0 && (upper.open || lower.open));
  };
  return parted(reach.high, low) || parted(high, reach.low);
}

function isGap(high: End, low: End, counted: boolean): boolean {
  return meeting(high, low)?.code === "rules.gap" && !(counted && nothingBetween(high, low));
}

function faultsOf({ rule, path }: RuleAt, code: string, told: { ruleSet: RuleSet; yaml: YamlFile }): Issue[] {
  const kind = kindOf(rule);
  // Each kind reads only its own rule, found by this very rule's kind.
  const own = rule as never;
  const steps = [...(kind.intervals?.(own) ?? [])].sort((a, b) => byLow(a.interval, b.interval));
  const mayLeaveGaps = kind.mustCover?.(own) === false;
  const counted = isCounted(rule, told.ruleSet.set.indicators);
  const inner = steps.slice(1).flatMap((step, index) => {
    const [high, low] = [steps[index]?.interval.high ?? null, step.interval.low];
    const met = meeting(high, low);
    if (met === null) return [];
    if (met.code === "rules.gap" && (mayLeaveGaps || (counted && nothingBetween(high, low)))) return [];
    return [issue(met.code, told.yaml.placeOf([...path, ...step.path]), { code, at: met.at })];
  });
  const reach = kind.reach?.(own, (amount) => reachOf(amount, told.ruleSet.set.indicators));
  const unreachable = steps.filter(({ interval }) => reach !== undefined && isOutside(interval, reach));
  const outer = mayLeaveGaps || reach === undefined ? [] : outerGaps(steps, reach, counted);
  return [
    ...inner,
    ...unreachable.map((step) =>
      issue("rules.unreachable_step", told.yaml.placeOf([...path, ...step.path]), { code }, "warning"),
    ),
    ...outer.map(({ step, at }) =>
      issue("rules.gap", told.yaml.placeOf([...path, ...step.path]), { code, at }),
    ),
  ];
}

/** Steps leave no gap, do not overlap and can be reached, in nested rules too; `otherwise` may catch the rest. */
export const checkSteps: RuleSetCheck = (ruleSet, yaml) =>
  leavesOf(ruleSet.roots).flatMap(({ at, path }) =>
    at.rule === undefined
      ? []
      : rulesIn(at.rule, [...path, "rule"]).flatMap((one) => faultsOf(one, at.code, { ruleSet, yaml })),
  );
