import { z } from "zod";
import { date, text, whole } from "../field.ts";
import type { Table } from "../table.ts";
import { provenance } from "./provenance.ts";

/** The calendar of one assessment. */
export const campaignTable = {
  name: "campaign",
  about: { vi: "Đợt đánh giá và lịch của nó", en: "The calendar of one assessment" },
  key: ["issuer", "year", "group"],
  row: z.strictObject({
    issuer: text("Cơ quan tổ chức"),
    year: whole("Năm"),
    group: text("Nhóm").nullable(),
    data_from: date("Số liệu từ ngày"),
    data_to: date("Số liệu đến ngày"),
    self_due: date("Hạn tự chấm").nullable(),
    appraisal_1_due: date("Hạn thẩm định lần 1").nullable(),
    explain_due: date("Hạn giải trình").nullable(),
    appraisal_2_due: date("Hạn thẩm định lần 2").nullable(),
    publish_on: date("Ngày công bố").nullable(),
    ...provenance,
  }),
} satisfies Table;
