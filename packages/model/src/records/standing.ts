import { z } from "zod";
import { decimal, oneNamed, oneOf, text, whole } from "../field.ts";
import type { Locale } from "../issue.ts";
import type { Table } from "../table.ts";
import { planSources } from "./indicator-lists.ts";
import { planAreaTable, planTable, planTaskTable, taskDeadlineTable } from "./plan.ts";
import { taskProgressTable } from "./task.ts";

/** How a task stands towards its deadline, the most urgent first. */
export const dueStates = ["late", "due_soon", "unclear", "ongoing", "upcoming", "done", "left_out"] as const;

/** What people call how a task stands towards its deadline. */
export const dueStateNames: Readonly<Record<(typeof dueStates)[number], Readonly<Record<Locale, string>>>> = {
  late: { vi: "Quá hạn", en: "Late" },
  due_soon: { vi: "Sắp đến hạn", en: "Due soon" },
  unclear: { vi: "Chưa rõ hạn", en: "Deadline unclear" },
  ongoing: { vi: "Thường xuyên", en: "Ongoing" },
  upcoming: { vi: "Chưa đến hạn", en: "Upcoming" },
  done: { vi: "Đã xong", en: "Done" },
  left_out: { vi: "Không phát sinh hoặc thôi thực hiện", en: "Left out" },
};

/** What a task counts as; `unreported` is past its day and nobody said what became of it. */
export const taskOutcomeNames = {
  done_on_time: "Hoàn thành đúng hạn",
  done_late: "Hoàn thành quá hạn",
  late: "Quá hạn, chưa hoàn thành",
  unreported: "Đã đến hạn, chưa báo cáo tiến độ",
  open: "Chưa hoàn thành",
  left_out: "Không phát sinh, thôi thực hiện",
} as const;

const plan = planTable.row.shape;
const task = planTaskTable.row.shape;
const deadline = taskDeadlineTable.row.shape;
const progress = taskProgressTable.row.shape;

/** How each deadline stands on the day of the run: one row a deadline of a task in force. */
export const taskStandingTable = {
  name: "task_standing",
  about: { vi: "Tình trạng từng thời hạn ở ngày chạy", en: "How a deadline stands on the day of the run" },
  key: ["task_id", "part_no"],
  row: z.strictObject({
    task_id: task.task_id,
    part_no: deadline.part_no,
    product: deadline.product,
    deadline_text: deadline.deadline_text,
    deadline_kind: deadline.deadline_kind,
    start: deadline.start,
    due_dates: text("Các ngày đến hạn", "every printed day, separated by spaces").nullable(),
    due: deadline.due,
    exclusive: deadline.exclusive,
    state: oneOf(dueStates, "Tình trạng so với thời hạn"),
    days_left: whole("Còn (ngày)", "below 0 once late; null where no day is fixed").nullable(),
    progress: progress.state.nullable(),
    done_on: progress.done_on,
  }),
} satisfies Table;

/** What each task in force counts as on the day of the run. */
export const taskOutcomeTable = {
  name: "task_outcome",
  about: { vi: "Kết quả thực hiện nhiệm vụ ở ngày chạy", en: "What a task counts as on the day of the run" },
  key: ["task_id"],
  row: z.strictObject({
    task_id: task.task_id,
    plan_id: task.plan_id,
    unit_id: plan.unit_id,
    year: plan.year,
    area_code: task.area_code,
    area_title: planAreaTable.row.shape.title.nullable(),
    reform_area: planAreaTable.row.shape.reform_area.nullable(),
    code: task.code,
    title: task.title,
    lead: task.lead,
    outcome: oneNamed(taskOutcomeNames, "Kết quả thực hiện"),
  }),
} satisfies Table;

/** Figures that come from a unit's plans and progress instead of its reports. */
export const planFactTable = {
  name: "plan_fact",
  about: { vi: "Số liệu lấy từ kế hoạch và tiến độ", en: "A figure taken from plans and progress" },
  key: ["unit_id", "year", "source"],
  row: z.strictObject({
    unit_id: text("Mã đơn vị"),
    year: whole("Năm"),
    source: oneOf(planSources, "Nguồn"),
    value: decimal("Giá trị", "null while some task or report past its day is unreported").nullable(),
    of_tasks: text(
      "Nhiệm vụ, báo cáo",
      "what is counted, else what is unreported; separated by spaces",
    ).nullable(),
    source_file: text("Tệp nguồn"),
  }),
} satisfies Table;
