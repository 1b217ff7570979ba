import {
  type Chart,
  type Locale,
  numberText,
  points,
  type Query,
  type RowOf,
  ruleNodeTable,
  scoreTable,
} from "@parindex/model";
import { z } from "zod";
import { stageText, statusText } from "./code-words.ts";
import { drawn } from "./exact-points.ts";
import { endText, labelledRows, rowHeight } from "./axes.ts";
import { colours, emptyChart, framed } from "./frame.ts";
import { isUnscored, scoredLeaves } from "./leaf-sql.ts";
import { label } from "./lines.ts";
import type { ReportOptions } from "./notices.ts";
import { runParams, type UnitScope } from "./scope.ts";
import { unitColumns, unitShape, unitTables } from "./unit-row.ts";
import { say } from "./words.ts";

const score = scoreTable.row.shape;

/** The shape of a leaf that lost points or has none yet. */
export const pointsLostShape = z.strictObject({
  ...unitShape,
  leaf_code: score.leaf_code,
  leaf_title: ruleNodeTable.row.shape.title,
  owner: ruleNodeTable.row.shape.owner,
  status: score.status,
  max: score.max,
  points: score.points,
  lost: points("Điểm chưa đạt", "maximum less points; null unless scored").nullable(),
});

/** A leaf that lost points, or has none yet. */
export type PointsLostRow = RowOf<{ row: typeof pointsLostShape }>;

/** The leaves of a unit that lost points, largest loss first, then those without points by their maximum. */
export function pointsLostQuery(scope: UnitScope): Query<typeof pointsLostShape> {
  return {
    sql: `SELECT ${unitColumns},
  s.leaf_code, n.title AS leaf_title, n.owner, s.status, s.max, s.points,
  CASE WHEN s.status = 'scored' THEN s.max - s.points END AS lost
FROM ${unitTables}
JOIN ${scoredLeaves}
  ON s.run_id = i.run_id AND s.unit_id = i.unit_id AND s.year = i.year AND s.stage = i.stage
WHERE i.run_id = $1 AND i.year = $2 AND i.stage = $3 AND i.unit_id = $4
  AND (${isUnscored} OR (s.status = 'scored' AND s.points < s.max))
ORDER BY CASE WHEN s.status = 'scored' THEN 0 ELSE 1 END,
  CASE WHEN s.status = 'scored' THEN s.max - s.points ELSE s.max END DESC, n.ordinal, s.leaf_code`,
    params: [...runParams(scope), scope.unit_id],
    row: pointsLostShape,
  };
}

interface Bar {
  readonly leaf: string;
  readonly size: number | null;
  readonly text: string;
}

function bar(row: PointsLostRow, locale: Locale): Bar {
  const two = (value: string | null): string => numberText(value, { places: 2, locale });
  const leaf = label(`${row.leaf_code}. ${row.leaf_title}`, 52);
  if (row.status !== "scored")
    return { leaf, size: drawn(row.max), text: `${two(row.max)} · ${statusText(row.status, locale)}` };
  return { leaf, size: drawn(row.lost), text: `${two(row.lost)} / ${two(row.max)}` };
}

function panel(bars: readonly Bar[], style: { readonly title: string; readonly color: string }): object {
  const leaves = bars.map(({ leaf }) => leaf);
  const x = {
    field: "size",
    type: "quantitative",
    title: null,
    scale: { domainMin: 0 },
    axis: { tickCount: 5 },
  };
  return {
    title: { text: style.title, fontSize: 12 },
    width: 320,
    height: rowHeight(leaves),
    encoding: { y: labelledRows("leaf", leaves) },
    layer: [
      { data: { values: bars }, mark: { type: "bar", color: style.color }, encoding: { x } },
      endText("size", bars),
    ],
  };
}

function panelTitle(key: "lost" | "unscored", more: number, locale: Locale): string {
  return say(key, locale) + (more > 0 ? ` (${say("others", locale, { count: more })})` : "");
}

/** The largest losses of a unit, and apart from them, in grey, the leaves that have no points yet. */
export function pointsLostChart(
  rows: readonly PointsLostRow[],
  options: ReportOptions & { readonly most?: number } = {},
): Chart {
  const locale = options.locale ?? "vi";
  const most = options.most ?? 15;
  const [first] = rows;
  if (first === undefined) return emptyChart("points-lost", say("title.points_lost", locale), options);
  const panels = [
    { key: "lost", all: rows.filter(({ status }) => status === "scored"), color: colours.lost },
    { key: "unscored", all: rows.filter(({ status }) => status !== "scored"), color: colours.unscored },
  ] as const;
  const vconcat = panels
    .filter(({ all }) => all.length > 0)
    .map(({ key, all, color }) => {
      const bars = all.slice(0, most).map((row) => bar(row, locale));
      return panel(bars, { title: panelTitle(key, all.length - most, locale), color });
    });
  const params = { year: first.year, stage: stageText(first.stage, locale), unit: first.unit_name };
  const title = say("title.points_lost_full", locale, params);
  const head = { name: "points-lost", title, notes: [say("note.lost", locale)], rows };
  return framed(head, { vconcat, spacing: 26 }, options);
}
