import { type Fraction, fraction, gcd } from "@parindex/model";
import { plus, times } from "../number.ts";
import type { GroupTally, Tally } from "./tally.ts";

const zero = fraction(0n);
const one = fraction(1n);

function weighedGroups({ groups }: Tally): { readonly group: GroupTally; readonly weight: Fraction }[] {
  const weights = groups.map(({ weight }) => weight ?? one);
  const all = weights.reduce(plus, zero);
  return groups.map((group, at) => ({
    group,
    weight: times(weights[at] ?? zero, fraction(all.den, all.num)),
  }));
}

/** The groups' results as one: by their weights, or every answer alike; null where too few answered. */
export function resultOf(tally: Tally): Fraction | null {
  if (tally.isShort) return null;
  if (tally.groups.every(({ weight }) => weight === null)) {
    const sum = tally.groups.reduce((total, group) => plus(total, group.sum), zero);
    const count = tally.groups.reduce((total, group) => plus(total, group.count), zero);
    return times(sum, fraction(count.den, count.num));
  }
  return weighedGroups(tally)
    .map(({ group, weight }) => times(weight, times(group.sum, fraction(group.count.den, group.count.num))))
    .reduce(plus, zero);
}

/** How much each answer has of all answers, over a common denominator; counts over 1 where every answer counts alike. */
export function answersTogether(tally: Tally): {
  readonly answers: ReadonlyMap<string, bigint>;
  readonly den: bigint;
} {
  const together = new Map<string, Fraction>();
  const isAlike = tally.groups.length === 1 || tally.groups.every(({ weight }) => weight === null);
  for (const { group, weight } of weighedGroups(tally))
    for (const [id, count] of group.answers) {
      const share = times(weight, times(count, fraction(group.count.den, group.count.num || 1n)));
      together.set(id, plus(together.get(id) ?? zero, isAlike ? count : share));
    }
  const common = [...together.values()].reduce((all, { den }) => (all / gcd(all, den)) * den, 1n);
  const answers = new Map([...together].map(([id, { num, den }]) => [id, num * (common / den)]));
  return { answers, den: isAlike ? 1n : common };
}
