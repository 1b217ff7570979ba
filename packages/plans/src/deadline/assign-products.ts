import type { DeadlinePart } from "./deadline.ts";
import { nounOf, nounOfProduct } from "./subject.ts";

function only<T>(items: readonly T[]): T | null {
  return items.length === 1 ? items[0]! : null;
}

function namedBy({ text, kind }: DeadlinePart, products: readonly string[]): string | null {
  const whole = products.filter((product) => text.toLowerCase().startsWith(product.toLowerCase()));
  // A recurring deadline that names nothing is the report's: a plan or a decision is made once.
  const noun = nounOf(text) ?? (kind === "recurring" ? "báo cáo" : null);
  return only(whole) ?? only(products.filter((product) => noun !== null && nounOfProduct(product) === noun));
}

/** Whether a cell is its deadlines one after the other, without a mark between them: each on a line of its own. */
function isLines(cell: string, parts: readonly DeadlinePart[]): boolean {
  const lines = parts.map(({ text }) => text).join(" ");
  return lines === cell.replace(/\s+/gu, " ").trim();
}

/**
 * Gives each deadline the product that its words name; the last one left takes the last product left.
 * As many lines of deadlines as of products stand in the same order, unless their words say otherwise.
 */
export function assignProducts(
  cell: string,
  parts: readonly DeadlinePart[],
  products: readonly string[],
): readonly DeadlinePart[] {
  const named = parts.map((part) => ({ ...part, product: namedBy(part, products) }));
  const isPair = parts.length > 1 && parts.length === products.length;
  const agree = named.every(({ product }, at) => product === null || product === products[at]);
  if (isPair && agree && isLines(cell, parts))
    return named.map((part, at) => ({ ...part, product: products[at] ?? null }));
  const taken = named.map(({ product }) => product);
  const free = only(products.filter((product) => !taken.includes(product)));
  const open = taken.filter((product) => product === null).length;
  const lastOne = isPair && open === 1;
  return named.map((part) => (lastOne && part.product === null ? { ...part, product: free } : part));
}
