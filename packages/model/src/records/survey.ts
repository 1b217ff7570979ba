import { z } from "zod";
import { big, decimal, oneOf, text, whole } from "../field.ts";
import type { Table } from "../table.ts";
import { provenance } from "./provenance.ts";
import { stages } from "./stage.ts";

/** Counted answers of a survey, never persons; one row an answer, or one row with a percent or mean. */
export const surveyResultTable = {
  name: "survey_result",
  about: { vi: "Kết quả điều tra xã hội học", en: "The result of a survey question" },
  impersonal: true,
  key: ["unit_id", "year", "question", "respondents", "answer", "stage"],
  row: z.strictObject({
    unit_id: text("Mã đơn vị"),
    year: whole("Năm"),
    question: text("Mã câu hỏi", "of a questionnaire, else as the rule set asks it"),
    respondents: text(
      "Nhóm đối tượng điều tra",
      "a group of the questionnaire; empty where it tells none apart",
    ).nullable(),
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

/** Questions of the questionnaires, each in every year it was asked. */
export const surveyQuestionTable = {
  name: "survey_question",
  about: { vi: "Câu hỏi của phiếu điều tra", en: "A question of a questionnaire" },
  key: ["year", "question"],
  row: z.strictObject({
    year: whole("Năm"),
    question: text("Mã câu hỏi"),
    questionnaire_id: text("Mã phiếu"),
    ordinal: whole("Thứ tự"),
    text: text("Nội dung câu hỏi"),
    feeds: text("Dùng cho tiêu chí", "uids of leaves or questions of rules, separated by spaces"),
    source_file: text("Tệp nguồn"),
  }),
} satisfies Table;

/** Results of questionnaires put together for the question that a rule asks: exact fractions. */
export const surveyTallyTable = {
  name: "survey_tally",
  about: { vi: "Kết quả điều tra đã tổng hợp theo phiếu", en: "A questionnaire's result, put together" },
  key: ["unit_id", "year", "stage", "question", "part"],
  row: z.strictObject({
    unit_id: text("Mã đơn vị"),
    year: whole("Năm"),
    stage: oneOf(stages, "Bước", "results of this stage or earlier"),
    question: text("Câu hỏi của bộ tiêu chí"),
    part: text("Phần", "percent, mean, sample, or answer. and the answer; answers as weighted shares"),
    num: big("Tử số"),
    den: big("Mẫu số", "0 where a group has too few answers, so that nothing can be computed"),
    source_file: text("Tệp nguồn"),
    source_place: text("Vị trí"),
  }),
} satisfies Table;
