import { type Deadline, parseDeadline } from "../../packages/plans/src/index.ts";

/** The year of the plan that the texts stand in. */
export const year = 2026;

/** `kind start due` and, where they apply, `before`, the recurring days, and each part in brackets. */
export function said(text: string, products: readonly string[] = []): string {
  const { parts = [], ...whole } = parseDeadline(text, { year, products });
  const one = ({ kind, start, due, exclusive, due_dates }: Deadline): string =>
    [kind, start, due, exclusive ? "before" : null, ...due_dates].filter((word) => word !== null).join(" ");
  const named = parts.map((part) => `[${part.product === null ? "" : `${part.product}: `}${one(part)}]`);
  return [one(whole), ...named].join(" ");
}

/** The last day of each month of that year. */
export const monthEnds =
  "2026-01-31 2026-02-28 2026-03-31 2026-04-30 2026-05-31 2026-06-30 2026-07-31 2026-08-31 2026-09-30 2026-10-31 2026-11-30 2026-12-31";
