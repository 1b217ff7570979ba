import type { Query } from "@parindex/model";
import { type ChangedCell, changedCellRow } from "./changed-cells.ts";
import { type Cause, type CauseContext, causesOf } from "./causes.ts";
import { stateAt } from "./keep-run.ts";

/** What moves no score by itself, and must be told all the same. */
const silent = ["evidence", "explanation", "waiver"] as const;

/** The self scores of some units, the same in both runs. */
export function steadyCells(
  from: number,
  to: number,
  units: readonly string[],
): Query<typeof changedCellRow> {
  const shown = ["status", "computed", "claimed", "granted", "points"];
  const pick = (alias: string, prefix: string): string =>
    shown.map((name) => `${alias}."${name}" AS ${prefix}_${name}`).join(", ");
  return {
    row: changedCellRow,
    params: [BigInt(from), BigInt(to), ` ${units.join(" ")} `],
    sql: `SELECT b.unit_id, b."year", b.stage, b.leaf_uid, b.leaf_code, a.rule_set_id AS from_set, b.rule_set_id AS to_set,
  ${pick("a", "from")}, ${pick("b", "to")}
FROM (${stateAt("$1")}) AS a JOIN (${stateAt("$2")}) AS b
  ON a.unit_id = b.unit_id AND a."year" = b."year" AND a.stage = b.stage AND a.leaf_uid = b.leaf_uid
WHERE b.stage = 'self' AND contains($3, ' ' || b.unit_id || ' ')
  AND ${shown.map((name) => `a."${name}" IS NOT DISTINCT FROM b."${name}"`).join(" AND ")}
ORDER BY b.unit_id, b."year", b.leaf_code, b.leaf_uid`,
  };
}

/** The units whose evidence, explanations or waivers differ between two runs. */
export function unitsTouched({ records }: Pick<CauseContext, "records">): string[] {
  return [...new Set(silent.flatMap((kind) => (records.get(kind) ?? []).map(({ unit_id }) => unit_id)))];
}

/** Scores that stayed while what stands behind them changed: evidence, its explanation, a warning let pass. */
export function unmovedCells(
  cells: readonly ChangedCell[],
  context: CauseContext,
): (ChangedCell & { readonly causes: readonly Cause[] })[] {
  const records = new Map([...context.records].filter(([kind]) => silent.some((one) => one === kind)));
  return cells.flatMap((cell) => {
    const found = causesOf(cell, { ...context, records }).filter(({ kind }) =>
      silent.some((one) => one === kind),
    );
    return found.length === 0 ? [] : [{ ...cell, causes: found }];
  });
}
