import type { Words } from "@parindex/model";

/** What the checks of records against the rule sets say. */
export const recordCheckWords: Words = {
  "check.date_outside_year": {
    vi: "Đơn vị “{unit_id}”, số liệu {about} năm {year}: ngày {value} nằm ngoài khoảng {first_day} đến {last_day}. Kiểm tra lại ngày hoặc năm.",
    en: "Unit “{unit_id}”, figure {about} of {year}: the day {value} is outside {first_day} to {last_day}. Check the day or the year.",
  },
  "check.entered_early": {
    vi: "Đơn vị “{unit_id}”, tiêu chí {about}: điểm của năm {year} nhập từ ngày {entered_on}, trước khi năm đó bắt đầu. Sửa ngày nhập hoặc năm.",
    en: "Unit “{unit_id}”, criterion {about}: points of {year} were entered on {entered_on}, before that year began. Mend the day or the year.",
  },
  "check.unit_not_in_year": {
    vi: "Đơn vị “{unit_id}” có số liệu năm {year} nhưng chỉ hoạt động từ {valid_from} đến {valid_to} (– là không ghi). Sửa năm, sửa tệp unit, hoặc ghi số liệu cho đơn vị kế tục.",
    en: "Unit “{unit_id}” has figures of {year} but exists from {valid_from} to {valid_to} (– where not stated). Mend the year or the unit file, or give the figures to its successor.",
  },
  "check.cumulative_falls": {
    vi: "Đơn vị “{unit_id}”, số liệu lũy kế {about} năm {year}: kỳ {period} là {value}, nhỏ hơn {earlier} của kỳ {earlier_period}. Kiểm tra lại hai kỳ.",
    en: "Unit “{unit_id}”, cumulative figure {about} of {year}: {value} for {period} is below {earlier} for {earlier_period}. Check both periods.",
  },
  "check.overlapping_periods": {
    vi: "Đơn vị “{unit_id}”, số liệu theo kỳ {about} năm {year}: kỳ {period} trùm lên kỳ {earlier_period} nên không được cộng. Ghi số cả năm (Y), hoặc chỉ giữ một trong các kỳ này.",
    en: "Unit “{unit_id}”, per-period figure {about} of {year}: {period} overlaps {earlier_period}, so they cannot be added. Give the year's figure (Y), or keep only one of these periods.",
  },
  "check.year_jump": {
    vi: "Đơn vị “{unit_id}”, số liệu {about} năm {year}, kỳ {period}: {value}, năm trước {earlier}, chênh nhau hơn 3 lần (số lớn từ 30 trở lên). Kiểm tra lại, hoặc cho qua có lý do.",
    en: "Unit “{unit_id}”, figure {about} of {year}, {period}: {value} against {earlier} the year before, more than three times apart (the larger is 30 or more). Check it, or waive it with a reason.",
  },
  "check.children_missing": {
    vi: "Đơn vị “{unit_id}”, số liệu {about} năm {year}, kỳ {period}, bước {stage}: mới có {given}/{children} đơn vị trực thuộc báo cáo, còn thiếu: {lacking}. Đôn đốc, hoặc khai “không thực hiện” kèm lý do.",
    en: "Unit “{unit_id}”, figure {about} of {year}, {period}, stage {stage}: {given} of {children} units below it have reported; lacking: {lacking}. Ask for it, or have it declared not done with a reason.",
  },
  "check.parent_unreported": {
    vi: "Đơn vị “{unit_id}”, số liệu {about} năm {year}, kỳ {period}, bước {stage}: đủ {children} đơn vị trực thuộc báo cáo, tổng là {summed}, nhưng đơn vị chưa báo cáo số chung. Báo cáo số đó (includes_children: có).",
    en: "Unit “{unit_id}”, figure {about} of {year}, {period}, stage {stage}: all {children} units below it have reported, {summed} together, and it has not reported itself. Report the figure (includes_children: yes).",
  },
  "check.parent_differs": {
    vi: "Đơn vị “{unit_id}”, số liệu {about} năm {year}, kỳ {period}, bước {stage}: báo cáo {own}, tổng của {children} đơn vị trực thuộc là {summed}. Kiểm tra lại; hai số chỉ so với nhau, không cộng.",
    en: "Unit “{unit_id}”, figure {about} of {year}, {period}, stage {stage}: {own} is reported, the {children} units below it make {summed}. Check both; they are compared, never added.",
  },
  "check.parent_below_sum": {
    vi: "Đơn vị “{unit_id}”, số liệu {about} năm {year}, kỳ {period}, bước {stage}: báo cáo {own}, nhỏ hơn {summed} của mới {given}/{children} đơn vị trực thuộc. Kiểm tra lại.",
    en: "Unit “{unit_id}”, figure {about} of {year}, {period}, stage {stage}: {own} is reported, less than the {summed} of only {given} of {children} units below it. Check it.",
  },
  "check.claim_out_of_range": {
    vi: "Đơn vị “{unit_id}” năm {year}, tiêu chí {code}, bước {stage}: điểm {points} nằm ngoài khoảng {least} đến {most}. Sửa lại điểm.",
    en: "Unit “{unit_id}”, {year}, criterion {code}, stage {stage}: {points} points are outside {least} to {most}. Correct them.",
  },
  "check.self_score_of_survey": {
    vi: "Đơn vị “{unit_id}” năm {year}: tiêu chí {code} chấm qua điều tra xã hội học, đơn vị không tự chấm. Bỏ dòng này.",
    en: "Unit “{unit_id}”, {year}: criterion {code} is scored by survey, not by the unit itself. Remove the row.",
  },
  "check.claim_without_evidence": {
    vi: "Đơn vị “{unit_id}” năm {year}, tiêu chí {code}: tự chấm {points} điểm nhưng không có tài liệu kiểm chứng, cũng không giải trình. Bổ sung một trong hai.",
    en: "Unit “{unit_id}”, {year}, criterion {code}: {points} points are claimed with neither evidence nor explanation. Add one of them.",
  },
  "check.no_evidence": {
    vi: "Đơn vị “{unit_id}” năm {year}: {claims} tiêu chí tự chấm có điểm nhưng chưa có tài liệu kiểm chứng hay giải trình nào. Bổ sung vào tệp evidence, evidence_link, explanation.",
    en: "Unit “{unit_id}”, {year}: {claims} criteria are claimed, and no evidence or explanation is given at all. Add them to the files evidence, evidence_link and explanation.",
  },
  "check.claim_above_rule": {
    vi: "Đơn vị “{unit_id}” năm {year}, tiêu chí {code}: tự chấm {points} điểm, theo quy tắc và số liệu chỉ được {computed}. Kiểm tra lại điểm hoặc số liệu.",
    en: "Unit “{unit_id}”, {year}, criterion {code}: {points} points are claimed, the rule gives {computed} from the figures. Check the points or the figures.",
  },
  "check.claim_of_not_applicable": {
    vi: "Đơn vị “{unit_id}” năm {year}, tiêu chí {code}: vừa đề nghị không áp dụng vừa tự chấm {points} điểm. Bỏ một trong hai.",
    en: "Unit “{unit_id}”, {year}, criterion {code}: said not to apply and yet {points} points are claimed. Drop one of the two.",
  },
  "check.figure_of_not_applicable": {
    vi: "Đơn vị “{unit_id}” năm {year}, tiêu chí {code}: đề nghị không áp dụng nhưng vẫn báo cáo số liệu {indicator_id} là {value}. Bỏ đề nghị hoặc kiểm tra lại số liệu.",
    en: "Unit “{unit_id}”, {year}, criterion {code}: said not to apply and yet its figure {indicator_id} is reported as {value}. Drop the claim or check the figure.",
  },
  "check.declared_after_value": {
    vi: "Đơn vị “{unit_id}”, số liệu {about} năm {year}: kỳ {period} khai “{declared}” trong khi kỳ {earlier_period} đã có giá trị {earlier}. Kiểm tra lại hai kỳ.",
    en: "Unit “{unit_id}”, figure {about} of {year}: declared “{declared}” for {period} although {earlier_period} has {earlier}. Check both periods.",
  },
  "check.stray_question": {
    vi: "Đơn vị “{unit_id}” năm {year}: bộ “{rule_set_id}” không có tiêu chí nào chấm qua câu hỏi điều tra “{about}”. Sửa mã câu hỏi hoặc bỏ dòng này.",
    en: "Unit “{unit_id}”, {year}: no criterion of “{rule_set_id}” is scored by the survey question “{about}”. Mend the question's code or remove the row.",
  },
  "check.evidence_unlisted": {
    vi: "Đơn vị “{unit_id}” năm {year}, tiêu chí {code}: tài liệu “{about}” không có trong danh mục tài liệu của đơn vị. Sửa mã, hoặc thêm tài liệu vào tệp evidence.",
    en: "Unit “{unit_id}”, {year}, criterion {code}: the document “{about}” is not among the unit's. Mend its code, or add it to the evidence file.",
  },
  "check.evidence_outside_window": {
    vi: "Đơn vị “{unit_id}” năm {year}, tiêu chí {code}: tài liệu {number} ngày {issued_on} nằm ngoài khoảng {first_day} đến {last_day}. Kiểm tra lại ngày, hoặc thay tài liệu khác.",
    en: "Unit “{unit_id}”, {year}, criterion {code}: document {number} of {issued_on} is outside {first_day} to {last_day}. Check its day, or give another.",
  },
  "check.evidence_same_place": {
    vi: "Đơn vị “{unit_id}” năm {year}, tiêu chí {code}: tài liệu “{about}” (mục {item}, trang {page}) đã dùng đúng chỗ đó cho tiêu chí {first_code}. Ghi rõ mục, trang của từng tiêu chí.",
    en: "Unit “{unit_id}”, {year}, criterion {code}: document “{about}” (item {item}, page {page}) already stands in that very place for criterion {first_code}. Name item and page for each.",
  },
};
