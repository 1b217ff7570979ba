import { type Fraction, scaled } from "@parindex/model";
import type { TermDraft } from "../kind.ts";
import { addAtom } from "./atom.ts";
import { addCondition, boundRow } from "./condition.ts";
import { bigText, type Draft, type LeafAt } from "./parameters.ts";

const everything = { low: null, high: null };

/** Adds a rule with its measure, condition and cases; gives its number. */
export function addTerm(draft: Draft, leaf: LeafAt, term: TermDraft, max: Fraction | null): number {
  const { rows } = draft;
  const params = term.params ?? {};
  const atom_no = term.atom === undefined ? null : addAtom(draft, leaf, term.atom);
  const condition_no = term.condition === undefined ? null : addCondition(draft, leaf, term.condition);
  const term_no = rows.rule_term.length + 1;
  rows.rule_term.push({
    ...leaf,
    term_no,
    kind: term.kind,
    atom_no,
    condition_no,
    max_e4: max === null ? null : scaled(max, 4).toString(),
    scale_num: (params.scale?.num ?? 1n).toString(),
    scale_den: (params.scale?.den ?? 1n).toString(),
    floor_num: bigText(params.floor?.num),
    floor_den: bigText(params.floor?.den),
    below_e16: bigText(params.below_e16),
    full_num: bigText(params.full?.num),
    full_den: bigText(params.full?.den),
    on_zero: params.on_zero ?? null,
    on_over: params.on_over ?? null,
    otherwise_e16: bigText(params.otherwise_e16),
    not_done_e16: bigText(params.not_done_e16),
    start_e16: bigText(params.start_e16),
    min_e16: bigText(params.min_e16),
    min_sample_e4: bigText(params.min_sample_e4),
  });
  for (const [index, step] of (term.steps ?? []).entries())
    rows.rule_step.push({
      edition_no: leaf.edition_no,
      term_no,
      step_no: index + 1,
      option: step.option ?? null,
      ...boundRow(step.interval ?? everything),
      points_e16: bigText(step.points_e16),
      label: step.label,
    });
  return term_no;
}
