import {
  type Block,
  numberText,
  type Query,
  type RowOf,
  ruleNodeTable,
  scoreTable,
  type Status,
} from "@parindex/model";
import { z } from "zod";
import { statusText } from "./code-words.ts";
import { sumPoints } from "./exact-points.ts";
import { isUnscored, scoredLeaves } from "./leaf-sql.ts";
import type { ReportOptions } from "./notices.ts";
import { runParams, type RunScope } from "./scope.ts";
import { unitColumns, unitShape, unitTables } from "./unit-row.ts";
import { say } from "./words.ts";

const score = scoreTable.row.shape;

/** The shape of a leaf that waits. */
export const waitingShape = z.strictObject({
  ...unitShape,
  leaf_code: score.leaf_code,
  leaf_title: ruleNodeTable.row.shape.title,
  owner: ruleNodeTable.row.shape.owner,
  status: score.status,
  reason: score.reason,
  max: score.max,
});

/** A leaf of a unit that has no points yet, and why. */
export type WaitingRow = RowOf<{ row: typeof waitingShape }>;

/** Every leaf without points of a run at one year and stage, by unit and in the order of the set. */
export function waitingQuery(scope: RunScope): Query<typeof waitingShape> {
  return {
    sql: `SELECT ${unitColumns},
  s.leaf_code, n.title AS leaf_title, n.owner, s.status, s.reason, s.max
FROM ${unitTables}
JOIN ${scoredLeaves}
  ON s.run_id = i.run_id AND s.unit_id = i.unit_id AND s.year = i.year AND s.stage = i.stage
WHERE i.run_id = $1 AND i.year = $2 AND i.stage = $3 AND ${isUnscored}
ORDER BY coalesce(u.province, ''), u.tier, coalesce(u."group", ''), i.unit_id, n.ordinal, s.leaf_code`,
    params: runParams(scope),
    row: waitingShape,
  };
}

interface Waiting {
  readonly unit_name: string;
  readonly status: Status;
  readonly leaves: readonly WaitingRow[];
}

function grouped(rows: readonly WaitingRow[]): Waiting[] {
  const groups = new Map<string, WaitingRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.unit_id, row.status]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((leaves) => {
    const [first] = leaves;
    return first === undefined ? [] : [{ unit_name: first.unit_name, status: first.status, leaves }];
  });
}

/** What is still missing or awaited, one line a unit and status, with the points that wait. */
export function waitingTable(
  rows: readonly WaitingRow[],
  options: ReportOptions = {},
): Extract<Block, { kind: "table" }> {
  const locale = options.locale ?? "vi";
  return {
    kind: "table",
    caption: say("title.waiting", locale),
    columns: [
      { title: say("column.unit", locale), align: "left" },
      { title: say("column.status", locale), align: "left" },
      { title: say("column.leaves", locale), align: "left" },
      { title: say("column.waiting_max", locale), align: "right" },
    ],
    rows: grouped(rows).map(({ unit_name, status, leaves }) => [
      unit_name,
      statusText(status, locale),
      leaves.map(({ leaf_code }) => leaf_code).join(", "),
      numberText(sumPoints(leaves.map(({ max }) => max)), { places: 2, locale }),
    ]),
  };
}
