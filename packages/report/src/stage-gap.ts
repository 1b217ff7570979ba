import {
  type Chart,
  type Locale,
  numberText,
  oneOf,
  points,
  type Query,
  type RowOf,
  type Stage,
  stages,
  whole,
} from "@parindex/model";
import { z } from "zod";
import { stageText } from "./code-words.ts";
import { compareAmounts, drawn } from "./exact-points.ts";
import { endText, labelledRows, rowHeight } from "./axes.ts";
import { colours, emptyChart, framed } from "./frame.ts";
import { scoredLeaves } from "./leaf-sql.ts";
import { unitLabels } from "./lines.ts";
import type { ReportOptions } from "./notices.ts";
import { peersCondition, peersParams, type PeersScope, peersText, runParams } from "./scope.ts";
import { unitColumns, unitShape, unitTables } from "./unit-row.ts";
import { say } from "./words.ts";

/** The shape of a unit's points at two stages. */
export const stageGapShape = z.strictObject({
  ...unitShape,
  to_stage: oneOf(stages, "Bước so sánh"),
  from_points: points(
    "Điểm ở bước đầu",
    "over leaves scored at both stages; null where there is none",
  ).nullable(),
  to_points: points("Điểm ở bước so sánh").nullable(),
  gap: points("Chênh lệch", "to less from").nullable(),
  common_max: points("Điểm tối đa của các tiêu chí đó").nullable(),
  leaves: whole("Số tiêu chí đã chấm ở cả hai bước").nullable(),
});

/** The points of a unit at two stages over the same leaves. */
export type StageGapRow = RowOf<{ row: typeof stageGapShape }>;

/** Each unit of a group at the scope's stage beside `to_stage`, the largest fall first. */
export function stageGapQuery(scope: PeersScope & { readonly to_stage: Stage }): Query<typeof stageGapShape> {
  return {
    sql: `WITH common_leaf AS (
  SELECT s.unit_id, sum(s.points) AS from_points, sum(t.points) AS to_points, sum(t.max) AS common_max,
    CAST(count(*) AS INTEGER) AS leaves
  FROM ${scoredLeaves}
  JOIN score AS t ON t.run_id = s.run_id AND t.unit_id = s.unit_id AND t.year = s.year
    AND t.rule_set_id = s.rule_set_id AND t.leaf_uid = s.leaf_uid AND t.stage = $4
  WHERE s.run_id = $1 AND s.year = $2 AND s.stage = $3 AND s.status = 'scored' AND t.status = 'scored'
    AND coalesce(n.scored_by, 'self') <> 'survey'
  GROUP BY s.unit_id
)
SELECT ${unitColumns},
  CAST($4 AS VARCHAR) AS to_stage,
  c.from_points, c.to_points, c.to_points - c.from_points AS gap, c.common_max, c.leaves
FROM ${unitTables}
LEFT JOIN common_leaf AS c ON c.unit_id = i.unit_id
WHERE i.run_id = $1 AND i.year = $2 AND i.stage = $3
  AND ${peersCondition(5)}
ORDER BY CASE WHEN c.leaves IS NULL THEN 1 ELSE 0 END, c.to_points - c.from_points, i.unit_id`,
    params: [...runParams(scope), scope.to_stage, ...peersParams(scope.peers)],
    row: stageGapShape,
  };
}

function signed(value: string, locale: Locale): string {
  const text = numberText(value, { places: 2, locale }).replace("-", "−");
  return compareAmounts(value, "0") > 0 ? `+${text}` : text;
}

function gapText(row: StageGapRow, locale: Locale): string {
  if (row.gap === null) return say("no_value", locale);
  const two = (value: string | null): string => numberText(value, { places: 2, locale });
  const points = { from: two(row.from_points), to: two(row.to_points), max: two(row.common_max) };
  return `${signed(row.gap, locale)} (${say("mark.gap", locale, points)})`;
}

interface Line {
  readonly unit: string | undefined;
  readonly from: number | null;
  readonly to: number | null;
  readonly end: number;
  readonly text: string;
}

function linesOf(rows: readonly StageGapRow[], labels: ReadonlyMap<string, string>, locale: Locale): Line[] {
  return rows.map((row) => {
    const [from, to] = [drawn(row.from_points), drawn(row.to_points)];
    const unit = labels.get(row.unit_id);
    return { unit, from, to, end: Math.max(from ?? 0, to ?? 0), text: gapText(row, locale) };
  });
}

function layersOf(lines: readonly Line[], names: readonly [string, string], locale: Locale): object[] {
  const known = lines.filter(({ from }) => from !== null);
  const points = known.flatMap(({ unit, from, to }) => [
    { unit, at: from, stage: names[0] },
    { unit, at: to, stage: names[1] },
  ]);
  const scale = { zero: false, padding: 14 };
  const axis = { tickCount: 6 };
  const x = { field: "from", type: "quantitative", title: say("axis.points", locale), scale, axis };
  const range = ["#8a8a8a", colours.certain];
  const color = { field: "stage", type: "nominal", scale: { domain: names, range }, legend: {} };
  const rule = { type: "rule", color: "#999999", strokeWidth: 2 };
  const dot = { type: "point", filled: true, size: 70, opacity: 1 };
  const word = { type: "text", align: "left", color: "#777777" };
  return [
    { data: { values: known }, mark: rule, encoding: { x, x2: { field: "to" } } },
    { data: { values: points }, mark: dot, encoding: { x: { ...x, field: "at" }, color } },
    endText("end", known),
    {
      data: { values: lines.filter(({ from }) => from === null) },
      mark: word,
      encoding: { x: { value: 6 }, text: { field: "text" } },
    },
  ];
}

/** Two points a unit joined by a line: the claim, and what the appraiser made of it, over the same leaves. */
export function stageGapChart(rows: readonly StageGapRow[], options: ReportOptions = {}): Chart {
  const locale = options.locale ?? "vi";
  const [first] = rows;
  if (first === undefined) return emptyChart("stage-gap", say("title.stage_gap", locale), options);
  const labels = unitLabels(rows, 38);
  const units = [...labels.values()];
  const names = [stageText(first.stage, locale), stageText(first.to_stage, locale)] as const;
  const params = { from: names[0], to: names[1], year: first.year, peers: peersText(first, locale) };
  const title = say("title.stage_gap_full", locale, params);
  const body = {
    width: 420,
    height: rowHeight(units),
    encoding: { y: labelledRows("unit", units) },
    layer: layersOf(linesOf(rows, labels, locale), names, locale),
  };
  return framed({ name: "stage-gap", title, notes: [say("note.gap", locale)], rows }, body, options);
}
