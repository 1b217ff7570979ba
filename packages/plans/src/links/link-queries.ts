import {
  planAreaTable,
  planTable,
  planTaskTable,
  type Query,
  type RowOf,
  ruleNodeTable,
  taskLinkTable,
  unitTable,
} from "@parindex/model";
import { z } from "zod";
import type { DueScope } from "../due/due-query.ts";

const plan = planTable.row.shape;
const task = planTaskTable.row.shape;
const node = ruleNodeTable.row.shape;
const link = taskLinkTable.row.shape;

const taskShape = z.strictObject({
  task_id: task.task_id,
  first_id: task.first_id,
  plan_id: task.plan_id,
  unit_id: plan.unit_id.unwrap(),
  unit_name: unitTable.row.shape.name.nullable(),
  year: plan.year,
  code: task.code,
  title: task.title,
  products: task.products,
  reform_area: planAreaTable.row.shape.reform_area.nullable(),
});

/** A task that may feed leaves. */
export type LinkTask = RowOf<{ row: typeof taskShape }>;

/** Every task in force on the day but the group rows, of plans that a unit holds. */
export function linkTaskQuery({ as_of, unit_id = null }: DueScope): Query<typeof taskShape> {
  return {
    sql: `SELECT t.task_id, t.first_id, t.plan_id, p.unit_id, u.name AS unit_name, p.year, t.code, t.title,
  t.products, a.reform_area
FROM plan_task t
JOIN plan p ON p.plan_id = t.plan_id
LEFT JOIN plan_area a ON a.plan_id = t.plan_id AND a.area_code = t.area_code
LEFT JOIN unit u ON u.unit_id = p.unit_id
WHERE NOT t.is_group AND p.unit_id IS NOT NULL
  AND (t.from_on IS NULL OR t.from_on <= CAST($1 AS DATE))
  AND (t.until_on IS NULL OR t.until_on > CAST($1 AS DATE))
  AND (CAST($2 AS VARCHAR) IS NULL OR p.unit_id = CAST($2 AS VARCHAR))
ORDER BY t.plan_id, t.task_id`,
    params: [as_of, unit_id],
    row: taskShape,
  };
}

const leafShape = z.strictObject({
  unit_id: plan.unit_id.unwrap(),
  year: plan.year,
  leaf_uid: node.node_uid,
  leaf_code: node.node_code,
  leaf_title: node.title,
  max: node.max,
  scoring_text: node.scoring_text,
  expected_evidence: node.expected_evidence,
  reform_area: node.reform_area,
});

/** A leaf of the rule set that scores a unit's year; `max` is null where the set gives none. */
export type LinkLeaf = RowOf<{ row: typeof leafShape }>;

/** The leaves that work can feed, of every unit and year with a plan; a survey's are left out. */
export function linkLeafQuery(): Query<typeof leafShape> {
  return {
    sql: `SELECT i.unit_id, i.year, n.node_uid AS leaf_uid, n.node_code AS leaf_code, n.title AS leaf_title, n.max,
  n.scoring_text, n.expected_evidence, n.reform_area
FROM index_score i
JOIN rule_node n ON n.rule_set_id = i.rule_set_id
WHERE i.stage = 'self' AND n.is_leaf AND n.scored_by <> 'survey'
  AND EXISTS (SELECT 1 FROM plan p WHERE p.unit_id = i.unit_id AND p.year = i.year)
ORDER BY i.unit_id, i.year, n.ordinal, n.node_uid`,
    params: [],
    row: leafShape,
  };
}

const knownShape = z.strictObject({
  first_id: task.first_id,
  leaf_uid: link.leaf_uid,
  role: link.role,
  confirmed: link.confirmed,
});

/** What a person said of a task and a leaf: that they belong together, or that they do not. */
export type KnownLink = RowOf<{ row: typeof knownShape }>;

/** Every link that was recorded, by the first version of its task. */
export function knownLinkQuery(): Query<typeof knownShape> {
  return {
    sql: `SELECT DISTINCT v.first_id, l.leaf_uid, l.role, l.confirmed
FROM task_link l
JOIN plan_task v ON v.task_id = l.task_id
ORDER BY v.first_id, l.leaf_uid, l.role`,
    params: [],
    row: knownShape,
  };
}
