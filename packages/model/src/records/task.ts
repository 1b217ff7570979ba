import { z } from "zod";
import { date, flag, oneNamed, text } from "../field.ts";
import type { RowOf, Table } from "../table.ts";
import { provenance } from "./provenance.ts";

/** What became of a task on a day, and what people call it. */
export const taskStateNames = {
  not_yet_due: "Chưa đến hạn",
  in_progress: "Đang thực hiện",
  done_on_time: "Hoàn thành đúng hạn",
  done_late: "Hoàn thành quá hạn",
  overdue: "Quá hạn, chưa hoàn thành",
  did_not_arise: "Không phát sinh",
  dropped: "Thôi thực hiện",
} as const;

/** How a task stands on a day, as it was reported; of one of its products, or of all. */
export const taskProgressTable = {
  name: "task_progress",
  about: { vi: "Tiến độ nhiệm vụ", en: "How a task stands on a day" },
  key: ["task_id", "as_of", "product"],
  form: {
    shown: ["Mã như in", "Nội dung, nhiệm vụ", "Thời hạn như in", "Chủ trì"],
    asked: ["state", "done_on", "product_document", "reason"],
  },
  row: z.strictObject({
    task_id: text("Mã nhiệm vụ"),
    as_of: date("Tính đến ngày"),
    product: text("Sản phẩm", "as the plan prints it; null: the whole task").nullable(),
    state: oneNamed(taskStateNames, "Tình trạng"),
    done_on: date("Ngày hoàn thành").nullable(),
    product_document: text("Văn bản sản phẩm").nullable(),
    reason: text("Lý do", "required where the task did not arise or was dropped").nullable(),
    ...provenance,
  }),
} satisfies Table;

/** What became of a task on a day. */
export type TaskState = RowOf<typeof taskProgressTable>["state"];

/** How a task feeds a leaf. */
const linkRoleNames = { product: "Sản phẩm", figure: "Số liệu", condition: "Điều kiện" } as const;

/** Which leaf a task feeds, many to many. */
export const taskLinkTable = {
  name: "task_link",
  about: { vi: "Nhiệm vụ gắn với tiêu chí", en: "Which leaf a task feeds" },
  key: ["task_id", "leaf_uid", "role"],
  form: {
    shown: ["Nội dung, nhiệm vụ", "Sản phẩm", "Mã tiêu chí", "Tiêu chí", "Điểm tối đa", "Độ giống (%)"],
    asked: ["confirmed", "confirmed_by", "confirmed_on"],
  },
  row: z.strictObject({
    task_id: text("Mã nhiệm vụ"),
    leaf_uid: text("Mã ổn định của tiêu chí"),
    role: oneNamed(linkRoleNames, "Vai trò"),
    confirmed: flag("Đã xác nhận"),
    confirmed_by: text("Bộ phận xác nhận").nullable(),
    confirmed_on: date("Ngày xác nhận").nullable(),
    ...provenance,
  }),
} satisfies Table;
