import {
  planTable,
  planTaskTable,
  type Query,
  type RowOf,
  ruleNodeTable,
  taskLinkTable,
  taskProgressTable,
  unitTable,
} from "@parindex/model";
import { z } from "zod";

const plan = planTable.row.shape;
const task = planTaskTable.row.shape;
const progress = taskProgressTable.row.shape;

/** The shape of a task with one of its leaves. */
const dueShape = z.strictObject({
  task_id: task.task_id,
  plan_id: task.plan_id,
  unit_id: plan.unit_id,
  unit_name: unitTable.row.shape.name.nullable(),
  year: plan.year,
  code: task.code,
  title: task.title,
  lead: task.lead,
  deadline_text: task.deadline_text,
  deadline_kind: task.deadline_kind,
  due: task.due,
  exclusive: task.exclusive,
  due_dates: task.due_dates,
  progress: progress.state.nullable(),
  progress_on: progress.as_of.nullable(),
  done_on: progress.done_on,
  leaf_uid: taskLinkTable.row.shape.leaf_uid.nullable(),
  leaf_max: ruleNodeTable.row.shape.max,
});

/** A task, how it stood last, and one of the leaves it feeds; `leaf_uid` is null where it feeds none. */
export type DueRow = RowOf<{ row: typeof dueShape }>;

/** Whose tasks are asked for, and the day; all units and years where they are not given. */
export interface DueScope {
  readonly as_of: string;
  readonly unit_id?: string | null;
  readonly year?: number | null;
}

const latestProgress = `SELECT q.task_id, q.state, q.as_of, q.done_on
  FROM task_progress q
  JOIN (
    SELECT task_id, max(as_of) AS as_of
    FROM task_progress
    WHERE as_of <= CAST($1 AS DATE)
    GROUP BY task_id
  ) r ON r.task_id = q.task_id AND r.as_of = q.as_of`;

const leaves = `SELECT DISTINCT l.task_id, i.unit_id, i.year, l.leaf_uid, n.max AS leaf_max
  FROM task_link l
  JOIN rule_node n ON n.node_uid = l.leaf_uid
  JOIN index_score i ON i.rule_set_id = n.rule_set_id
  WHERE l.confirmed AND n.is_leaf AND i.stage = 'self'`;

/**
 * Every task but the group rows, once for each leaf it feeds by a confirmed link,
 * with the leaf's maximum in the rule set that scored the plan's unit in the plan's year.
 */
export function dueQuery({ as_of, unit_id = null, year = null }: DueScope): Query<typeof dueShape> {
  return {
    sql: `SELECT t.task_id, t.plan_id, p.unit_id, u.name AS unit_name, p.year, t.code, t.title, t.lead,
  t.deadline_text, t.deadline_kind, t.due, t.exclusive, t.due_dates,
  g.state AS progress, g.as_of AS progress_on, g.done_on, f.leaf_uid, f.leaf_max
FROM plan_task t
JOIN plan p ON p.plan_id = t.plan_id
LEFT JOIN unit u ON u.unit_id = p.unit_id
LEFT JOIN (
  ${latestProgress}
) g ON g.task_id = t.task_id
LEFT JOIN (
  ${leaves}
) f ON f.task_id = t.task_id AND f.unit_id = p.unit_id AND f.year = p.year
WHERE NOT t.is_group
  AND (CAST($2 AS VARCHAR) IS NULL OR p.unit_id = CAST($2 AS VARCHAR))
  AND (CAST($3 AS INTEGER) IS NULL OR p.year = CAST($3 AS INTEGER))
ORDER BY t.plan_id, t.task_id, f.leaf_uid, f.leaf_max, g.state`,
    params: [as_of, unit_id, year === null ? null : BigInt(year)],
    row: dueShape,
  };
}
