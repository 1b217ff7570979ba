import { z } from "zod";
import { date, flag, oneOf, text, whole } from "../field.ts";
import type { Table } from "../table.ts";
import { provenance } from "./provenance.ts";

/** Periods that reports are obliged for: quarter I, six months, nine months, the year, and each month. */
export const obligationPeriods = [
  ...(["Q1", "H1", "9M", "Y"] as const),
  ...(["M01", "M02", "M03", "M04", "M05", "M06", "M07", "M08", "M09", "M10", "M11", "M12"] as const),
] as const;

const period = oneOf(obligationPeriods, "Kỳ báo cáo");

/** Reports that plans oblige, one row a period. */
export const obligationTable = {
  name: "obligation",
  about: { vi: "Báo cáo định kỳ phải gửi theo kế hoạch", en: "A report that a plan obliges" },
  key: ["obligation_id", "period"],
  row: z.strictObject({
    obligation_id: text("Mã báo cáo", "of the plan's own list, else the task that obliges it"),
    period,
    plan_id: text("Mã kế hoạch"),
    unit_id: text("Mã đơn vị").nullable(),
    year: whole("Năm"),
    title: text("Tên báo cáo"),
    reporter: text("Nơi gửi").nullable(),
    recipient: text("Nơi nhận").nullable(),
    deadline_text: text("Thời hạn như in"),
    due: date("Đến hạn"),
    exclusive: flag("Không gồm ngày đến hạn"),
    counts: flag("Tính vào chỉ tiêu báo cáo", "the unit's own reform report, not one inside the unit"),
    ...provenance,
  }),
} satisfies Table;

/** When obliged reports were sent. */
export const sentReportTable = {
  name: "sent_report",
  about: { vi: "Báo cáo định kỳ đã gửi", en: "When an obliged report was sent" },
  key: ["obligation_id", "period"],
  row: z.strictObject({
    obligation_id: text("Mã báo cáo"),
    period,
    submitted_on: date("Ngày gửi", "null: not sent").nullable(),
    document: text("Số, ký hiệu văn bản").nullable(),
    reason: text("Lý do", "required where it was not sent").nullable(),
    ...provenance,
  }),
} satisfies Table;
