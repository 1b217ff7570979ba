/**
 * What engines say differently; everything else in the plan is SQL that they share. The tests hold PostgreSQL's
 * version and run the same plan there: whatever is added here needs its version of it.
 */
export interface Dialect {
  readonly name: string;
  /** A whole-number type of at least 38 digits, of which a result that does not fit is refused or exact, sums too. */
  readonly integer: string;
  /** `num / den` as a whole number, halves away from zero; den is not zero. For few rows: operands may be long. */
  roundDivide(num: string, den: string): string;
  /**
   * `num × factor × 10^places / den` as a whole number, halves away from zero: only the answer and a remainder times
   * 10^6 or the factor need to fit in 38 digits, not the product. den is not zero, none is null. Made for millions of
   * rows: operands are columns or numbers, since they are written many times.
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

const wide = (value: string): string => `CAST(${value} AS HUGEINT)`;
const narrow = (value: string): string => `CAST(${value} AS BIGINT)`;

/** Digit by digit as on paper: the quotient so far and the remainder, both multiplied by each factor in turn. */
function longDivision(num: string, factors: readonly string[], den: string): string {
  const start = { quotient: wide(`${num} // ${den}`), rest: `(${num} % ${den})` };
  const end = factors.reduce(
    ({ quotient, rest }, factor) => ({
      quotient: `(${quotient} * ${factor} + (${rest} * ${factor}) // ${den})`,
      rest: `((${rest} * ${factor}) % ${den})`,
    }),
    start,
  );
  return `(${end.quotient} + CASE WHEN 2 * ${end.rest} >= ${den} THEN 1 ELSE 0 END)`;
}

/**
 * Division of 128 bits takes twenty times as long as of 64, in which nearly all figures fit; of the others nearly all
 * products fit in 128, which one division then settles, and only what is left is divided digit by digit.
 */
function duckdbRoundScale(num: string, factor: string, places: number, den: string): string {
  const [most, mostFactor] = factor === "1" ? ["9000000000000000000", "1"] : ["2000000000000", "4000000"];
  const mostDen = places === 0 ? "4000000000000000000" : "4000000000000";
  const fits = `${num} BETWEEN 0 AND ${most} AND ${factor} BETWEEN 0 AND ${mostFactor} AND ${den} BETWEEN 1 AND ${mostDen}`;
  const fitsOnce = `${num} BETWEEN 0 AND 1000000000000000000 AND ${factor} BETWEEN 0 AND 1${"0".repeat(19 - places)} AND ${den} BETWEEN 1 AND 1000000000000000000000000000000000000`;
  const once = `(2 * ${wide(num)} * ${factor} * 1${"0".repeat(places)} + ${den}) // (2 * ${wide(den)})`;
  const product = factor === "1" ? narrow(num) : `(${narrow(num)} * ${narrow(factor)})`;
  const [n, k, d] = [num, factor, den].map((one) => `abs(${wide(one)})`) as [string, string, string];
  const factors = factor === "1" ? strides(places) : [k, ...strides(places)];
  return `CASE WHEN ${fits} THEN ${longDivision(product, strides(places), narrow(den))}
      WHEN ${fitsOnce} THEN ${once}
      ELSE sign(${num}) * sign(${den}) * ${longDivision(n, factors, d)} END`;
}

/**
 * DuckDB's way. `least(NULL, 1)` is 1 there; `//` on DECIMAL is DOUBLE, and turning a DECIMAL into a whole number
 * costs a division, so whole numbers are HUGEINT throughout.
 */
export const duckdb: Dialect = {
  name: "duckdb",
  integer: "HUGEINT",
  roundDivide: (num, den) =>
    `(sign(${num}) * sign(${den}) * ((2 * abs(${wide(num)}) + abs(${wide(den)})) // (2 * abs(${wide(den)}))))`,
  roundScale: duckdbRoundScale,
  lesser: (a, b) => `CASE WHEN ${a} <= ${b} THEN ${a} WHEN ${b} < ${a} THEN ${b} END`,
  greater: (a, b) => `CASE WHEN ${a} >= ${b} THEN ${a} WHEN ${b} > ${a} THEN ${b} END`,
  dayNumber: (text) => `(CAST(${text} AS DATE) - DATE '1970-01-01')`,
  join: (value, separator, order) => `string_agg(${value}, '${separator}' ORDER BY ${order})`,
};
