import {
  type Chart,
  type Locale,
  nodeScoreTable,
  numberText,
  type Query,
  type RowOf,
  ruleNodeTable,
} from "@parindex/model";
import { z } from "zod";
import { stageText } from "./code-words.ts";
import { compareAmounts, drawn, percentOf } from "./exact-points.ts";
import { columnLabels, labelledRows, rowHeight } from "./axes.ts";
import { type ChartHead, colours, emptyChart, framed } from "./frame.ts";
import { label, unitLabels } from "./lines.ts";
import type { ReportOptions } from "./notices.ts";
import { peersCondition, peersParams, type PeersScope, peersText, runParams } from "./scope.ts";
import { unitColumns, unitShape, unitTables } from "./unit-row.ts";
import { say } from "./words.ts";

const node = nodeScoreTable.row.shape;
const ruleNode = ruleNodeTable.row.shape;

/** The shape of a unit's points in an area. */
export const areaMatrixShape = z.strictObject({
  ...unitShape,
  area_code: ruleNode.node_code,
  area_title: ruleNode.title,
  area_ordinal: ruleNode.ordinal,
  applicable_max: node.applicable_max,
  points: node.points,
  points_low: node.points_low,
  scored_leaves: node.scored_leaves,
  completeness: node.completeness,
});

/** The points of a unit in one area. */
export type AreaMatrixRow = RowOf<{ row: typeof areaMatrixShape }>;

/** Each unit of a group by rank, each area of its set in order. */
export function areaMatrixQuery(scope: PeersScope): Query<typeof areaMatrixShape> {
  return {
    sql: `SELECT ${unitColumns},
  n.node_code AS area_code, n.title AS area_title, n.ordinal AS area_ordinal,
  a.applicable_max, a.points, a.points_low, a.scored_leaves, a.completeness
FROM ${unitTables}
JOIN node_score AS a ON a.run_id = i.run_id AND a.unit_id = i.unit_id AND a.year = i.year
  AND a.stage = i.stage AND a.node_kind = 'area'
JOIN rule_node AS n ON n.rule_set_id = i.rule_set_id AND n.node_uid = a.node_uid
WHERE i.run_id = $1 AND i.year = $2 AND i.stage = $3
  AND ${peersCondition(4)}
ORDER BY CASE WHEN i."index" IS NULL THEN 1 ELSE 0 END, i."index" DESC, i.unit_id, n.ordinal, n.node_uid`,
    params: [...runParams(scope), ...peersParams(scope.peers)],
    row: areaMatrixShape,
  };
}

/** Percent of the area's applicable maximum that is certain, two places; null where no leaf is scored yet. */
function areaShare(row: AreaMatrixRow): string | null {
  return row.scored_leaves === 0 ? null : percentOf(row.points_low ?? row.points, row.applicable_max);
}

function isPartial({ completeness }: AreaMatrixRow): boolean {
  return completeness !== null && compareAmounts(completeness, "100") < 0;
}

function cellText(row: AreaMatrixRow, locale: Locale): string {
  const share = areaShare(row);
  if (share !== null) return numberText(share, { places: 1, locale }) + (isPartial(row) ? "*" : "");
  const nothingApplies = row.applicable_max !== null && compareAmounts(row.applicable_max, "0") === 0;
  return say(nothingApplies ? "not_applicable_short" : "no_value", locale);
}

/** The areas of the rows in order, each a column; equal headings of several sets are one column. */
function areaLabels(rows: readonly AreaMatrixRow[]): string[] {
  const ordered = [...rows].sort((a, b) => a.area_ordinal - b.area_ordinal);
  return [...new Set(ordered.map(areaLabel))];
}

function areaLabel(row: AreaMatrixRow): string {
  return label(`${row.area_code}. ${row.area_title}`, 14, 6);
}

const known = "isValid(datum.share)";

function layersOf(locale: Locale): object[] {
  const color = {
    field: "share",
    type: "quantitative",
    scale: { domain: [0, 100], range: ["#fdf3e1", "#8fc1d9", "#12466f"], interpolate: "lab" },
    legend: { title: say("axis.share", locale), direction: "horizontal", gradientLength: 220 },
  };
  const ink = { condition: { test: `${known} && datum.share > 68`, value: "white" }, value: colours.text };
  const cell = { type: "rect", stroke: "white", strokeWidth: 1.5 };
  return [
    { transform: [{ filter: `!${known}` }], mark: { ...cell, color: "#dddddd" } },
    { transform: [{ filter: known }], mark: cell, encoding: { color } },
    { mark: { type: "text", fontSize: 10 }, encoding: { text: { field: "text" }, color: ink } },
  ];
}

function headOf(first: AreaMatrixRow, rows: readonly AreaMatrixRow[], locale: Locale): ChartHead {
  const params = { year: first.year, stage: stageText(first.stage, locale), peers: peersText(first, locale) };
  const incomplete = rows.some((row) => areaShare(row) === null || isPartial(row));
  return {
    name: "area-matrix",
    title: say("title.area_matrix_full", locale, params),
    notes: incomplete ? [say("note.partial_cell", locale)] : [],
    rows,
    width: 110,
  };
}

/** A heat map of units and areas; a cell without points is grey and says so, never a zero. */
export function areaMatrixChart(rows: readonly AreaMatrixRow[], options: ReportOptions = {}): Chart {
  const locale = options.locale ?? "vi";
  const [first] = rows;
  if (first === undefined) return emptyChart("area-matrix", say("title.area_matrix", locale), options);
  const labels = unitLabels(rows, 38);
  const units = [...labels.values()];
  const values = rows.map((row) => ({
    unit: labels.get(row.unit_id),
    area: areaLabel(row),
    share: drawn(areaShare(row)),
    text: cellText(row, locale),
  }));
  const x = { field: "area", type: "nominal", scale: { domain: areaLabels(rows) }, axis: columnLabels };
  const body = {
    width: { step: 92 },
    height: rowHeight(units),
    data: { values },
    encoding: { x, y: labelledRows("unit", units) },
    layer: layersOf(locale),
  };
  return framed(headOf(first, rows, locale), body, options);
}
