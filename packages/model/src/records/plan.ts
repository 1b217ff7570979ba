import { z } from "zod";
import { date, flag, oneOf, text, whole } from "../field.ts";
import type { Table } from "../table.ts";
import { provenance } from "./provenance.ts";
import { reformAreas } from "./reform-area.ts";

/** How a deadline binds. */
export const deadlineKinds = [
  "by-date",
  "in-month",
  "in-quarter",
  "in-year",
  "recurring",
  "ongoing",
  "on-demand",
  "relative",
  "unparsed",
] as const;

/** How a deadline binds. */
export type DeadlineKind = (typeof deadlineKinds)[number];

/** Where a task came from. */
export const taskOrigins = ["plan", "amendment", "assigned"] as const;

/** What became of a task on a day. */
export const taskStates = [
  "not_yet_due",
  "in_progress",
  "done_on_time",
  "done_late",
  "overdue",
  "did_not_arise",
  "dropped",
] as const;

/** Yearly plans as normalised. */
export const planTable = {
  name: "plan",
  about: { vi: "Kế hoạch cải cách hành chính năm", en: "A yearly plan" },
  key: ["plan_id"],
  row: z.strictObject({
    plan_id: text("Mã kế hoạch"),
    unit_id: text("Mã đơn vị").nullable(),
    year: whole("Năm"),
    title: text("Tên kế hoạch"),
    number: text("Số, ký hiệu").nullable(),
    issued_on: date("Ngày ban hành").nullable(),
    issuer: text("Cơ quan ban hành").nullable(),
    amends: text("Sửa đổi kế hoạch").nullable(),
    ...provenance,
  }),
} satisfies Table;

/** The plan's own headings and the reform areas they map to. */
export const planAreaTable = {
  name: "plan_area",
  about: { vi: "Lĩnh vực trong kế hoạch", en: "A heading of a plan and its reform area" },
  key: ["plan_id", "area_code"],
  row: z.strictObject({
    plan_id: text("Mã kế hoạch"),
    area_code: text("Mã lĩnh vực trong kế hoạch"),
    code: text("Mã như in").nullable(),
    title: text("Tên lĩnh vực"),
    reform_area: oneOf(reformAreas, "Lĩnh vực cải cách"),
    ...provenance,
  }),
} satisfies Table;

/** What was promised, by when; lists are one item a line. */
export const planTaskTable = {
  name: "plan_task",
  about: { vi: "Nhiệm vụ của kế hoạch", en: "A task of a plan" },
  key: ["task_id"],
  row: z.strictObject({
    task_id: text("Mã nhiệm vụ"),
    plan_id: text("Mã kế hoạch"),
    code: text("Mã như in").nullable(),
    parent: text("Thuộc nhiệm vụ").nullable(),
    is_group: flag("Là dòng nhóm"),
    area_code: text("Mã lĩnh vực trong kế hoạch").nullable(),
    title: text("Nội dung, nhiệm vụ"),
    goal: text("Mục tiêu, chỉ tiêu").nullable(),
    activities: text("Hoạt động").nullable(),
    products: text("Kết quả, sản phẩm").nullable(),
    lead: text("Chủ trì").nullable(),
    coordinating: text("Phối hợp").nullable(),
    deadline_text: text("Thời hạn như in").nullable(),
    deadline_kind: oneOf(deadlineKinds, "Loại thời hạn").nullable(),
    start: date("Bắt đầu").nullable(),
    due: date("Đến hạn").nullable(),
    exclusive: flag("Không gồm ngày đến hạn").nullable(),
    due_dates: text("Các ngày đến hạn", "ISO dates separated by spaces").nullable(),
    note: text("Ghi chú").nullable(),
    funding: text("Kinh phí").nullable(),
    origin: oneOf(taskOrigins, "Nguồn gốc"),
    ...provenance,
  }),
} satisfies Table;

/** What a plan promises in numbers. */
export const planTargetTable = {
  name: "plan_target",
  about: { vi: "Chỉ tiêu của kế hoạch", en: "A quantified target of a plan" },
  key: ["plan_id", "target_id"],
  row: z.strictObject({
    plan_id: text("Mã kế hoạch"),
    target_id: text("Mã chỉ tiêu"),
    code: text("Mã như in").nullable(),
    area_code: text("Mã lĩnh vực trong kế hoạch").nullable(),
    task_id: text("Mã nhiệm vụ").nullable(),
    text: text("Nội dung"),
    comparison: oneOf(["at_least", "above", "at_most", "below", "equals"] as const, "So sánh"),
    value: text("Mức"),
    value_to: text("Đến mức").nullable(),
    unit: text("Đơn vị tính").nullable(),
    ...provenance,
  }),
} satisfies Table;

/** How a task stands on a day. */
export const taskProgressTable = {
  name: "task_progress",
  about: { vi: "Tiến độ nhiệm vụ", en: "How a task stands on a day" },
  key: ["task_id", "as_of"],
  row: z.strictObject({
    task_id: text("Mã nhiệm vụ"),
    as_of: date("Tính đến ngày"),
    state: oneOf(taskStates, "Tình trạng"),
    done_on: date("Ngày hoàn thành").nullable(),
    product_document: text("Văn bản sản phẩm").nullable(),
    reason: text("Lý do", "required where the task did not arise or was dropped").nullable(),
    ...provenance,
  }),
} satisfies Table;

/** Which leaf a task feeds, many to many. */
export const taskLinkTable = {
  name: "task_link",
  about: { vi: "Nhiệm vụ gắn với tiêu chí", en: "Which leaf a task feeds" },
  key: ["task_id", "leaf_uid", "role"],
  row: z.strictObject({
    task_id: text("Mã nhiệm vụ"),
    leaf_uid: text("Mã ổn định của tiêu chí"),
    role: oneOf(["product", "figure", "condition"] as const, "Vai trò"),
    confirmed: flag("Đã xác nhận"),
    confirmed_by: text("Bộ phận xác nhận").nullable(),
    confirmed_on: date("Ngày xác nhận").nullable(),
    ...provenance,
  }),
} satisfies Table;
