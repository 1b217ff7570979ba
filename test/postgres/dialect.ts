import type { Dialect } from "@parindex/rules";

const wide = (value: string): string => `CAST(${value} AS NUMERIC)`;

/** Halves away from zero; `div` cuts off, exactly, at any length, where `/` would round to some places. */
function divided(num: string, den: string): string {
  const [n, d] = [`abs(${num})`, `abs(${den})`];
  return `(sign(${num}) * sign(${den}) * div(2 * ${n} + ${d}, 2 * ${d}))`;
}

/** PostgreSQL's way. Its sums and products of NUMERIC are exact at any length, so nothing can overflow unseen. */
export const postgres: Dialect = {
  name: "postgres",
  integer: "NUMERIC(38,0)",
  roundDivide: (num, den) => divided(wide(num), wide(den)),
  roundScale: (num, factor, places, den) =>
    divided(`(${wide(num)} * ${wide(factor)} * 1${"0".repeat(places)})`, wide(den)),
  lesser: (a, b) => `CASE WHEN ${a} <= ${b} THEN ${a} WHEN ${b} < ${a} THEN ${b} END`,
  greater: (a, b) => `CASE WHEN ${a} >= ${b} THEN ${a} WHEN ${b} > ${a} THEN ${b} END`,
  dayNumber: (text) => `(CAST(${text} AS DATE) - DATE '1970-01-01')`,
  join: (value, separator, order) => `string_agg(${value}, '${separator}' ORDER BY ${order})`,
};
