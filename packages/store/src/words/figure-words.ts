import type { Words } from "@parindex/model";

/** What is wrong with a reported figure. */
export const figureWords: Words = {
  "load.value_count": {
    vi: "Số liệu {indicator_id} là số đếm nên phải là số nguyên không âm, không phải “{value}”. Ghi lại số đếm.",
    en: "The figure {indicator_id} is a count: a whole number from 0, not “{value}”. Write the count.",
  },
  "load.value_amount": {
    vi: "Số liệu {indicator_id} phải là số, không phải “{value}”. Ghi số với dấu chấm thập phân.",
    en: "The figure {indicator_id} must be a number, not “{value}”. Write it with a decimal point.",
  },
  "load.value_percent": {
    vi: "Số liệu {indicator_id} là tỷ lệ phần trăm nên phải là số, không phải “{value}”. Ghi số, ví dụ 91.17.",
    en: "The figure {indicator_id} is a percentage: a number, not “{value}”. Write it as 91.17.",
  },
  "load.value_score": {
    vi: "Số liệu {indicator_id} là điểm nên phải là số, không phải “{value}”. Ghi số với dấu chấm thập phân.",
    en: "The figure {indicator_id} is a score: a number, not “{value}”. Write it with a decimal point.",
  },
  "load.value_date": {
    vi: "Số liệu {indicator_id} phải là ngày, không phải “{value}”. Ghi ngày/tháng/năm (31/12/2026) hoặc năm-tháng-ngày (2026-12-31).",
    en: "The figure {indicator_id} must be a day, not “{value}”. Write day/month/year (31/12/2026) or year-month-day (2026-12-31).",
  },
  "load.value_yes_no": {
    vi: "Số liệu {indicator_id} chỉ nhận có hoặc không, không phải “{value}”. Ghi “có” hoặc “không”.",
    en: "The figure {indicator_id} is yes or no, not “{value}”. Write “yes” or “no”.",
  },
  "load.value_choice": {
    vi: "Số liệu {indicator_id} không có lựa chọn “{value}”. Chọn một trong: {options}.",
    en: "The figure {indicator_id} has no option “{value}”. Choose one of: {options}.",
  },
  "load.misspelt_choice": {
    vi: "Số liệu {indicator_id} không có lựa chọn “{value}”. Có phải là “{near}”? Sửa lại.",
    en: "The figure {indicator_id} has no option “{value}”. Did you mean “{near}”? Correct it.",
  },
  "load.out_of_domain": {
    vi: "{column}: {value} nằm ngoài khoảng cho phép từ {min} đến {max}. Sửa lại giá trị.",
    en: "{column}: {value} is outside {min} to {max}. Correct it.",
  },
  "load.above_denominator": {
    vi: "Tử số {numerator} lớn hơn mẫu số {denominator}. Kiểm tra lại hai số.",
    en: "The numerator {numerator} is above the denominator {denominator}. Check both.",
  },
  "load.half_ratio": {
    vi: "Chỉ có một trong hai số của tỷ lệ (tử số {numerator}, mẫu số {denominator}). Điền đủ cả hai hoặc để trống cả hai.",
    en: "A ratio has only one of its two figures (numerator {numerator}, denominator {denominator}). Give both or neither.",
  },
  "load.above_whole": {
    vi: "{indicator_id} là {value}, lớn hơn {total} của {part_of} mà nó là một phần (cùng đơn vị, năm, kỳ, bước). Kiểm tra lại các số.",
    en: "{indicator_id} is {value}, more than the {total} of {part_of} that it is part of (same unit, year, period, stage). Check the figures.",
  },
  "load.declared_value": {
    vi: "Đã khai báo “{declared}” nhưng vẫn có giá trị {value}. Bỏ khai báo hoặc bỏ giá trị.",
    en: "Declared “{declared}” and yet given as {value}. Drop the one or the other.",
  },
  "load.declared_reason": {
    vi: "Khai báo “{declared}” phải có lý do. Điền cột lý do (reason).",
    en: "Declaring “{declared}” needs a reason. Fill in the reason.",
  },
  "load.no_value": {
    vi: "Số liệu {indicator_id} không có giá trị và không có khai báo. Điền giá trị, khai báo kèm lý do, hoặc xóa dòng nếu chưa báo cáo.",
    en: "The figure {indicator_id} has neither value nor declaration. Give a value, declare with a reason, or drop the row if it is not reported yet.",
  },
};
