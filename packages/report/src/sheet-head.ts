import { indexScoreTable, type Query, type RowOf, unitTable } from "@parindex/model";
import { z } from "zod";
import { runParams, type UnitScope } from "./scope.ts";
import { unitColumns, unitShape, unitTables } from "./unit-row.ts";

const unit = unitTable.row.shape;
const score = indexScoreTable.row.shape;

/** The shape of who scores itself. */
export const sheetHeadShape = z.strictObject({
  ...unitShape,
  kind: unit.kind,
  parent_name: unit.name.nullable(),
  doc_symbol: unit.doc_symbol,
  place_name: unit.place_name,
  head_title: unit.head_title,
  index: score.index,
  index_high: score.index_high,
  refused_index: score.refused_index,
  refused_index_high: score.refused_index_high,
  bonus: score.bonus,
  penalty: score.penalty,
});

/** Who scores itself, in which year, by which set; what its letters are headed with. */
export type SheetHead = RowOf<{ row: typeof sheetHeadShape }>;

/** The one row that heads a unit's sheet; none where the unit has no score in that year and stage. */
export function sheetHeadQuery(scope: UnitScope): Query<typeof sheetHeadShape> {
  return {
    sql: `SELECT ${unitColumns},
  u.kind, p.name AS parent_name, u.doc_symbol, u.place_name, u.head_title,
  i."index", i.index_high, i.refused_index, i.refused_index_high, i.bonus, i.penalty
FROM ${unitTables}
LEFT JOIN unit AS p ON p.unit_id = u.parent_id
WHERE i.run_id = $1 AND i.year = $2 AND i.stage = $3 AND i.unit_id = $4
ORDER BY i.unit_id`,
    params: [...runParams(scope), scope.unit_id],
    row: sheetHeadShape,
  };
}
