import { type Chart, indexScoreTable, type Locale, type Query, type RowOf } from "@parindex/model";
import { z } from "zod";
import { stageText } from "./code-words.ts";
import { drawn } from "./exact-points.ts";
import { endText, labelledRows, rowHeight } from "./axes.ts";
import { colours, emptyChart, framed } from "./frame.ts";
import { indexText, isOpen, rankText } from "./index-text.ts";
import { unitLabels } from "./lines.ts";
import type { ReportOptions } from "./notices.ts";
import { type Peers, peersCondition, peersParams, peersText, type RunScope, runParams } from "./scope.ts";
import { unitColumns, unitShape, unitTables } from "./unit-row.ts";
import { say } from "./words.ts";

const score = indexScoreTable.row.shape;

/** The shape of a unit's index and rank. */
export const rankingShape = z.strictObject({
  ...unitShape,
  index: score.index,
  index_high: score.index_high,
  completeness: score.completeness,
  band: score.band,
  rank: score.rank,
  ranked: score.ranked,
});

/** A unit's index and rank among its peers. */
export type RankingRow = RowOf<{ row: typeof rankingShape }>;

/** The units of one group by rank, the unranked last; of every group, each in turn, where `peers` is null. */
export function rankingQuery(scope: RunScope & { readonly peers: Peers | null }): Query<typeof rankingShape> {
  const ofPeers = scope.peers === null ? "" : `\n  AND ${peersCondition(4)}`;
  return {
    sql: `SELECT ${unitColumns},
  i."index", i.index_high, i.completeness, i.band, i."rank", i.ranked
FROM ${unitTables}
WHERE i.run_id = $1 AND i.year = $2 AND i.stage = $3${ofPeers}
ORDER BY coalesce(u.province, ''), u.tier, coalesce(u."group", ''),
  CASE WHEN i."rank" IS NULL THEN 1 ELSE 0 END, i."rank",
  CASE WHEN i."index" IS NULL THEN 1 ELSE 0 END, i."index" DESC, i.unit_id`,
    params: [...runParams(scope), ...(scope.peers === null ? [] : peersParams(scope.peers))],
    row: rankingShape,
  };
}

/** `Xếp hạng tạm tính theo điểm tự chấm năm 2026: …`: a ranking always names its year, stage and group. */
export function rankingTitle(first: RankingRow, locale: Locale): string {
  const params = { year: first.year, stage: stageText(first.stage, locale), peers: peersText(first, locale) };
  return say(first.stage === "self" ? "title.ranking_self" : "title.ranking_stage", locale, params);
}

function bars(rows: readonly RankingRow[], labels: ReadonlyMap<string, string>, locale: Locale): object[] {
  const [certain, possible] = [say("legend.certain", locale), say("legend.possible", locale)];
  return rows.flatMap((row) => {
    const unit = labels.get(row.unit_id);
    const [low, high] = [drawn(row.index), drawn(row.index_high)];
    if (low === null) return [];
    const bar = { unit, part: certain, from: 0, to: low };
    return isOpen(row) ? [bar, { unit, part: possible, from: low, to: high }] : [bar];
  });
}

function resultText(row: RankingRow, locale: Locale): string {
  if (row.index === null) return say("no_index", locale);
  const rank = row.rank === null ? "" : ` · ${say("mark.rank", locale, { rank: rankText(row) })}`;
  return `${indexText(row, locale)}${rank}`;
}

function layersOf(
  rows: readonly RankingRow[],
  labels: ReadonlyMap<string, string>,
  locale: Locale,
): object[] {
  const top = Math.max(100, ...rows.map((row) => drawn(row.index_high) ?? 0));
  const domain = [say("legend.certain", locale), say("legend.possible", locale)];
  const scale = { domain: [0, top] };
  const x = { field: "from", type: "quantitative", title: say("axis.index", locale), scale };
  const color = {
    field: "part",
    type: "nominal",
    scale: { domain, range: [colours.certain, colours.possible] },
    legend: rows.some(isOpen) ? {} : null,
  };
  const ends = rows.map((row) => ({
    unit: labels.get(row.unit_id),
    at: row.index === null ? 0 : drawn(row.index_high ?? row.index),
    text: resultText(row, locale),
  }));
  return [
    {
      data: { values: bars(rows, labels, locale) },
      mark: "bar",
      encoding: { x, x2: { field: "to" }, color },
    },
    endText("at", ends),
  ];
}

/** Ranked bars of one group in one year: what is certain solid, what is still possible lighter. */
export function rankingChart(rows: readonly RankingRow[], options: ReportOptions = {}): Chart {
  const locale = options.locale ?? "vi";
  const [first] = rows;
  if (first === undefined) return emptyChart("ranking", say("title.ranking", locale), options);
  const labels = unitLabels(rows, 38);
  const units = [...labels.values()];
  const notes = rows.some(isOpen) ? [say("note.range", locale)] : [];
  const head = { name: "ranking", title: rankingTitle(first, locale), notes, rows };
  const body = {
    width: 460,
    height: rowHeight(units),
    encoding: { y: labelledRows("unit", units) },
    layer: layersOf(rows, labels, locale),
  };
  return framed(head, body, options);
}
