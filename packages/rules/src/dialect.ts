/** What engines say differently; everything else in the plan is SQL that they share. */
export interface Dialect {
  readonly name: string;
  /** A whole-number type that overflows with an error at 38 digits. */
  readonly integer: string;
  /** `num / den` as a whole number, halves away from zero; den is not zero. */
  roundDivide(num: string, den: string): string;
  /** The lesser of two expressions, null where either is. */
  lesser(a: string, b: string): string;
  /** The greater of two expressions, null where either is. */
  greater(a: string, b: string): string;
  /** ISO date text as days since 1970-01-01. */
  dayNumber(text: string): string;
  /** Text values of a group joined by a separator, in the given order. */
  join(value: string, separator: string, order: string): string;
}

/** DuckDB's way. `least(NULL, 1)` is 1 there, and `//` on DECIMAL is DOUBLE, hence the casts. */
export const duckdb: Dialect = {
  name: "duckdb",
  integer: "DECIMAL(38,0)",
  roundDivide: (num, den) =>
    `CAST(sign(${num}) * sign(${den}) * ((2 * abs(CAST(${num} AS HUGEINT)) + abs(CAST(${den} AS HUGEINT))) // (2 * abs(CAST(${den} AS HUGEINT)))) AS DECIMAL(38,0))`,
  lesser: (a, b) => `CASE WHEN ${a} <= ${b} THEN ${a} WHEN ${b} < ${a} THEN ${b} END`,
  greater: (a, b) => `CASE WHEN ${a} >= ${b} THEN ${a} WHEN ${b} > ${a} THEN ${b} END`,
  dayNumber: (text) => `(CAST(${text} AS DATE) - DATE '1970-01-01')`,
  join: (value, separator, order) => `string_agg(${value}, '${separator}' ORDER BY ${order})`,
};
