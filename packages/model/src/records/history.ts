import { z } from "zod";
import { date, oneOf, points, text, whole } from "../field.ts";
import type { Table } from "../table.ts";
import { stages, statuses } from "./stage.ts";

/** Runs in the order they were made: the receipt of each, kept for good. */
export const runLogTable = {
  name: "run_log",
  about: { vi: "Nhật ký lượt chạy", en: "Runs in the order they were made" },
  key: ["run_no"],
  row: z.strictObject({
    run_no: whole("Số thứ tự lượt chạy"),
    run_id: text("Mã lượt chạy"),
    made_on: date("Ngày chạy"),
    receipt: text("Biên nhận (JSON)"),
  }),
} satisfies Table;

/** What a run changed: a leaf's score where it differs from the run before; the state of any run is the latest change up to it. */
export const scoreChangeTable = {
  name: "score_change",
  about: { vi: "Thay đổi điểm qua các lượt chạy", en: "A score that a run changed" },
  key: ["run_no", "unit_id", "year", "stage", "leaf_uid"],
  row: z.strictObject({
    run_no: whole("Số thứ tự lượt chạy"),
    unit_id: text("Mã đơn vị"),
    year: whole("Năm"),
    stage: oneOf(stages, "Bước"),
    leaf_uid: text("Mã ổn định của tiêu chí"),
    leaf_code: text("Mã tiêu chí"),
    rule_set_id: text("Mã bộ tiêu chí"),
    status: oneOf(statuses, "Tình trạng", "null where the run no longer scored it").nullable(),
    reason: text("Mã lý do của tình trạng").nullable(),
    computed: points("Điểm tính theo quy tắc").nullable(),
    claimed: points("Điểm đơn vị nhập").nullable(),
    granted: points("Điểm người thẩm định nhập").nullable(),
    points: points("Điểm").nullable(),
  }),
} satisfies Table;
