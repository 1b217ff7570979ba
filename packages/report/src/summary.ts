import {
  type Block,
  indexScoreTable,
  type Locale,
  noNumber,
  numberText,
  type PageColumn,
  points,
  type Query,
  type RowOf,
  scoreTable,
} from "@parindex/model";
import { z } from "zod";
import { claimedIndexText, rankOrReason } from "./index-text.ts";
import { scoredLeaves } from "./leaf-sql.ts";
import type { ReportOptions } from "./notices.ts";
import { runParams, type RunScope } from "./scope.ts";
import { unitColumns, unitShape, unitTables } from "./unit-row.ts";
import { say, type WordKey } from "./words.ts";

const score = indexScoreTable.row.shape;
const leafCode = scoreTable.row.shape.leaf_code.nullable();
const lost = points("Điểm chưa đạt").nullable();

/** The shape of a unit's result in one line. */
export const summaryShape = z.strictObject({
  ...unitShape,
  index: score.index,
  index_high: score.index_high,
  refused_index: score.refused_index,
  refused_index_high: score.refused_index_high,
  completeness: score.completeness,
  band: score.band,
  rank: score.rank,
  ranked: score.ranked,
  loss_1_code: leafCode,
  loss_1: lost,
  loss_2_code: leafCode,
  loss_2: lost,
  loss_3_code: leafCode,
  loss_3: lost,
});

/** A unit's result with its three largest losses; fewer losses leave nulls. */
export type SummaryRow = RowOf<{ row: typeof summaryShape }>;

const lossColumns = [1, 2, 3]
  .map(
    (place) =>
      `max(CASE WHEN place = ${place} THEN leaf_code END) AS loss_${place}_code,
    max(CASE WHEN place = ${place} THEN lost END) AS loss_${place}`,
  )
  .join(",\n    ");

/** Every unit of a run at one year and stage, group by group in order of rank. */
export function summaryQuery(scope: RunScope): Query<typeof summaryShape> {
  return {
    sql: `WITH leaf_loss AS (
  SELECT s.unit_id, s.leaf_code, s.max - s.points AS lost,
    row_number() OVER (PARTITION BY s.unit_id ORDER BY s.max - s.points DESC, n.ordinal, s.leaf_code) AS place
  FROM ${scoredLeaves}
  WHERE s.run_id = $1 AND s.year = $2 AND s.stage = $3 AND s.status = 'scored' AND s.points < s.max
), largest_loss AS (
  SELECT unit_id,
    ${lossColumns}
  FROM leaf_loss
  WHERE place <= 3
  GROUP BY unit_id
)
SELECT ${unitColumns},
  i."index", i.index_high, i.refused_index, i.refused_index_high, i.completeness, i.band, i."rank", i.ranked,
  l.loss_1_code, l.loss_1, l.loss_2_code, l.loss_2, l.loss_3_code, l.loss_3
FROM ${unitTables}
LEFT JOIN largest_loss AS l ON l.unit_id = i.unit_id
WHERE i.run_id = $1 AND i.year = $2 AND i.stage = $3
ORDER BY coalesce(u.province, ''), u.tier, coalesce(u."group", ''),
  CASE WHEN i."rank" IS NULL THEN 1 ELSE 0 END, i."rank",
  CASE WHEN i."index" IS NULL THEN 1 ELSE 0 END, i."index" DESC, i.unit_id`,
    params: runParams(scope),
    row: summaryShape,
  };
}

/** `3.3.2 (−0,28); 7.5 (−0,20)`: the largest losses of a unit; a dash where there is none. */
export function lossesText(row: SummaryRow, locale: Locale): string {
  const losses = [
    [row.loss_1_code, row.loss_1],
    [row.loss_2_code, row.loss_2],
    [row.loss_3_code, row.loss_3],
  ] as const;
  const texts = losses.flatMap(([code, lost]) =>
    code === null ? [] : [`${code} (−${numberText(lost, { places: 2, locale })})`],
  );
  return texts.length === 0 ? noNumber : texts.join("; ");
}

/** `78,20–86,70% TẠM TÍNH`: an index with its range, and the word that it is provisional. */
function indexCell(row: SummaryRow, locale: Locale): string {
  return claimedIndexText(row, locale) + (row.provisional ? ` ${say("mark.provisional", locale)}` : "");
}

const columns: readonly (readonly [WordKey, PageColumn["align"]])[] = [
  ["column.unit", "left"],
  ["axis.index", "right"],
  ["column.rank", "center"],
  ["column.completeness", "right"],
  ["column.losses", "left"],
];

/** The short table that ends a run: unit, index, rank in its group, completeness, the three largest losses. */
export function summaryTable(
  rows: readonly SummaryRow[],
  options: ReportOptions = {},
): Extract<Block, { kind: "table" }> {
  const locale = options.locale ?? "vi";
  return {
    kind: "table",
    caption: say("title.summary", locale),
    columns: columns.map(([key, align]) => ({ title: say(key, locale), align })),
    rows: rows.map((row) => [
      row.unit_name,
      indexCell(row, locale),
      rankOrReason(row, locale),
      percentCell(row.completeness, locale),
      lossesText(row, locale),
    ]),
  };
}

/** `94,30%` of a percent; null is a dash. */
export function percentCell(percent: string | null, locale: Locale): string {
  return percent === null ? noNumber : `${numberText(percent, { places: 2, locale })}%`;
}
