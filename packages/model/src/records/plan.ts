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
    implied: text("Trường lấy từ ô gộp", "fields that merged cells gave, separated by spaces").nullable(),
    origin: oneOf(taskOrigins, "Nguồn gốc"),
    replaces: text("Thay nhiệm vụ", "the task of an earlier plan that this one stands for").nullable(),
    first_id: text("Mã nhiệm vụ ban đầu", "the first version of the task; its own id where it replaces none"),
    from_on: date("Có hiệu lực từ", "null: since the plan").nullable(),
    until_on: date("Hết hiệu lực từ", "the day another task replaced it; null: in force").nullable(),
    ...provenance,
  }),
} satisfies Table;

/** When each product of a task is due: one row a deadline, and one without days where the plan gives none. */
export const taskDeadlineTable = {
  name: "task_deadline",
  about: { vi: "Thời hạn của nhiệm vụ, mỗi thời hạn một dòng", en: "A deadline of a task" },
  key: ["task_id", "part_no"],
  row: z.strictObject({
    task_id: text("Mã nhiệm vụ"),
    part_no: whole("Thứ tự", "1 for the first or only deadline"),
    product: text("Sản phẩm", "null: of the whole task").nullable(),
    deadline_text: text("Thời hạn như in").nullable(),
    deadline_kind: oneOf(deadlineKinds, "Loại thời hạn").nullable(),
    start: date("Bắt đầu").nullable(),
    due: date("Đến hạn").nullable(),
    exclusive: flag("Không gồm ngày đến hạn").nullable(),
    due_dates: text("Các ngày đến hạn", "ISO dates separated by spaces").nullable(),
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
