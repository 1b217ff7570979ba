import { fraction } from "@parindex/model";
import fc from "fast-check";
import type { Reported } from "../context.ts";
import { leavesOf, type RuleSetAt } from "../rule-set.ts";
import type { Entry, Exclusion, Unit } from "../unit.ts";

const points = fc.integer({ min: 0, max: 8 }).map((quarters) => fraction(BigInt(quarters), 4n));

const granted = fc.tuple(points, fc.boolean()).map(([given, isReasoned]): Entry => {
  return { granted: given, ...(isReasoned ? { reason_code: "thieu-minh-chung" } : {}) };
});

const entry: fc.Arbitrary<Entry | undefined> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(undefined) },
  { weight: 2, arbitrary: points.map((claimed) => ({ claimed })) },
  { weight: 1, arbitrary: fc.constant({ claimed: fraction(0n), notDone: true as const }) },
  { weight: 1, arbitrary: granted },
  { weight: 1, arbitrary: fc.tuple(points, granted).map(([claimed, rest]) => ({ claimed, ...rest })) },
);

const exclusion: fc.Arbitrary<Exclusion | undefined> = fc.oneof(
  { weight: 20, arbitrary: fc.constant(undefined) },
  { weight: 3, arbitrary: fc.constantFrom("refused" as const, "claimed" as const, "accepted" as const) },
);

function byLeaf<T>(uids: readonly string[], values: readonly (T | undefined)[]): Record<string, T> {
  return Object.fromEntries(
    uids.flatMap((uid, at): [string, T][] => (values[at] === undefined ? [] : [[uid, values[at]]])),
  );
}

/** Every sixth unit as like the one before it as two units can be, so that some tie. */
function withTwins(units: readonly Unit[]): Unit[] {
  return units.map((unit, at) => (at % 6 === 5 ? { ...units[at - 1]!, id: unit.id } : unit));
}

/** Units with random figures, entries and exclusions at random stages, in two groups of one province. */
export function unitsOf(
  set: RuleSetAt,
  reported: fc.Arbitrary<Reported>,
  size: { minLength: number; maxLength: number },
): fc.Arbitrary<Unit[]> {
  const leaves = leavesOf(set);
  const eachLeaf = { minLength: leaves.length, maxLength: leaves.length };
  const unit = fc.record({
    reported,
    stage: fc.constantFrom(
      "self" as const,
      "self" as const,
      "appraisal-1" as const,
      "final" as const,
      "final" as const,
    ),
    province: fc.constantFrom("Tỉnh Mẫu", "Tỉnh Mẫu", "Tỉnh Mẫu", "Tỉnh Mẫu", "Tỉnh Mẫu", null),
    group: fc.constantFrom("A", "A", "A", "A", "B", null),
    merged: fc.boolean(),
    provisional: fc.constantFrom(false, false, false, false, false, true),
    entries: fc.array(entry, eachLeaf),
    exclusions: fc.array(exclusion, eachLeaf),
  });
  const made = fc.array(unit, size).map((units) =>
    units.map(({ reported: own, entries, exclusions, ...rest }, at) => ({
      ...rest,
      ...own,
      id: `xa-${at + 1}`,
      year: 2026,
      entries: byLeaf(
        leaves.map(({ uid }) => uid),
        entries,
      ),
      exclusions: byLeaf(
        leaves.map(({ uid }) => uid),
        exclusions,
      ),
    })),
  );
  return made.map(withTwins);
}
