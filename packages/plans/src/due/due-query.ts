import {
  planAreaTable,
  planTable,
  planTaskTable,
  oneOf,
  type Query,
  type RowOf,
  ruleNodeTable,
  taskDeadlineTable,
  taskLinkTable,
  taskProgressTable,
  unitTable,
} from "@parindex/model";
import { z } from "zod";

const plan = planTable.row.shape;
const task = planTaskTable.row.shape;
const area = planAreaTable.row.shape;
const deadline = taskDeadlineTable.row.shape;
const progress = taskProgressTable.row.shape;

/** The shape of a deadline of a task with one of the task's leaves. */
const dueShape = z.strictObject({
  task_id: task.task_id,
  plan_id: task.plan_id,
  unit_id: plan.unit_id,
  unit_name: unitTable.row.shape.name.nullable(),
  year: plan.year,
  area_code: task.area_code,
  area_title: area.title.nullable(),
  reform_area: area.reform_area.nullable(),
  code: task.code,
  title: task.title,
  lead: task.lead,
  task_deadline_text: task.deadline_text,
  part_no: deadline.part_no,
  product: deadline.product,
  deadline_text: deadline.deadline_text,
  deadline_kind: deadline.deadline_kind,
  start: deadline.start,
  due: deadline.due,
  exclusive: deadline.exclusive,
  due_dates: deadline.due_dates,
  progress: progress.state.nullable(),
  progress_of: oneOf(["task", "product"] as const, "Tiến độ của").nullable(),
  progress_on: progress.as_of.nullable(),
  done_on: progress.done_on,
  reason: progress.reason,
  leaf_uid: taskLinkTable.row.shape.leaf_uid.nullable(),
  leaf_max: ruleNodeTable.row.shape.max,
});

/** A deadline of a task, how it stood last, and one of the leaves the task feeds; `leaf_uid` is null where it feeds none. */
export type DueRow = RowOf<{ row: typeof dueShape }>;

/** Whose tasks are asked for, and the day; all units and years where they are not given. */
export interface DueScope {
  readonly as_of: string;
  readonly unit_id?: string | null;
  readonly year?: number | null;
}

const reported = `SELECT q.task_id, q.product, q.state, q.as_of, q.done_on, q.reason,
    ROW_NUMBER() OVER (PARTITION BY q.task_id, q.product ORDER BY q.as_of DESC, q.source_file, q.source_place) AS pick
  FROM task_progress q
  WHERE q.as_of <= CAST($1 AS DATE)`;

/** What was said last of each deadline: of its product, unless the whole task was reported on later. */
const latest = `SELECT d.task_id, d.part_no, r.state, r.as_of, r.done_on, r.reason,
    CASE WHEN r.product IS NULL THEN 'task' ELSE 'product' END AS progress_of,
    ROW_NUMBER() OVER (
      PARTITION BY d.task_id, d.part_no
      ORDER BY r.as_of DESC, CASE WHEN r.product IS NULL THEN 1 ELSE 0 END
    ) AS pick
  FROM task_deadline d
  JOIN reported r ON r.task_id = d.task_id AND r.pick = 1 AND (r.product IS NULL OR r.product = d.product)`;

const leaves = `SELECT DISTINCT v.first_id, i.unit_id, i.year, l.leaf_uid, n.max AS leaf_max
  FROM task_link l
  JOIN plan_task v ON v.task_id = l.task_id
  JOIN rule_node n ON n.node_uid = l.leaf_uid
  JOIN index_score i ON i.rule_set_id = n.rule_set_id
  WHERE l.confirmed AND n.is_leaf AND i.stage = 'self'`;

/**
 * Every deadline of every task in force on the day but the group rows, once for each leaf that the task, or an
 * earlier version of it, feeds by a confirmed link, with the leaf's maximum in the rule set that scored the
 * plan's unit in the plan's year.
 */
export function dueQuery({ as_of, unit_id = null, year = null }: DueScope): Query<typeof dueShape> {
  return {
    sql: `WITH reported AS (
  ${reported}
),
latest AS (
  ${latest}
),
fed AS (
  ${leaves}
)
SELECT t.task_id, t.plan_id, p.unit_id, u.name AS unit_name, p.year, t.area_code, a.title AS area_title,
  a.reform_area, t.code, t.title, t.lead, t.deadline_text AS task_deadline_text, d.part_no, d.product,
  d.deadline_text, d.deadline_kind, d.start, d.due, d.exclusive, d.due_dates,
  g.state AS progress, g.progress_of, g.as_of AS progress_on, g.done_on, g.reason, f.leaf_uid, f.leaf_max
FROM plan_task t
JOIN plan p ON p.plan_id = t.plan_id
JOIN task_deadline d ON d.task_id = t.task_id
LEFT JOIN plan_area a ON a.plan_id = t.plan_id AND a.area_code = t.area_code
LEFT JOIN unit u ON u.unit_id = p.unit_id
LEFT JOIN latest g ON g.task_id = d.task_id AND g.part_no = d.part_no AND g.pick = 1
LEFT JOIN fed f ON f.first_id = t.first_id AND f.unit_id = p.unit_id AND f.year = p.year
WHERE NOT t.is_group
  AND (t.from_on IS NULL OR t.from_on <= CAST($1 AS DATE))
  AND (t.until_on IS NULL OR t.until_on > CAST($1 AS DATE))
  AND (CAST($2 AS VARCHAR) IS NULL OR p.unit_id = CAST($2 AS VARCHAR))
  AND (CAST($3 AS INTEGER) IS NULL OR p.year = CAST($3 AS INTEGER))
ORDER BY t.plan_id, t.task_id, d.part_no, f.leaf_uid, f.leaf_max`,
    params: [as_of, unit_id, year === null ? null : BigInt(year)],
    row: dueShape,
  };
}
