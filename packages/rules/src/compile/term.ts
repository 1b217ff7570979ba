import { type Fraction, fraction, gcd, scaled, type RowOf } from "@parindex/model";
import type { AtomDraft, StepDraft, TermDraft, TermParams } from "../kind.ts";
import type { termTable } from "../parameters.ts";
import { addAtom } from "./atom.ts";
import { addCondition, boundRow } from "./condition.ts";
import { bigText, type Draft, type LeafAt } from "./parameters.ts";

const everything = { low: null, high: null };

/** Where a term stands among nested rules; the rule of a leaf stands at level 0. */
export interface TermAt extends LeafAt {
  readonly parent_no: number | null;
  readonly level: number;
  readonly item_no: number;
  readonly max: Fraction | null;
  /** The number of the leaf's own rule; null for that rule itself. */
  readonly first_no: number | null;
}

type Numbers = Omit<
  RowOf<typeof termTable>,
  keyof TermAt | "place_no" | "term_no" | "kind" | "atom_no" | "condition_no" | "max_e4"
>;

function numbersOf(params: TermParams): Numbers {
  return {
    scale_num: (params.scale?.num ?? 1n).toString(),
    scale_den: (params.scale?.den ?? 1n).toString(),
    floor_num: bigText(params.floor?.num),
    floor_den: bigText(params.floor?.den),
    below_e16: bigText(params.below_e16),
    full_num: bigText(params.full?.num),
    full_den: bigText(params.full?.den),
    step_num: bigText(params.step?.num),
    step_den: bigText(params.step?.den),
    per_num: bigText(params.per?.num),
    per_den: bigText(params.per?.den),
    part_step: params.part_step ?? null,
    on_zero: params.on_zero ?? null,
    on_over: params.on_over ?? null,
    on_previous_missing: params.on_previous_missing ?? null,
    on_merged: params.on_merged ?? null,
    signed: params.signed ?? false,
    best: params.best ?? null,
    among: params.among ?? null,
    otherwise_e16: bigText(params.otherwise_e16),
    not_done_e16: bigText(params.not_done_e16),
    start_e16: bigText(params.start_e16),
    min_e16: bigText(params.min_e16),
    min_sample_e4: bigText(params.min_sample_e4),
  };
}

/** The least number over which all weights of a checklist are whole, so that thirds add up to one. */
function commonDenominator(steps: readonly StepDraft[]): bigint {
  const weights = steps.map(({ weight }) => weight ?? fraction(0n));
  return weights.reduce((common, { den }) => (common / gcd(common, den)) * den, 1n);
}

function addSteps(draft: Draft, at: TermAt, term_no: number, steps: readonly StepDraft[]): void {
  const common = commonDenominator(steps);
  for (const [index, step] of steps.entries())
    draft.rows.rule_step.push({
      edition_no: at.edition_no,
      term_no,
      step_no: index + 1,
      option: step.option ?? null,
      condition_no: step.condition === undefined ? null : addCondition(draft, at, step.condition),
      weight_num:
        step.weight === undefined ? null : ((step.weight.num * common) / step.weight.den).toString(),
      weight_den: step.weight === undefined ? null : common.toString(),
      ...boundRow(step.interval ?? everything),
      points_e16: bigText(step.points_e16),
      label: step.label,
    });
}

function readsNothing({ a, b, c }: AtomDraft): boolean {
  return [a, b, c].every((sum) => sum === undefined || sum.terms.length === 0);
}

/** Adds a rule with its measure, condition, cases and parts; gives its number. */
export function addTerm(draft: Draft, at: TermAt, term: TermDraft): number {
  const { edition_no, leaf_no, parent_no, level, item_no, max, first_no } = at;
  const { rows } = draft;
  if (term.atom !== undefined && term.condition !== undefined)
    throw new TypeError(`${term.kind} both measures and asks a condition: the plan reads one of them`);
  const atom_no =
    term.atom === undefined || readsNothing(term.atom)
      ? null
      : addAtom(draft, { edition_no, leaf_no }, term.atom);
  const condition_no = term.condition === undefined ? null : addCondition(draft, at, term.condition);
  const term_no = rows.rule_term.length + 1;
  rows.rule_term.push({
    edition_no,
    leaf_no,
    term_no,
    kind: term.kind,
    atom_no,
    condition_no,
    parent_no,
    level,
    item_no,
    place_no: term_no - (first_no ?? term_no),
    max_e4: max === null ? null : scaled(max, 4).toString(),
    ...numbersOf(term.params ?? {}),
  });
  addSteps(draft, at, term_no, term.steps ?? []);
  for (const [index, item] of (term.items ?? []).entries())
    addTerm(
      draft,
      {
        ...at,
        parent_no: term_no,
        level: level + 1,
        item_no: index + 1,
        max: item.max,
        first_no: first_no ?? term_no,
      },
      item.term,
    );
  return term_no;
}
