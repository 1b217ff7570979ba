import { type Fraction, fraction, gcd } from "@parindex/model";
import type { AtomDraft, Sum } from "../kind.ts";
import { type Draft, indicatorNumber, type LeafAt } from "./parameters.ts";

const one: Sum = { terms: [], constant: fraction(1n) };
const nothing: Sum = { terms: [] };

function fractionsOf({ terms, constant }: Sum): Fraction[] {
  return [...terms.map(({ weight }) => weight), ...(constant === undefined ? [] : [constant])];
}

/** The least number that makes every fraction of a measure whole, so that `a / b` keeps its value. */
function commonDenominator(sums: readonly Sum[]): bigint {
  return sums.flatMap(fractionsOf).reduce((common, { den }) => (common / gcd(common, den)) * den, 1n);
}

function wholeOf({ num, den }: Fraction, common: bigint): bigint {
  return (num * common) / den;
}

/** Sums whose constant is a term: so many times the denominator of a figure. */
function perFigure(sum: Sum, per: string | undefined): Sum {
  if (per === undefined || sum.constant === undefined || sum.constant.num === 0n) return sum;
  return {
    terms: [...sum.terms, { indicator_id: per, weight: sum.constant, denominator: true }],
  };
}

/** Adds a measure; gives its number. Facts count 10^-4, so constants do too. */
export function addAtom(draft: Draft, leaf: LeafAt, atom: AtomDraft): number {
  const [a, b] = [perFigure(atom.a, atom.per), perFigure(atom.b ?? one, atom.per)];
  const c = atom.c ?? nothing;
  const atom_no = draft.rows.rule_atom.length + 1;
  const common = { a: commonDenominator([a, b]), b: commonDenominator([a, b]), c: commonDenominator([c]) };
  const constant = (slot: "a" | "b" | "c", sum: Sum): string =>
    (sum.constant === undefined ? 0n : wholeOf(sum.constant, common[slot]) * 10_000n).toString();
  draft.rows.rule_atom.push({
    ...leaf,
    atom_no,
    inputs: a.terms.length + b.terms.length + c.terms.length,
    a_e4: constant("a", a),
    b_e4: constant("b", b),
    c_e4: constant("c", c),
  });
  let input_no = 0;
  for (const [slot, sum] of Object.entries({ a, b, c } as const))
    for (const { indicator_id, weight, denominator, previous = false } of sum.terms)
      draft.rows.rule_input.push({
        edition_no: leaf.edition_no,
        atom_no,
        slot,
        input_no: ++input_no,
        indicator_no: indicatorNumber(draft, indicator_id, previous ? -1 : 0),
        denominator: denominator ?? false,
        previous,
        weight: wholeOf(weight, common[slot === "c" ? "c" : "a"]).toString(),
      });
  return atom_no;
}
