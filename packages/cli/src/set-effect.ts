import { hasErrors, type Issue, type Locale, type Stage } from "@parindex/model";
import { duckdb, indexScoreQuery, type RuleSet, scoreQuery } from "@parindex/rules";
import { openStore } from "@parindex/store";
import { scoreUnder } from "./scoring.ts";
import type { Workspace } from "./workspace.ts";

/** A value under the earlier and the later set; null where there is none. */
interface Moved<Value> {
  readonly before: Value | null;
  readonly after: Value | null;
}

/** A unit whose points, index or rank the later set moves, and the leaves that moved it. */
export interface UnitEffect {
  readonly unit_id: string;
  readonly year: number;
  readonly points: Moved<string>;
  readonly index: Moved<string>;
  readonly rank: Moved<number>;
  readonly leaves: readonly ({ readonly leaf_uid: string } & Moved<string> & {
      readonly status: Moved<string>;
    })[];
}

interface Scores {
  readonly issues: readonly Issue[];
  readonly units: Map<
    string,
    { unit_id: string; year: number; points: string | null; index: string | null; rank: number | null }
  >;
  readonly leaves: Map<string, Map<string, { points: string | null; status: string }>>;
}

interface Asked {
  readonly stage: Stage;
  readonly locale: Locale;
}

async function scoresUnder(
  workspace: Workspace,
  ruleSet: RuleSet,
  { stage, locale }: Asked,
): Promise<Scores> {
  const store = await openStore(":memory:", { locale });
  try {
    const issues = await scoreUnder(store, workspace, { ruleSet, locale });
    if (hasErrors(issues)) return { issues, units: new Map(), leaves: new Map() };
    const own = (row: { rule_set_id: string; stage: Stage }): boolean =>
      row.rule_set_id === ruleSet.set.id && row.stage === stage;
    const key = (row: { unit_id: string; year: number }): string => `${row.unit_id} ${row.year}`;
    const units = (await store.run(indexScoreQuery("", duckdb))).filter(own);
    const leaves = Map.groupBy((await store.run(scoreQuery(""))).filter(own), key);
    return {
      issues,
      units: new Map(units.map((row) => [key(row), row])),
      leaves: new Map(
        [...leaves].map(([name, rows]) => [name, new Map(rows.map((row) => [row.leaf_uid, row]))]),
      ),
    };
  } finally {
    store.close();
  }
}

/** The same facts of a workspace under two sets: every unit that moved at a stage, and by which leaf. */
export async function setEffect(
  workspace: Workspace,
  sets: { readonly from: RuleSet; readonly to: RuleSet },
  asked: Asked,
): Promise<{
  readonly units: readonly UnitEffect[];
  readonly compared: number;
  readonly issues: readonly Issue[];
}> {
  const before = await scoresUnder(workspace, sets.from, asked);
  const after = await scoresUnder(workspace, sets.to, asked);
  const names = [...new Set([...before.units.keys(), ...after.units.keys()])].sort();
  const units = names.flatMap((name): UnitEffect[] => {
    const [a, b] = [before.units.get(name), after.units.get(name)];
    const [one, other] = [before.leaves.get(name), after.leaves.get(name)];
    const uids = [...new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])])];
    const leaves = uids.flatMap((leaf_uid) => {
      const [x, y] = [one?.get(leaf_uid), other?.get(leaf_uid)];
      if (x?.points === y?.points && x?.status === y?.status) return [];
      const status = { before: x?.status ?? null, after: y?.status ?? null };
      return [{ leaf_uid, before: x?.points ?? null, after: y?.points ?? null, status }];
    });
    const either = a ?? b;
    const same = a?.points === b?.points && a?.index === b?.index && a?.rank === b?.rank;
    if (either === undefined || (same && leaves.length === 0)) return [];
    const moved = <Key extends "points" | "index" | "rank">(key: Key) => ({
      before: a?.[key] ?? null,
      after: b?.[key] ?? null,
    });
    return [
      {
        unit_id: either.unit_id,
        year: either.year,
        points: moved("points"),
        index: moved("index"),
        rank: moved("rank"),
        leaves,
      },
    ];
  });
  const issues = [...before.issues, ...after.issues].filter((one) => one.severity === "error");
  return {
    units,
    compared: names.length,
    issues: [...new Map(issues.map((one) => [JSON.stringify(one), one])).values()],
  };
}
