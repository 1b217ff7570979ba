import { alternatives, type Condition, literalInterval } from "../condition.ts";
import type { Interval } from "../interval.ts";
import { sumOf } from "../sum.ts";
import { addAtom } from "./atom.ts";
import { bigText, type Draft, type LeafAt } from "./parameters.ts";

/** Bounds as a row keeps them: exact fractions and whether the end is left out. */
export function boundRow({ low, high }: Interval): {
  low_num: string | null;
  low_den: string | null;
  low_open: boolean;
  high_num: string | null;
  high_den: string | null;
  high_open: boolean;
} {
  return {
    low_num: bigText(low?.at.num),
    low_den: bigText(low?.at.den),
    low_open: low?.open ?? false,
    high_num: bigText(high?.at.num),
    high_den: bigText(high?.at.den),
    high_open: high?.open ?? false,
  };
}

/** Adds a condition; gives its number. */
export function addCondition(draft: Draft, leaf: LeafAt, from: Condition): number {
  draft.conditions += 1;
  const condition_no = draft.conditions;
  for (const [clause, literals] of alternatives(from).entries())
    for (const [index, literal] of literals.entries()) {
      const over = "over" in literal.test ? literal.test.over : undefined;
      const a = sumOf(literal.test.of);
      draft.rows.rule_literal.push({
        edition_no: leaf.edition_no,
        condition_no,
        clause_no: clause + 1,
        literal_no: index + 1,
        atom_no: addAtom(
          draft,
          { edition_no: leaf.edition_no, leaf_no: leaf.leaf_no },
          over === undefined ? { a } : { a, b: sumOf(over) },
        ),
        negated: literal.negated,
        divides: over !== undefined,
        ...boundRow(literalInterval(literal)),
      });
    }
  return condition_no;
}
