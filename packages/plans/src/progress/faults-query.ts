import { type Query, text } from "@parindex/model";
import { z } from "zod";

const shape = z.strictObject({
  code: text("Mã lỗi"),
  source_file: text("Tệp"),
  source_place: text("Vị trí"),
  id: text("Nhiệm vụ hoặc báo cáo"),
  said: text("Đang ghi").nullable(),
  known: text("Theo kế hoạch").nullable(),
});

/** What a fault of progress is asked of: rows of which table, and when a row is faulty. */
interface Fault {
  readonly code: string;
  readonly from: string;
  readonly where: string;
  /** What the row says, and what it should agree with; SQL of a text. */
  readonly said?: string;
  readonly known?: string;
}

const progress = "task_progress r";
/** Progress on work that has one day: of a product with its own, or of a task with no more than one. */
const dated = `(
    SELECT q.*, d.due, d.exclusive
    FROM task_progress q
    JOIN task_deadline d ON d.task_id = q.task_id AND (q.product = d.product OR q.product IS NULL)
    JOIN (SELECT task_id, COUNT(*) AS parts FROM task_deadline GROUP BY task_id) n ON n.task_id = d.task_id
    WHERE d.due IS NOT NULL AND d.due_dates IS NULL AND (q.product IS NOT NULL OR n.parts = 1)
  ) r`;
const day = (column: string): string => `CAST(${column} AS VARCHAR)`;
const isAfter = (column: string): string => `(${column} > r.due OR (r.exclusive AND ${column} = r.due))`;

const faults: readonly Fault[] = [
  {
    code: "progress.no_reason",
    from: progress,
    where: "r.state IN ('did_not_arise', 'dropped') AND r.reason IS NULL",
  },
  {
    code: "progress.done_in_future",
    from: progress,
    where: "r.done_on > r.as_of",
    said: day("r.done_on"),
    known: day("r.as_of"),
  },
  {
    code: "progress.done_without_day",
    from: progress,
    where: "r.state IN ('done_on_time', 'done_late') AND r.done_on IS NULL",
  },
  {
    code: "progress.day_without_done",
    from: progress,
    where: "r.state NOT IN ('done_on_time', 'done_late') AND r.done_on IS NOT NULL",
    said: day("r.done_on"),
  },
  {
    code: "progress.not_on_time",
    from: dated,
    where: `r.state = 'done_on_time' AND ${isAfter("r.done_on")}`,
    said: day("r.done_on"),
    known: day("r.due"),
  },
  {
    code: "progress.not_late",
    from: dated,
    where: `r.state = 'done_late' AND NOT ${isAfter("r.done_on")}`,
    said: day("r.done_on"),
    known: day("r.due"),
  },
  {
    code: "progress.not_overdue",
    from: dated,
    where: `r.state = 'overdue' AND NOT ${isAfter("r.as_of")}`,
    said: day("r.as_of"),
    known: day("r.due"),
  },
  {
    code: "progress.unknown_product",
    from: `(
    SELECT q.*, t.known
    FROM task_progress q
    JOIN (SELECT task_id, MIN(product) AS known FROM task_deadline GROUP BY task_id) t ON t.task_id = q.task_id
    LEFT JOIN task_deadline d ON d.task_id = q.task_id AND d.product = q.product
    WHERE q.product IS NOT NULL AND d.task_id IS NULL
  ) r`,
    where: "TRUE",
    said: "r.product",
    known: "COALESCE(r.known, '–')",
  },
  {
    code: "progress.of_group",
    from: "(SELECT q.* FROM task_progress q JOIN plan_task t ON t.task_id = q.task_id WHERE t.is_group) r",
    where: "TRUE",
  },
  {
    code: "link.unsigned",
    from: "task_link r",
    where: "r.confirmed AND (r.confirmed_by IS NULL OR r.confirmed_on IS NULL)",
    said: "r.leaf_uid",
  },
];

const ofSubmissions: readonly Fault[] = [
  {
    code: "submission.no_reason",
    from: "sent_report r",
    where: "r.submitted_on IS NULL AND r.reason IS NULL",
    said: "r.period",
  },
  {
    code: "submission.unknown_period",
    from: `(
    SELECT s.*
    FROM sent_report s
    LEFT JOIN obligation o ON o.obligation_id = s.obligation_id AND o.period = s.period
    WHERE o.period IS NULL
  ) r`,
    where: "TRUE",
    said: "r.period",
  },
];

function sqlOf(id: string): (fault: Fault) => string {
  const none = "CAST(NULL AS VARCHAR)";
  return ({ code, from, where, said = none, known = none }) =>
    `SELECT '${code}' AS code, r.source_file, r.source_place, r.${id} AS id, ${said} AS said, ${known} AS known
FROM ${from}
WHERE ${where}`;
}

/** Progress, links and sent reports that contradict themselves or their plan, each with its file and place. */
export function progressFaultsQuery(): Query<typeof shape> {
  const all = [...faults.map(sqlOf("task_id")), ...ofSubmissions.map(sqlOf("obligation_id"))];
  return {
    sql: `SELECT code, source_file, source_place, id, said, known
FROM (
${all.join("\nUNION ALL\n")}
) AS found
ORDER BY source_file, LENGTH(source_place), source_place, code`,
    params: [],
    row: shape,
  };
}
