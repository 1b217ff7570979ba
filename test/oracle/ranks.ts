import type { Fraction } from "@parindex/model";
import { compare, exact, over } from "./arithmetic.ts";
import { isWithin } from "./bounds.ts";
import { cappedAt } from "./gates.ts";
import type { RuleSetAt } from "./rule-set.ts";
import type { ScoredUnit, Unit } from "./unit.ts";

/** A unit with its scores, to be ranked. */
export interface Ranked {
  readonly unit: Unit;
  readonly scored: ScoredUnit;
}

/** A rank among so many, or why there is none. */
export type Rank = { readonly rank: number; readonly among: number } | { readonly unranked: string };

function barred(set: RuleSetAt, { unit, scored }: Ranked): string | null {
  const applicable = scored.nodes.find(({ node_kind }) => node_kind === "set")?.applicable;
  if (set.status === "partial") return "partial_set";
  if (unit.provisional) return "provisional_set";
  if (scored.index === null || applicable === undefined) return "no_index";
  const share = over(applicable, exact(set.scale ?? 1));
  return compare(share, exact(set.ranking?.min_applicable ?? 0)) < 0 ? "too_little_applicable" : null;
}

function isPeer(a: Unit, b: Unit): boolean {
  return a.year === b.year && a.stage === b.stage && a.province === b.province && a.group === b.group;
}

function valueOf({ ranking }: RuleSetAt, { scored: { index } }: Ranked): Fraction {
  if (index === null) throw new TypeError("no index to rank by");
  return ranking?.on === "exact" ? index.low.exact : index.low.printed;
}

/** The rank of a unit among its peers of one set, by the index as printed or exact to 9 decimals. */
export function rankOf(set: RuleSetAt, one: Ranked, all: readonly Ranked[]): Rank {
  const reason = barred(set, one);
  if (reason !== null) return { unranked: reason };
  const peers = all.filter((other) => isPeer(one.unit, other.unit) && barred(set, other) === null);
  if (peers.length < (set.ranking?.min_group ?? 1)) return { unranked: "group_too_small" };
  const own = valueOf(set, one);
  const better = peers.map((peer) => valueOf(set, peer)).filter((value) => compare(value, own) > 0);
  const places = set.ranking?.ties === "dense" ? new Set(better.map(textOf)).size : better.length;
  return { rank: places + 1, among: peers.length };
}

/** The band a unit's index falls in; none while the index is a range or only provisional. */
export function bandOf(set: RuleSetAt, one: Ranked): string | null {
  const sums = one.scored.nodes.find(({ node_kind }) => node_kind === "set");
  if (one.scored.index === null || sums === undefined || one.unit.provisional) return null;
  const { gates, index } = one.scored;
  const ends = [cappedAt(sums.low, gates?.caps[0]), cappedAt(sums.high, gates?.caps[1])] as const;
  if (compare(...ends) !== 0 || gates?.isUnclear === true) return null;
  if (gates !== null && compare(index.low.printed, index.high.printed) !== 0) return null;
  const value = valueOf(set, one);
  const bands = set.bands ?? [];
  const own = bands.findIndex(({ name: _name, ...bounds }) => isWithin(value, bounds));
  const given = Math.max(own + (gates?.lowered ?? 0), gates?.atMost ?? 0);
  return bands[Math.min(given, bands.length - 1)]?.name ?? null;
}

function textOf({ num, den }: Fraction): string {
  return `${num}/${den}`;
}
