import { indexScoreTable, type Query, type RowOf, ruleSetTable, unitTable, whole } from "@parindex/model";
import { z } from "zod";

const score = indexScoreTable.row.shape;
const ruleSet = ruleSetTable.row.shape;
const unit = unitTable.row.shape;

/** The shape of what a run scored. */
export const scoredShape = z.strictObject({
  year: score.year,
  stage: score.stage,
  province: unit.province,
  tier: unit.tier,
  group: unit.group,
  rule_set_id: score.rule_set_id,
  rule_set_title: ruleSet.title,
  rule_set_status: ruleSet.status,
  notice: ruleSet.notice,
  rule_set_sha256: ruleSet.sha256,
  units: whole("Số đơn vị"),
});

/** How many units of a group were scored in a year, at a stage, by a rule set. */
export type ScoredRow = RowOf<{ row: typeof scoredShape }>;

/** What a run scored: years newest first, then stage and group. */
export function scoredQuery(run_id: string): Query<typeof scoredShape> {
  return {
    sql: `SELECT i.year, i.stage, u.province, u.tier, u."group",
  i.rule_set_id, r.title AS rule_set_title, r.status AS rule_set_status, r.notice, r.sha256 AS rule_set_sha256,
  CAST(count(*) AS INTEGER) AS units
FROM index_score AS i
JOIN unit AS u ON u.unit_id = i.unit_id
JOIN rule_set AS r ON r.rule_set_id = i.rule_set_id
WHERE i.run_id = $1
GROUP BY i.year, i.stage, u.province, u.tier, u."group", i.rule_set_id, r.title, r.status, r.notice, r.sha256
ORDER BY i.year DESC, i.stage, coalesce(u.province, ''), u.tier, coalesce(u."group", ''), i.rule_set_id`,
    params: [run_id],
    row: scoredShape,
  };
}
