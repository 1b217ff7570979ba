import {
  evidenceLinkTable,
  evidenceTable,
  explanationTable,
  type Query,
  type RowOf,
  ruleNodeTable,
  scoreTable,
} from "@parindex/model";
import { z } from "zod";
import { runParams, type UnitScope } from "./scope.ts";

const node = ruleNodeTable.row.shape;
const evidence = evidenceTable.row.shape;
const link = evidenceLinkTable.row.shape;

/** The shape of a document of a criterion; of a criterion without one all its fields are null. */
export const registerRowShape = z.strictObject({
  area_code: node.node_code,
  area_title: node.title,
  leaf_uid: node.node_uid,
  leaf_code: node.node_code,
  leaf_title: node.title,
  evidence_required: node.evidence_required,
  points: scoreTable.row.shape.points,
  explanation: explanationTable.row.shape.text.nullable(),
  evidence_id: evidence.evidence_id.nullable(),
  kind: evidence.kind.nullable(),
  number: evidence.number,
  issued_on: evidence.issued_on,
  issuer: evidence.issuer,
  summary: evidence.summary.nullable(),
  item: link.item,
  page: link.page,
  file: evidence.file,
  url: evidence.url,
});

/** A document of a criterion, or a criterion without one. */
export type RegisterRow = RowOf<{ row: typeof registerRowShape }>;

/** Every criterion that its unit scores, in printed order, with its documents, the oldest first. */
export function registerQuery(scope: UnitScope): Query<typeof registerRowShape> {
  return {
    sql: `SELECT a.node_code AS area_code, a.title AS area_title, n.node_uid AS leaf_uid, n.node_code AS leaf_code,
  n.title AS leaf_title, n.evidence_required, COALESCE(s.points, s.claimed) AS points, x.text AS explanation,
  e.evidence_id, e.kind, e.number, e.issued_on, e.issuer, e.summary, k.item, k.page, e.file, e.url
FROM index_score AS i
JOIN rule_node AS n ON n.rule_set_id = i.rule_set_id AND n.is_leaf
JOIN rule_node AS a ON a.rule_set_id = n.rule_set_id AND a.node_uid = n.area_uid
LEFT JOIN score AS s ON s.run_id = i.run_id AND s.unit_id = i.unit_id AND s.year = i.year
  AND s.stage = i.stage AND s.leaf_uid = n.node_uid
LEFT JOIN explanation AS x ON x.unit_id = i.unit_id AND x.year = i.year
  AND x.stage = i.stage AND x.leaf_uid = n.node_uid
LEFT JOIN evidence_link AS k ON k.unit_id = i.unit_id AND k.year = i.year AND k.leaf_uid = n.node_uid
LEFT JOIN evidence AS e ON e.unit_id = k.unit_id AND e.evidence_id = k.evidence_id
WHERE i.run_id = $1 AND i.year = $2 AND i.stage = $3 AND i.unit_id = $4
  AND (e.evidence_id IS NOT NULL OR COALESCE(n.scored_by, 'self') = 'self')
ORDER BY n.ordinal, CASE WHEN e.issued_on IS NULL THEN 1 ELSE 0 END, e.issued_on, e.evidence_id`,
    params: [...runParams(scope), scope.unit_id],
    row: registerRowShape,
  };
}
