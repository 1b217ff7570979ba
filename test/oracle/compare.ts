import { decimalText, type Fraction, scaled } from "@parindex/model";
import type { PlanResult } from "./plan-run.ts";
import { bandOf, rankOf } from "./ranks.ts";
import { inputsOf } from "./inputs.ts";
import { type LeafAt, leavesOf, type RuleSetAt } from "./rule-set.ts";
import { oracleUnit, type Unit } from "./unit.ts";

/** Where the plan and the oracle differ, with what it takes to see why. */
export interface Difference {
  readonly what: string;
  readonly oracle: string;
  readonly plan: string;
  readonly rule?: string;
  readonly unit: string;
}

/** What was compared, and where the two differ. */
export interface Compared {
  readonly cells: number;
  readonly differences: readonly Difference[];
}

function units(value: Fraction | null, places: number): string {
  return value === null ? "–" : scaled(value, places).toString();
}

function told(value: string | null): string {
  return value ?? "–";
}

type Cell = readonly [what: string, oracle: string, plan: string];

/** All cells of one unit: leaves, sums, index and rank, of the oracle and of the plan. */
function cellsOf(set: RuleSetAt, all: readonly Unit[], plan: PlanResult): Cell[][] {
  const scored = all.map((unit) => ({ unit, scored: oracleUnit(set, unit, all) }));
  const leavesBy = Map.groupBy(plan.leaves, ({ scope_no }) => scope_no);
  const nodesBy = Map.groupBy(plan.nodes, ({ scope_no }) => scope_no);
  return scored.map((one, at): Cell[] => {
    const leaves = new Map(leavesBy.get(at + 1)?.map((leaf) => [leaf.uid, leaf]));
    const nodes = new Map(nodesBy.get(at + 1)?.map((node) => [`${node.node_kind} ${node.uid}`, node]));
    const index = plan.indexes.find(({ scope_no }) => scope_no === at + 1);
    const rank = rankOf(set, one, scored);
    return [
      ...one.scored.leaves.map((leaf): Cell => {
        const got = leaves.get(leaf.at.uid);
        const own = `${leaf.status} ${told(leaf.reason)} ${units(leaf.points, 16)}`;
        return [leaf.at.uid, own, `${got?.status} ${told(got?.reason ?? null)} ${told(got?.points ?? null)}`];
      }),
      ...one.scored.nodes.flatMap((node): Cell[] => {
        const name = `${node.node_kind} ${node.uid}`;
        const got = nodes.get(name);
        if (got === undefined && node.high.num === 0n) return [];
        return (["points", "applicable", "low", "high"] as const).map((key) => [
          `${name} ${key}`,
          units(node[key], 16),
          told(got?.[key] ?? null),
        ]);
      }),
      ["index low", units(one.scored.index?.low.printed ?? null, 9), told(index?.low ?? null)],
      ["index high", units(one.scored.index?.high.printed ?? null, 9), told(index?.high ?? null)],
      ["band", told(bandOf(set, one)), told(index?.band ?? null)],
      [
        "rank",
        "rank" in rank ? `${rank.rank}/${rank.among}` : rank.unranked,
        index?.rank === null ? told(index.unranked) : `${index?.rank}/${index?.among}`,
      ],
    ];
  });
}

/** A unit in short: of its figures, entries and exclusions only those of one leaf. */
function shown({ facts, before, entries, exclusions, ...unit }: Unit, leaf: LeafAt | undefined): string {
  const { now, before: last } = leaf === undefined ? { now: [], before: [] } : inputsOf(leaf.rule);
  const some = <T>(all: Readonly<Record<string, T>>, ids: readonly string[]) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id)));
  const own = [leaf?.uid ?? ""];
  const told = {
    ...unit,
    facts: some(facts, now),
    before: some(before, last),
    entries: some(entries, own),
    exclusions: some(exclusions, own),
  };
  return JSON.stringify(told, (_, value: unknown) => {
    if (value === null || typeof value !== "object" || !("num" in value && "den" in value)) return value;
    const { num, den } = value as Fraction;
    return decimalText(scaled({ num, den }, 4), 4);
  });
}

/** Compares every leaf, sum, index and rank of the plan with the oracle's. */
export function compareWithOracle(set: RuleSetAt, all: readonly Unit[], plan: PlanResult): Compared {
  const cells = cellsOf(set, all, plan);
  const rules = new Map(leavesOf(set).map((leaf) => [leaf.uid, leaf]));
  const differences = cells.flatMap((own, at) =>
    own
      .filter(([, oracle, got]) => oracle !== got)
      .map(([what, oracle, got]): Difference => {
        const leaf = rules.get(what);
        const rule = leaf === undefined ? {} : { rule: JSON.stringify(leaf) };
        return { what, oracle, plan: got, ...rule, unit: shown(all[at]!, leaf) };
      }),
  );
  return { cells: cells.flat().length, differences };
}
