import { indexScoreTable, ruleSetTable, type RowOf, unitTable } from "@parindex/model";
import { z } from "zod";

const unit = unitTable.row.shape;
const score = indexScoreTable.row.shape;
const ruleSet = ruleSetTable.row.shape;

/** What every answer about a unit carries, so that no picture can leave its stage, set or notice out. */
export const unitShape = {
  unit_id: unit.unit_id,
  unit_name: unit.name,
  tier: unit.tier,
  province: unit.province,
  group: unit.group,
  year: score.year,
  stage: score.stage,
  rule_set_id: score.rule_set_id,
  rule_set_title: ruleSet.title,
  rule_set_status: ruleSet.status,
  notice: ruleSet.notice,
  rank_reason: score.rank_reason,
  provisional: score.provisional,
};

const unitRow = { row: z.strictObject(unitShape) };

/** A unit in a year at a stage, and the rule set that scored it. */
export type UnitRow = RowOf<typeof unitRow>;

/** The columns of `unitShape`, from the tables that `unitTables` joins. */
export const unitColumns = `u.unit_id, u.name AS unit_name, u.tier, u.province, u."group", i.year, i.stage,
  i.rule_set_id, r.title AS rule_set_title, r.status AS rule_set_status, r.notice, i.rank_reason, i.provisional`;

/** The tables behind `unitColumns`. */
export const unitTables = `index_score AS i
JOIN unit AS u ON u.unit_id = i.unit_id
JOIN rule_set AS r ON r.rule_set_id = i.rule_set_id`;
