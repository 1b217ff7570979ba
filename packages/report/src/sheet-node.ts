import {
  explanationTable,
  type Query,
  type RowOf,
  ruleNodeTable,
  scoreTable,
  type Stage,
} from "@parindex/model";
import { z } from "zod";
import { runParams, type UnitScope } from "./scope.ts";

const node = ruleNodeTable.row.shape;
const score = scoreTable.row.shape;

/** The shape of a line of the sheet: an area, criterion or leaf. */
export const sheetNodeShape = z.strictObject({
  node_uid: node.node_uid,
  node_code: node.node_code,
  parent_uid: node.parent_uid,
  ordinal: node.ordinal,
  depth: node.depth,
  is_leaf: node.is_leaf,
  title: node.title,
  max: node.max,
  part_id: node.part_id,
  section_id: node.section_id,
  scored_by: node.scored_by,
  scoring_text: node.scoring_text,
  expected_evidence: node.expected_evidence,
  status: score.status.nullable(),
  reason: score.reason,
  computed: score.computed,
  claimed: score.claimed,
  points: score.points,
  points_low: score.points_low,
  points_high: score.points_high,
  appraised_points: score.points,
  explanation: explanationTable.row.shape.text.nullable(),
});

/** An area, criterion or leaf of the unit's set; the score's fields are null on what is not a leaf. */
export type SheetNode = RowOf<{ row: typeof sheetNodeShape }>;

/** Every node of the unit's set in printed order, with the unit's score and, where a stage is named, the appraised one. */
export function sheetNodesQuery(
  scope: UnitScope & { readonly appraised_stage?: Stage | null },
): Query<typeof sheetNodeShape> {
  return {
    sql: `SELECT n.node_uid, n.node_code, n.parent_uid, n.ordinal, n.depth, n.is_leaf, n.title, n.max,
  n.part_id, n.section_id, n.scored_by, n.scoring_text, n.expected_evidence,
  s.status, s.reason, s.computed, s.claimed, s.points, s.points_low, s.points_high,
  a.points AS appraised_points, x.text AS explanation
FROM index_score AS i
JOIN rule_node AS n ON n.rule_set_id = i.rule_set_id
LEFT JOIN score AS s ON s.run_id = i.run_id AND s.unit_id = i.unit_id AND s.year = i.year
  AND s.stage = i.stage AND s.leaf_uid = n.node_uid
LEFT JOIN score AS a ON a.run_id = i.run_id AND a.unit_id = i.unit_id AND a.year = i.year
  AND a.stage = $5 AND a.leaf_uid = n.node_uid
LEFT JOIN explanation AS x ON x.unit_id = i.unit_id AND x.year = i.year
  AND x.stage = i.stage AND x.leaf_uid = n.node_uid
WHERE i.run_id = $1 AND i.year = $2 AND i.stage = $3 AND i.unit_id = $4
ORDER BY n.ordinal, n.node_uid`,
    params: [...runParams(scope), scope.unit_id, scope.appraised_stage ?? ""],
    row: sheetNodeShape,
  };
}
