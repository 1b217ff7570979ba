import { quantity } from "@parindex/model";
import { isLeaf, leavesOf, type RuleSet } from "@parindex/rules";
import type { Random } from "./random.ts";

/** What one unit reports in one year: indicator to value as text. */
export type Figures = Map<string, string>;

type Rule = NonNullable<ReturnType<typeof leavesOf>[number]["at"]["rule"]>;
type RuleOf<K extends Rule["kind"]> = Extract<Rule, { kind: K }>;
type AmountOf = RuleOf<"ratio">["of"];

interface Drawing {
  readonly figures: Figures;
  readonly random: Random;
  readonly set: RuleSet["set"];
  readonly year: number;
  /** How well the unit does, 0 to 1. */
  readonly quality: number;
  /** What a unit keeps from year to year, by figure: a number in [0, 1). */
  readonly steady: (id: string) => number;
}

function plusOf(amount: AmountOf): readonly string[] {
  return typeof amount === "string" ? [amount] : amount.plus;
}

function number(value: number | string | undefined, otherwise: number): number {
  const exact = value === undefined ? null : quantity(value);
  return exact === null ? otherwise : Number(exact.num) / Number(exact.den);
}

const sizes: Readonly<Record<string, readonly [number, number]>> = {
  "hồ sơ": [300, 2400],
  "văn bản": [120, 900],
  "giao dịch": [120, 900],
  người: [25, 90],
  lượt: [25, 90],
};

/** A plausible size of a whole, by what is counted: the unit's own, a little more or less each year. */
function size({ set, random, steady }: Drawing, id: string): number {
  const { kind, unit = "" } = set.indicators[id] ?? {};
  const [low, high] = kind === "amount" ? [800, 9000] : (sizes[unit] ?? [6, 40]);
  return Math.max(1, Math.round((low + steady(id) * (high - low)) * (0.9 + random.next() * 0.2)));
}

function known(drawing: Drawing, id: string): number {
  const value = drawing.figures.get(id);
  if (value !== undefined) return Number(value);
  const drawn = size(drawing, id);
  drawing.figures.set(id, String(drawn));
  return drawn;
}

/** Splits a total over summands, the first taking most. */
function split({ figures, random, steady }: Drawing, ids: readonly string[], total: number): void {
  const free = ids.filter((id) => !figures.has(id));
  let left =
    total - ids.filter((id) => figures.has(id)).reduce((sum, id) => sum + Number(figures.get(id)), 0);
  for (const [index, id] of free.entries()) {
    const part =
      index === free.length - 1
        ? left
        : Math.min(left, Math.floor(left * (0.35 + steady(id) * 0.35 + random.next() * 0.05)));
    figures.set(id, String(Math.max(0, part)));
    left -= part;
  }
}

/** A share around what the rule asks: better units reach it more often. */
function share({ random, quality }: Drawing, goal: number): number {
  return Math.max(0, Math.min(1, goal + (quality - 0.3) * 0.22 + (random.next() - 0.4) * 0.14));
}

function drawRatio(drawing: Drawing, of: AmountOf, over: AmountOf, goal: number): void {
  for (const id of plusOf(over)) known(drawing, id);
  const base = plusOf(over).reduce((sum, id) => sum + known(drawing, id), 0);
  if (typeof of !== "string" && of.minus !== undefined) {
    split(
      drawing,
      of.minus.filter((id) => !drawing.figures.has(id)),
      Math.floor(base * (1 - share(drawing, goal))),
    );
    return;
  }
  split(drawing, plusOf(of), Math.floor(base * share(drawing, goal)));
}

function drawCount(drawing: Drawing, id: string, high: number, goal: number): void {
  if (drawing.figures.has(id)) return;
  drawing.figures.set(id, String(Math.max(0, Math.round(high * share(drawing, goal)))));
}

function drawDay({ figures, random, year, quality }: Drawing, rule: RuleOf<"timeliness">): void {
  if (!("month" in rule.due)) return;
  const late = random.next() > 0.6 + quality * 0.35 ? random.whole(1, 20) : -random.whole(1, 25);
  const due = Date.UTC(year + (rule.due.year_offset ?? 0), rule.due.month - 1, rule.due.day);
  figures.set(rule.of, new Date(due + late * 86_400_000).toISOString().slice(0, 10));
}

type When = RuleOf<"yes_no">["when"];

function drawCondition(drawing: Drawing, when: When): void {
  const { figures, random, quality } = drawing;
  if ("all_of" in when) return when.all_of.forEach((part) => drawCondition(drawing, part));
  if ("any_of" in when) return when.any_of.forEach((part) => drawCondition(drawing, part));
  if ("not" in when) return drawCondition(drawing, when.not);
  if ("is" in when) {
    for (const id of plusOf(when.of))
      if (!figures.has(id)) figures.set(id, random.next() < 0.72 + quality * 0.26 ? "yes" : "no");
    return;
  }
  if (typeof when.of === "string" || when.of.minus === undefined)
    return plusOf(when.of).forEach((id) =>
      drawCount(drawing, id, number(when.equals ?? when.from ?? when.above, 4), 0.95),
    );
  for (const id of when.of.minus) known(drawing, id);
  const limit = when.of.minus.reduce((sum, id) => sum + known(drawing, id), 0);
  split(drawing, when.of.plus, limit - random.whole(0, 3) + (quality < 0.35 ? 4 : 0));
}

function drawRule(drawing: Drawing, rule: Rule): void {
  const { figures, random, set, quality } = drawing;
  switch (rule.kind) {
    case "ratio":
      if (rule.over !== undefined)
        drawRatio(drawing, rule.of, rule.over, Math.max(number(rule.full_from, 0), number(rule.floor, 0.85)));
      return;
    case "bands": {
      const bounds = rule.steps.map((step) => number(step.from ?? step.above ?? step.exactly, 0));
      if (rule.over !== undefined) drawRatio(drawing, rule.of, rule.over, Math.max(...bounds));
      else plusOf(rule.of).forEach((id) => drawCount(drawing, id, Math.max(...bounds) + 1, 0.85));
      return;
    }
    case "per_item":
      plusOf(rule.count).forEach((id) =>
        drawCount(drawing, id, Number(set.indicators[id]?.domain?.max ?? 3), 0.75),
      );
      return;
    case "deduction":
      for (const one of rule.take)
        for (const id of "count" in one ? plusOf(one.count) : [])
          if (!figures.has(id))
            figures.set(id, String(random.next() < 0.35 + quality * 0.6 ? 0 : random.whole(1, 2)));
      for (const one of rule.take) if ("over" in one) drawRatio(drawing, one.shortfall_of, one.over, 1);
      return;
    case "yes_no":
      return drawCondition(drawing, rule.when);
    case "choice": {
      const options = Object.keys(rule.options);
      figures.set(
        rule.of,
        options[random.next() < 0.5 + quality * 0.45 ? 0 : random.whole(1, options.length - 1)] ?? "",
      );
      return;
    }
    case "timeliness":
      return drawDay(drawing, rule);
    default:
      return;
  }
}

/** Figures never above the whole they are part of. */
function cap({ figures, set }: Drawing): void {
  for (const [id, { part_of }] of Object.entries(set.indicators)) {
    const value = figures.get(id);
    if (part_of === undefined || value === undefined) continue;
    const limit = part_of.reduce((sum, whole) => sum + Number(figures.get(whole) ?? 0), 0);
    if (Number(value) > limit) figures.set(id, String(limit));
  }
}

/** The figures of one unit and year under a rule set, drawn leaf by leaf around those that are set already. */
export function figuresOf({ set, roots }: RuleSet, drawn: Omit<Drawing, "set">): Figures {
  const drawing: Drawing = { ...drawn, set };
  const rules = leavesOf(roots)
    .filter(isLeaf)
    .map(({ at }) => at.rule);
  for (const rule of rules)
    if ("over" in rule && rule.over !== undefined) for (const id of plusOf(rule.over)) known(drawing, id);
  for (const rule of rules) drawRule(drawing, rule);
  cap(drawing);
  return drawing.figures;
}
