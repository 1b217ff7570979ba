import { type Query, type RowOf, rulePartTable } from "@parindex/model";

/** A part, bonus or penalty section of a rule set. */
export type SheetPart = RowOf<typeof rulePartTable>;

/** The parts and sections of a rule set in printed order. */
export function sheetPartsQuery(rule_set_id: string): Query<typeof rulePartTable.row> {
  return {
    sql: `SELECT rule_set_id, part_id, kind, ordinal, title, max, scored_by, if_not_held
FROM rule_part
WHERE rule_set_id = $1
ORDER BY CASE WHEN kind = 'part' THEN 0 ELSE 1 END, ordinal, part_id`,
    params: [rule_set_id],
    row: rulePartTable.row,
  };
}
