import type { Fraction } from "@parindex/model";
import type { NestedRule, TermDraft } from "../kind.ts";
import type { SeenTerm } from "./seen-terms.ts";

/** A way a rule may go: where its file says it, and whether a case went it. */
export interface Branch {
  /** A word of `branch-words.ts`. */
  readonly what: string;
  /** The step's or option's own words; empty where there is none. */
  readonly label: string;
  readonly path: readonly PropertyKey[];
  readonly reached: (seen: SeenTerm) => boolean;
}

interface Ratio {
  readonly a: bigint;
  readonly b: bigint;
}

/** The measure of a case that has one to compare: every figure there, nothing divided by zero. */
function measured({ a, b, reason }: SeenTerm): Ratio | null {
  const unready = reason === "not_reported" || reason === "negative";
  return a === null || b === null || unready || BigInt(b) <= 0n ? null : { a: BigInt(a), b: BigInt(b) };
}

function order({ a, b }: Ratio, { num, den }: Fraction): number {
  const [left, right] = [a * den, num * b];
  return left === right ? 0 : Number(left > right) * 2 - 1;
}

type Told = Readonly<Record<string, unknown>>;

function stepBranches({ steps = [] }: TermDraft): Branch[] {
  if (steps.some(({ weight }) => weight !== undefined)) return itemBranches(steps);
  return steps.map(({ label, option }, at) => ({
    what: option === undefined ? "step" : "option",
    label,
    path: option === undefined ? ["steps", at] : ["options", option],
    reached: ({ step_no, reason }) => step_no === at + 1 && reason !== "not_reported",
  }));
}

/** Items of a checklist: one holds where every choice of items that comes to the sum has it. */
function itemBranches(steps: NonNullable<TermDraft["steps"]>): Branch[] {
  const holding = ({ weight, weight_den }: SeenTerm, at: number): boolean => {
    if (weight === null || weight_den === null || steps.length > 12) return false;
    const parts = steps.map(
      (step) => ((step.weight?.num ?? 0n) * BigInt(weight_den)) / (step.weight?.den ?? 1n),
    );
    const sums = Array.from({ length: 2 ** steps.length }, (_, chosen) => chosen).filter(
      (chosen) =>
        parts.reduce((sum, part, index) => (chosen & (1 << index) ? sum + part : sum), 0n) === BigInt(weight),
    );
    return sums.length > 0 && sums.every((chosen) => (chosen & (1 << at)) !== 0);
  };
  return steps.map(({ label }, at) => ({
    what: "item",
    label,
    path: ["items", at],
    reached: (seen) => seen.reason === null && holding(seen, at),
  }));
}

/** Bounds and policies: each is a branch where the rule's file names it. */
function keyBranches(rule: Told, { params = {} }: TermDraft): Branch[] {
  const branch = (what: string, key: string, reached: Branch["reached"]): Branch[] =>
    rule[key] === undefined ? [] : [{ what, label: "", path: [key], reached }];
  const against = (bound: Fraction | undefined, holds: (order: number) => boolean): Branch["reached"] => {
    return (seen) => {
      const ratio = measured(seen);
      return bound !== undefined && ratio !== null && holds(order(ratio, bound));
    };
  };
  const zero: Branch["reached"] = ({ b, reason }) => b === "0" && reason !== "not_reported";
  return [
    ...branch(
      "below_floor",
      "floor",
      against(params.floor, (one) => one < 0),
    ),
    ...branch(
      "from_floor",
      "floor",
      against(params.floor, (one) => one >= 0),
    ),
    ...branch(
      "full_from",
      "full_from",
      against(params.full, (one) => one >= 0),
    ),
    ...branch(
      "below_full",
      "divide_by",
      against(params.scale, (one) => one < 0),
    ),
    ...(params.part_step === undefined
      ? []
      : [
          ...branch(
            "short",
            "take",
            against(params.full, (one) => one < 0),
          ),
          ...branch(
            "not_short",
            "take",
            against(params.full, (one) => one >= 0),
          ),
        ]),
    ...branch("when_zero", "when_zero", zero),
    ...branch("when_zero", "previous_zero", zero),
    ...branch(
      "over_100",
      "over_100",
      ({ raw_a, b, reason }) =>
        reason === "over_100" ||
        (raw_a !== null && b !== null && BigInt(b) > 0n && BigInt(raw_a) > BigInt(b)),
    ),
    ...branch("not_done", "not_done", ({ not_done }) => not_done === 1),
    ...branch("previous_missing", "previous_missing", ({ previous_missing }) => previous_missing > 0),
    ...branch("previous_merged", "previous_merged", ({ merged }) => merged === 1),
    ...branch(
      "small_sample",
      "min_sample",
      ({ c }) => c !== null && BigInt(c) < (params.min_sample_e4 ?? 0n),
    ),
    ...branch("least", "min", ({ points_e16 }) => points_e16 === (params.min_e16 ?? 0n).toString()),
    ...(rule["peer_missing"] === "leave_out"
      ? []
      : branch("peer_missing", "peer_missing", ({ reason }) => reason === "peer_missing")),
    ...(params.otherwise_e16 === undefined && rule["otherwise"] !== "needs_person"
      ? []
      : branch("otherwise", "otherwise", ({ step_no, reason, b }) => {
          return reason === "no_case" || (step_no === null && reason === null && b !== "0");
        })),
  ];
}

function conditionBranches(rule: Told, { condition }: TermDraft): Branch[] {
  if (condition === undefined) return [];
  const path = ["when"].filter((key) => key in rule);
  return [
    {
      what: "holds",
      label: "",
      path,
      reached: ({ truth, reason }) => truth === 1 && reason !== "not_reported",
    },
    {
      what: "fails",
      label: "",
      path,
      reached: ({ truth, reason }) => truth === 0 && reason !== "not_reported",
    },
  ];
}

/** Every way that one rule may go, leaving the rules inside it to themselves. */
export function branchesOf(rule: NestedRule, term: TermDraft): Branch[] {
  const told: Told = { ...rule };
  return [...stepBranches(term), ...keyBranches(told, term), ...conditionBranches(told, term)];
}
