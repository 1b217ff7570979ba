/** A test of figures: `of`, or `of` less another, against a number or against a percent of `over`. */
export interface Test {
  readonly of: string;
  readonly sign: ">=" | ">" | "<=" | "==";
  readonly value: number;
  readonly over?: string;
  readonly less?: string;
}

/** Points in hundredths: fixed, or a quotient of figures times `max_e2` and rounded half up; null waits for a person. */
export interface Points {
  readonly plus_e2?: number;
  readonly max_e2?: number;
  readonly of?: readonly string[];
  readonly over?: readonly string[];
  /** A whole number under the line, beside the figures. */
  readonly by?: number;
}

/** One case: all tests hold, then the points. */
export interface Case {
  readonly when: readonly Test[];
  readonly points: Points | null;
}

/** A leaf said as a list of cases, which engines that see one record at a time can read. */
export interface PlainLeaf {
  readonly needs: readonly string[];
  readonly cases: readonly Case[];
  /** The first case that holds, or all of them added up. */
  readonly join: "first" | "sum";
}

/** What a record engine answers where there are no points. */
export const missing = -1n;

/** What it answers where a person must score. */
export const person = -2n;

/** Points in hundredths, halves up, from figures that count 10^-4. */
export function pointsOf(points: Points, figure: (id: string) => bigint): bigint {
  const { plus_e2 = 0, max_e2 = 0, of, over = [], by = 1 } = points;
  if (of === undefined) return BigInt(plus_e2);
  const num = of.reduce((product, id) => product * figure(id), BigInt(Math.abs(max_e2)));
  const den = over.reduce((product, id) => product * figure(id), BigInt(by));
  const quotient = (2n * num + den) / (2n * den);
  return BigInt(plus_e2) + (max_e2 < 0 ? -quotient : quotient);
}
