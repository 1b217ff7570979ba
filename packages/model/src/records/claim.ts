import { z } from "zod";
import { date, flag, oneOf, points, text, whole } from "../field.ts";
import type { Table } from "../table.ts";
import { provenance } from "./provenance.ts";
import { stages } from "./stage.ts";

/** Why an appraiser cut or changed points. */
export const reasonCodes = [
  "thieu_tai_lieu",
  "tai_lieu_khong_dung",
  "tai_lieu_ngoai_ky",
  "so_lieu_khong_khop",
  "qua_han",
  "chua_thuc_hien",
  "ap_dung_sai_cach_tinh",
  "khong_chap_nhan_khong_ap_dung",
  "khac",
] as const;

/** Claims and grants, append only: what a person entered for a leaf at a stage. */
export const assessmentTable = {
  name: "assessment",
  about: { vi: "Điểm do người chấm nhập", en: "Points that a person entered" },
  key: ["unit_id", "year", "leaf_uid", "stage"],
  row: z.strictObject({
    unit_id: text("Mã đơn vị"),
    year: whole("Năm"),
    leaf_uid: text("Mã ổn định của tiêu chí"),
    stage: oneOf(stages, "Bước"),
    points: points("Điểm"),
    reason_code: oneOf(reasonCodes, "Mã lý do").nullable(),
    note: text("Ghi chú").nullable(),
    entered_by: text("Bộ phận nhập").nullable(),
    entered_on: date("Ngày nhập").nullable(),
    ...provenance,
  }),
} satisfies Table;

/** Not-applicable claimed by a unit, accepted or refused at appraisal. */
export const applicabilityTable = {
  name: "applicability",
  about: { vi: "Đề nghị không áp dụng tiêu chí", en: "A claim that a node does not apply" },
  key: ["unit_id", "year", "node_uid", "stage"],
  row: z.strictObject({
    unit_id: text("Mã đơn vị"),
    year: whole("Năm"),
    node_uid: text("Mã ổn định của lĩnh vực, tiêu chí"),
    stage: oneOf(stages, "Bước"),
    reason: text("Lý do"),
    who: text("Bộ phận đề nghị, thẩm định").nullable(),
    accepted: flag("Chấp nhận", "null while it is only claimed").nullable(),
    ...provenance,
  }),
} satisfies Table;
