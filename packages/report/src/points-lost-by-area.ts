import {
  type Chart,
  type Locale,
  numberText,
  points,
  type Query,
  type RowOf,
  ruleNodeTable,
} from "@parindex/model";
import { z } from "zod";
import { stageText } from "./code-words.ts";
import { drawn, sumPoints } from "./exact-points.ts";
import { endText, labelledRows, rowHeight } from "./axes.ts";
import { colours, emptyChart, framed } from "./frame.ts";
import { isUnscored, scoredLeaves } from "./leaf-sql.ts";
import { unitLabels } from "./lines.ts";
import type { ReportOptions } from "./notices.ts";
import { peersCondition, peersParams, type PeersScope, peersText, runParams } from "./scope.ts";
import { unitColumns, unitShape, unitTables } from "./unit-row.ts";
import { say } from "./words.ts";

const node = ruleNodeTable.row.shape;

/** The shape of what a unit lost in an area. */
export const areaLossShape = z.strictObject({
  ...unitShape,
  area_code: node.node_code,
  area_title: node.title,
  area_ordinal: node.ordinal,
  lost: points("Điểm chưa đạt", "over scored leaves; null where none is scored").nullable(),
  unscored_max: points("Điểm tối đa của tiêu chí chưa chấm", "null where all are scored").nullable(),
  unit_lost: points("Điểm chưa đạt của đơn vị").nullable(),
});

/** What a unit lost in one area. */
export type AreaLossRow = RowOf<{ row: typeof areaLossShape }>;

/** Each unit of a group, least lost first, each area of its set in order. */
export function pointsLostByAreaQuery(scope: PeersScope): Query<typeof areaLossShape> {
  return {
    sql: `WITH area_loss AS (
  SELECT s.unit_id, n.area_uid,
    sum(CASE WHEN s.status = 'scored' THEN s.max - s.points END) AS lost,
    sum(CASE WHEN ${isUnscored} THEN s.max END) AS unscored_max
  FROM ${scoredLeaves}
  WHERE s.run_id = $1 AND s.year = $2 AND s.stage = $3
  GROUP BY s.unit_id, n.area_uid
), unit_loss AS (
  SELECT unit_id, sum(lost) AS unit_lost
  FROM area_loss
  GROUP BY unit_id
)
SELECT ${unitColumns},
  n.node_code AS area_code, n.title AS area_title, n.ordinal AS area_ordinal,
  l.lost, l.unscored_max, t.unit_lost
FROM ${unitTables}
JOIN area_loss AS l ON l.unit_id = i.unit_id
JOIN unit_loss AS t ON t.unit_id = i.unit_id
JOIN rule_node AS n ON n.rule_set_id = i.rule_set_id AND n.node_uid = l.area_uid
WHERE i.run_id = $1 AND i.year = $2 AND i.stage = $3
  AND ${peersCondition(4)}
ORDER BY CASE WHEN t.unit_lost IS NULL THEN 1 ELSE 0 END, t.unit_lost, i.unit_id, n.ordinal, n.node_uid`,
    params: [...runParams(scope), ...peersParams(scope.peers)],
    row: areaLossShape,
  };
}

interface Segment {
  readonly unit: string | undefined;
  readonly part: string;
  readonly size: number | null;
  readonly place: number;
}

function segments(
  rows: readonly AreaLossRow[],
  labels: ReadonlyMap<string, string>,
  unscored: string,
): Segment[] {
  return rows.flatMap((row) => {
    const unit = labels.get(row.unit_id);
    const lost = { unit, part: areaName(row), size: drawn(row.lost), place: row.area_ordinal };
    const rest = { unit, part: unscored, size: drawn(row.unscored_max), place: Number.MAX_SAFE_INTEGER };
    return [lost, rest].filter(({ size }) => size !== null);
  });
}

function areaName(row: AreaLossRow): string {
  return `${row.area_code}. ${row.area_title}`;
}

function areaNames(rows: readonly AreaLossRow[]): string[] {
  return [...new Set([...rows].sort((a, b) => a.area_ordinal - b.area_ordinal).map(areaName))];
}

function resultText(lost: string | null, unscored: string | null, locale: Locale): string {
  const two = (value: string | null): string => numberText(value, { places: 2, locale });
  const rest = unscored === null ? "" : say("mark.unscored", locale, { points: two(unscored) });
  return `${two(lost)}${rest}`;
}

function ends(rows: readonly AreaLossRow[], labels: ReadonlyMap<string, string>, locale: Locale): object[] {
  const units = Map.groupBy(rows, ({ unit_id }) => unit_id);
  return [...units].map(([id, own]) => {
    const lost = own[0]?.unit_lost ?? null;
    const unscored = sumPoints(own.map(({ unscored_max }) => unscored_max));
    const end = drawn(sumPoints([lost, unscored])) ?? 0;
    return { unit: labels.get(id), end, text: resultText(lost, unscored, locale) };
  });
}

function layersOf(
  rows: readonly AreaLossRow[],
  labels: ReadonlyMap<string, string>,
  locale: Locale,
): object[] {
  const unscored = say("unscored", locale);
  const values = segments(rows, labels, unscored);
  const grey = values.some(({ part }) => part === unscored);
  const domain = grey ? [...areaNames(rows), unscored] : areaNames(rows);
  const range = domain.map((part, at) =>
    part === unscored ? colours.unscored : colours.areas[at % colours.areas.length],
  );
  const x = { field: "size", type: "quantitative", title: say("axis.points", locale), stack: "zero" };
  const color = { field: "part", type: "nominal", scale: { domain, range }, legend: { columns: 2 } };
  const order = { field: "place", type: "quantitative" };
  return [
    { data: { values }, mark: "bar", encoding: { x, color, order } },
    endText("end", ends(rows, labels, locale)),
  ];
}

/** Stacked bars of a group: what each unit lost by area, and in grey what is not scored yet. */
export function pointsLostByAreaChart(rows: readonly AreaLossRow[], options: ReportOptions = {}): Chart {
  const locale = options.locale ?? "vi";
  const [first] = rows;
  const name = "points-lost-by-area";
  if (first === undefined) return emptyChart(name, say("title.points_lost_by_area", locale), options);
  const labels = unitLabels(rows, 38);
  const units = [...labels.values()];
  const params = { year: first.year, stage: stageText(first.stage, locale), peers: peersText(first, locale) };
  const title = say("title.points_lost_by_area_full", locale, params);
  const body = {
    width: 460,
    height: rowHeight(units),
    encoding: { y: labelledRows("unit", units) },
    layer: layersOf(rows, labels, locale),
  };
  return framed({ name, title, notes: [say("note.lost", locale)], rows }, body, options);
}
