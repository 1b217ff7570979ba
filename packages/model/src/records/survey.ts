import { z } from "zod";
import { decimal, oneOf, text, whole } from "../field.ts";
import type { Table } from "../table.ts";
import { provenance } from "./provenance.ts";
import { stages } from "./stage.ts";

/** Counted answers of a survey, never persons; one row an answer, or one row with a percent or mean. */
export const surveyResultTable = {
  name: "survey_result",
  about: { vi: "Kết quả điều tra xã hội học", en: "The result of a survey question" },
  key: ["unit_id", "year", "question", "answer", "stage"],
  row: z.strictObject({
    unit_id: text("Mã đơn vị"),
    year: whole("Năm"),
    question: text("Mã câu hỏi"),
    answer: text("Phương án trả lời", "empty where percent or mean is given").nullable(),
    stage: oneOf(stages, "Bước"),
    answers: whole("Số phiếu").nullable(),
    percent: decimal("Tỷ lệ %").nullable(),
    mean: decimal("Điểm trung bình").nullable(),
    sample: whole("Cỡ mẫu").nullable(),
    held_at: text("Cấp tổ chức điều tra", "unit_id whose result it is; null: the unit's own").nullable(),
    ...provenance,
  }),
} satisfies Table;
