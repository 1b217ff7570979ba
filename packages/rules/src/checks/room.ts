import { type Issue, issue } from "@parindex/model";
import type { RuleSetCheck } from "../checked-set.ts";
import { compile } from "../compile/index.ts";
import type { Parameters } from "../compile/parameters.ts";
import { isLeaf, leavesOf } from "../tree.ts";

/** The largest figure that records hold, as a count of 10^-4: as many single periods as a year has, summed. */
const largestFigure = 5n * 10n ** 18n;
/** What a whole number of the plan holds, and a little less. */
const room = 10n ** 38n;
const points = 10n ** 16n;

type Written = string | null | undefined;

function size(text: Written): bigint {
  const value = BigInt(text ?? 0);
  return value < 0n ? -value : value;
}

function most(...values: readonly bigint[]): bigint {
  return values.reduce((one, other) => (one > other ? one : other), 1n);
}

/** The most that each slot of a measure comes to, whatever figures are reported. */
function measuresOf({ rule_atom, rule_input }: Parameters): Map<number, { a: bigint; b: bigint; c: bigint }> {
  const weights = Map.groupBy(rule_input, ({ atom_no }) => atom_no);
  return new Map(
    rule_atom.map(({ atom_no, a_e4, b_e4, c_e4 }) => {
      const slot = (name: string, constant: string): bigint =>
        (weights.get(atom_no) ?? [])
          .filter((one) => one.slot === name)
          .reduce((sum, { weight }) => sum + size(weight) * largestFigure, size(constant));
      return [atom_no, { a: slot("a", a_e4), b: slot("b", b_e4), c: slot("c", c_e4) }];
    }),
  );
}

interface Bounded {
  readonly low_num: Written;
  readonly low_den: Written;
  readonly high_num: Written;
  readonly high_den: Written;
}

/** Both sides of a comparison without division. */
function compared({ a, b }: { a: bigint; b: bigint }, to: Bounded): bigint {
  const dens = most(size(to.low_den), size(to.high_den));
  const nums = most(size(to.low_num), size(to.high_num));
  return most(a * dens, b * nums);
}

type Measure = Readonly<Record<"a" | "b" | "c", bigint>>;

/** The largest number on the way to the points taken for a shortfall; a proportional one counts in steps of one. */
function ofShortfall(term: Parameters["rule_term"][number], { a, b, c }: Measure): bigint {
  const [fullNum, fullDen] = [most(size(term.full_num)), most(size(term.full_den))];
  const [stepNum, stepDen] = [most(size(term.step_num)), most(size(term.step_den))];
  const [perNum, perDen] = [most(size(term.per_num)), most(size(term.per_den))];
  const short = (fullNum * b + a * fullDen) * stepDen;
  const step = b * fullDen * stepNum;
  return most(
    4n * (short + step),
    term.part_step === "proportional" ? step * perDen * most(perNum * 10_000n, 1_000_000n) : 1n,
    fullNum * stepDen * perNum * points,
    (c * points) / 10_000n,
  );
}

/** The largest number on the way to the points of a rule. */
function ofTerm(term: Parameters["rule_term"][number], measure: Measure): bigint {
  const { a, b } = measure;
  const dens = most(size(term.scale_den), size(term.floor_den), size(term.full_den));
  const nums = most(size(term.scale_num), size(term.floor_num), size(term.full_num));
  const most_e4 = most(size(term.max_e4));
  return most(
    a * dens,
    b * nums,
    b * most(size(term.scale_num)) * most(most_e4, 1_000_000n),
    (a / 10_000n) * points,
    most_e4 * points * 10_000n,
    term.part_step === null ? 1n : ofShortfall(term, measure),
  );
}

/** The numbers under which leaves, or conditions of gates, may pass what the plan's whole numbers hold. */
function crowded(parameters: Parameters): Set<number> {
  const measures = measuresOf(parameters);
  const found = new Set<number>();
  const see = (leaf_no: number | undefined, largest: bigint): void => {
    if (leaf_no !== undefined && largest >= room) found.add(leaf_no);
  };
  const none = { a: 1n, b: 1n, c: 1n };
  const leafOf = new Map(parameters.rule_atom.map(({ atom_no, leaf_no }) => [atom_no, leaf_no]));
  for (const literal of parameters.rule_literal)
    see(leafOf.get(literal.atom_no), compared(measures.get(literal.atom_no) ?? none, literal));
  const terms = new Map(parameters.rule_term.map((term) => [term.term_no, term]));
  for (const term of parameters.rule_term)
    see(term.leaf_no, ofTerm(term, measures.get(term.atom_no ?? 0) ?? none));
  for (const step of parameters.rule_step) {
    const term = terms.get(step.term_no);
    see(term?.leaf_no, compared(measures.get(term?.atom_no ?? 0) ?? none, step));
    see(term?.leaf_no, size(step.weight_den) * 1_000_000n * most(size(term?.max_e4)));
  }
  return found;
}

/**
 * Whatever figures are reported, the whole numbers of the plan hold every sum and product of a rule: an overflow is
 * found here, at the leaf whose numbers are too long, and never while units are scored.
 */
export const checkRoom: RuleSetCheck = (ruleSet, yaml) => {
  const year = Math.max(2000, ...ruleSet.set.applies_to.years);
  const found = crowded(compile([{ edition_no: 1, ruleSet, year }]));
  const leaves = leavesOf(ruleSet.roots).filter(isLeaf);
  return [...found].map((leaf_no): Issue => {
    const leaf = leaves[leaf_no - 1];
    return leaf === undefined
      ? issue("rules.gate_numbers_too_long", yaml.placeOf(["gates"]))
      : issue("rules.numbers_too_long", yaml.placeOf([...leaf.path, "rule"]), { code: leaf.at.code });
  });
};
