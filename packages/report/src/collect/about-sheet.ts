import { dateText, type FormSheet } from "@parindex/model";
import { stageText } from "../code-words.ts";
import { aboutColumns, aboutRows, framed } from "./form-parts.ts";
import { type AboutField, aboutTitles, formMark, formSheets } from "./layout.ts";
import type { UnitFormInput } from "./unit-form-input.ts";

/** Whose form it is, for which year and set, and how to fill it in. */
export function aboutSheet(input: UnitFormInput, notices: readonly string[]): FormSheet {
  const values: Readonly<Record<AboutField, string>> = {
    mark: formMark,
    unit_id: input.unit_id,
    unit_name: input.unit_name,
    year: String(input.year),
    stage: input.stage,
    period: input.period,
    rule_set_id: input.rule_set.rule_set_id,
    sha256: input.rule_set.sha256,
    due: input.due === null ? "chưa định" : dateText(input.due),
  };
  const lines = [
    ...notices,
    `Bộ tiêu chí: ${input.rule_set.title}. Bước: ${stageText(input.stage, "vi")}.`,
    `Điền ba trang “${formSheets.figures}”, “${formSheets.claims}”, “${formSheets.evidence}”; chỉ điền ô màu vàng, các ô khác giữ nguyên.`,
    "Ô để trống là chưa báo cáo, không phải bằng 0. Việc không làm thì chọn “Không thực hiện” và ghi lý do.",
    "Giữ nguyên trang này: chương trình dựa vào đây để biết biểu của đơn vị nào, năm nào.",
  ];
  const title = `BIỂU THU THẬP SỐ LIỆU, TỰ CHẤM ĐIỂM CẢI CÁCH HÀNH CHÍNH NĂM ${input.year}`;
  const frame = { name: formSheets.about, title, lines, columns: aboutColumns };
  return framed(frame, aboutRows(aboutTitles, values));
}
