import type { Fraction } from "@parindex/model";
import { exact, lesser, one, over, times, total, zero } from "./arithmetic.ts";
import type { Rule, Written } from "./rule.ts";

const worths = new Set(["points", "otherwise", "not_done", "below_floor"]);

/** Points that a rule writes anywhere for one of its cases. */
function writtenPoints(value: unknown): Fraction[] {
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    worths.has(key) && inner !== "needs_person" && typeof inner !== "object"
      ? // A rule's own keys of points hold written numbers alone.
        [exact(inner as Written)]
      : writtenPoints(inner),
  );
}

/** All products of shares, each at its least or at one whole. */
function productsOf(shares: readonly Fraction[]): Fraction[] {
  return shares.reduce<Fraction[]>(
    (products, share) => products.flatMap((product) => [product, times(product, share)]),
    [one],
  );
}

/** The fewest points a rule may give: nought, or less where it says so. */
export function leastOf(rule: Rule, max: Fraction): Fraction {
  const leastOfParts = (): { own: Fraction; least: Fraction }[] =>
    "items" in rule && rule.kind !== "checklist"
      ? rule.items.map((item) => ({ own: exact(item.max), least: leastOf(item.rule, exact(item.max)) }))
      : [];
  switch (rule.kind) {
    case "deduction":
      return exact(rule.min);
    case "manual":
      return lesser(exact(rule.from), zero);
    case "sum_of":
      return lesser(total(leastOfParts().map(({ least }) => least)), max);
    case "best_of":
    case "weakest":
      return leastOfParts().reduce((found, { least }) => lesser(found, least), zero);
    case "product_of":
      return times(
        productsOf(leastOfParts().map(({ own, least }) => over(least, own))).reduce(lesser, zero),
        max,
      );
    default:
      return writtenPoints(rule).reduce(lesser, zero);
  }
}
