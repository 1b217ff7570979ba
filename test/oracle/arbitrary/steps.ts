import fc from "fast-check";
import type { Bounds, Worth, Written } from "../rule.ts";
import { ascending, pointsWithin, share } from "./thresholds.ts";

/** Points within a maximum, or a share of it. */
export function worthWithin(max: Written): fc.Arbitrary<Worth> {
  return fc.oneof(
    pointsWithin(max).map((points) => ({ points })),
    share.map((one) => ({ share: one })),
  );
}

/** Bounds that cover the line and meet at the given numbers, each of which belongs to one side. */
function covering(lines: readonly Written[], upper: readonly boolean[]): Bounds[] {
  const low = (at: number): Bounds => (upper[at] === true ? { from: lines[at]! } : { above: lines[at]! });
  const high = (at: number): Bounds => (upper[at] === true ? { below: lines[at]! } : { to: lines[at]! });
  return [
    high(0),
    ...lines.slice(1).map((_, at) => ({ ...low(at), ...high(at + 1) })),
    low(lines.length - 1),
  ];
}

/** Steps that cover everything. */
export function coveringSteps(line: fc.Arbitrary<Written>, max: Written): fc.Arbitrary<(Bounds & Worth)[]> {
  return fc
    .record({
      lines: fc.array(line, { minLength: 1, maxLength: 3 }).map(ascending),
      upper: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
      worths: fc.array(worthWithin(max), { minLength: 4, maxLength: 4 }),
    })
    .map(({ lines, upper, worths }) =>
      covering(lines, upper).map((bounds, at) => ({ ...bounds, ...worths[at] })),
    );
}

/** A step for each of some exact numbers. */
export function exactSteps(line: fc.Arbitrary<Written>, max: Written): fc.Arbitrary<(Bounds & Worth)[]> {
  return fc
    .record({
      lines: fc.array(line, { minLength: 1, maxLength: 4 }).map(ascending),
      worths: fc.array(worthWithin(max), { minLength: 4, maxLength: 4 }),
    })
    .map(({ lines, worths }) => lines.map((exactly, at) => ({ exactly, ...worths[at] })));
}
