/** What engines say differently; everything else in the plan is SQL that they share. */
export interface Dialect {
  readonly name: string;
  /** A whole-number type that overflows with an error at 38 digits. */
  readonly integer: string;
  /** `num / den` as a whole number, halves away from zero; den is not zero. */
  roundDivide(num: string, den: string): string;
  /**
   * `num × factor × 10^places / den` as a whole number, halves away from zero, by long division: only the answer
   * and a remainder times 10^6 or the factor need to fit in 38 digits, not the product. den is not zero.
   */
  roundScale(num: string, factor: string, places: number, den: string): string;
  /** The lesser of two expressions, null where either is. */
  lesser(a: string, b: string): string;
  /** The greater of two expressions, null where either is. */
  greater(a: string, b: string): string;
  /** ISO date text as days since 1970-01-01. */
  dayNumber(text: string): string;
  /** Text values of a group joined by a separator, in the given order. */
  join(value: string, separator: string, order: string): string;
}

/** Powers of ten of at most six noughts that multiply up to 10^places. */
function strides(places: number): string[] {
  return places <= 0 ? [] : [`1${"0".repeat(Math.min(6, places))}`, ...strides(places - 6)];
}

const wide = (value: string): string => `abs(CAST(${value} AS HUGEINT))`;

/** Digit by digit as on paper: the quotient so far and the remainder, both multiplied by each factor in turn. */
function longDivision(num: string, factors: readonly string[], den: string): string {
  const start = { quotient: `(${num} // ${den})`, rest: `(${num} % ${den})` };
  const end = factors.reduce(
    ({ quotient, rest }, factor) => ({
      quotient: `(${quotient} * ${factor} + (${rest} * ${factor}) // ${den})`,
      rest: `((${rest} * ${factor}) % ${den})`,
    }),
    start,
  );
  return `(${end.quotient} + CASE WHEN 2 * ${end.rest} >= ${den} THEN 1 ELSE 0 END)`;
}

function duckdbRoundScale(num: string, factor: string, places: number, den: string): string {
  const [n, k, d] = [wide(num), wide(factor), wide(den)];
  const small = `${n} * ${k} < 1${"0".repeat(37 - places)}`;
  const power = `1${"0".repeat(places)}`;
  const size = `CASE WHEN ${small} THEN (2 * ${n} * ${k} * ${power} + ${d}) // (2 * ${d}) ELSE ${longDivision(n, [k, ...strides(places)], d)} END`;
  return `CAST(sign(${num}) * sign(${den}) * (${size}) AS DECIMAL(38,0))`;
}

/** DuckDB's way. `least(NULL, 1)` is 1 there, and `//` on DECIMAL is DOUBLE, hence the casts. */
export const duckdb: Dialect = {
  name: "duckdb",
  integer: "DECIMAL(38,0)",
  roundDivide: (num, den) =>
    `CAST(sign(${num}) * sign(${den}) * ((2 * abs(CAST(${num} AS HUGEINT)) + abs(CAST(${den} AS HUGEINT))) // (2 * abs(CAST(${den} AS HUGEINT)))) AS DECIMAL(38,0))`,
  roundScale: duckdbRoundScale,
  lesser: (a, b) => `CASE WHEN ${a} <= ${b} THEN ${a} WHEN ${b} < ${a} THEN ${b} END`,
  greater: (a, b) => `CASE WHEN ${a} >= ${b} THEN ${a} WHEN ${b} > ${a} THEN ${b} END`,
  dayNumber: (text) => `(CAST(${text} AS DATE) - DATE '1970-01-01')`,
  join: (value, separator, order) => `string_agg(${value}, '${separator}' ORDER BY ${order})`,
};
