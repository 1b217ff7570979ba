import type { Words } from "@parindex/model";

/** What is wrong with one value of a record. */
export const valueWords: Words = {
  "load.required": {
    vi: "Thiếu “{column}” ({label}). Điền giá trị.",
    en: "“{column}” ({label}) is empty. Fill it in.",
  },
  "load.two_readings": {
    vi: "“{value}” đọc được hai cách: {thousands} hoặc {decimal}. Ghi {thousands} (không có dấu ngăn nhóm) hoặc {decimal} (dấu chấm thập phân, thêm số 0 ở cuối).",
    en: "“{value}” can be read two ways: {thousands} or {decimal}. Write {thousands} (no separator) or {decimal} (a decimal point, with a last zero).",
  },
  "load.number_digits": {
    vi: "“{value}” có quá nhiều chữ số (cho phép {places} chữ số sau dấu thập phân). Làm tròn ở nguồn rồi ghi lại.",
    en: "“{value}” has too many digits ({places} are allowed after the point). Round it at its source and write it again.",
  },
  "load.percent_sign": {
    vi: "“{value}” có dấu %. Chỉ ghi số, ví dụ 91.17.",
    en: "“{value}” has a % sign. Write the number alone, such as 91.17.",
  },
  "load.not_number": {
    vi: "“{value}” không phải là số. Ghi số như 1234.5, 1234,5 hoặc 1.234,5, không kèm chữ hay đơn vị tính.",
    en: "“{value}” is no number. Write a number such as 1234.5, 1234,5 or 1.234,5, without words or unit.",
  },
  "load.not_whole": {
    vi: "“{column}” ({label}) phải là số nguyên, không phải “{value}”. Ghi số nguyên, không ngăn nhóm.",
    en: "“{column}” ({label}) must be a whole number, not “{value}”. Write digits only.",
  },
  "load.not_date": {
    vi: "“{value}” không phải là ngày có thật. Ghi ngày/tháng/năm (31/12/2026) hoặc năm-tháng-ngày (2026-12-31).",
    en: "“{value}” is no day of the calendar. Write day/month/year (31/12/2026) or year-month-day (2026-12-31).",
  },
  "load.not_flag": {
    vi: "“{value}” không phải là có hay không. Ghi “có” hoặc “không”.",
    en: "“{value}” is neither yes nor no. Write “yes” or “no”.",
  },
  "load.option": {
    vi: "“{column}” ({label}) không nhận “{value}”. Chỉ nhận một trong: {known}.",
    en: "“{column}” ({label}) does not take “{value}”. It takes one of: {known}.",
  },
  "load.misspelt_option": {
    vi: "“{column}” ({label}) không nhận “{value}”. Có phải là “{near}”? Các giá trị dùng được: {known}.",
    en: "“{column}” ({label}) does not take “{value}”. Did you mean “{near}”? It takes one of: {known}.",
  },
  "load.year_range": {
    vi: "Năm {value} nằm ngoài khoảng {first} đến {last}. Sửa lại năm.",
    en: "The year {value} is outside {first} to {last}. Correct it.",
  },
  "load.year_uncovered": {
    vi: "Năm {value} không có bộ tiêu chí nào đang dùng (các năm có: {known}). Sửa lại năm, hoặc bổ sung bộ tiêu chí của năm đó.",
    en: "No rule set in force covers the year {value} (covered: {known}). Correct the year, or add that year's rule set.",
  },
  "load.unknown_unit": {
    vi: "Không có đơn vị mã “{value}” trong danh sách đơn vị. Sửa mã, hoặc thêm đơn vị vào tệp unit.",
    en: "No unit has the code “{value}”. Correct it, or add the unit to the unit file.",
  },
  "load.misspelt_unit": {
    vi: "Không có đơn vị mã “{value}”. Có phải là “{near}”? Sửa mã, hoặc thêm đơn vị vào tệp unit.",
    en: "No unit has the code “{value}”. Did you mean “{near}”? Correct it, or add the unit to the unit file.",
  },
  "load.unknown_indicator": {
    vi: "Không có số liệu mã “{value}” trong các bộ tiêu chí đang dùng. Sửa mã hoặc bỏ dòng này.",
    en: "No rule set in force knows the figure “{value}”. Correct its code or drop the row.",
  },
  "load.misspelt_indicator": {
    vi: "Không có số liệu mã “{value}”. Có phải là “{near}”? Sửa mã.",
    en: "There is no figure “{value}”. Did you mean “{near}”? Correct its code.",
  },
  "load.unknown_leaf": {
    vi: "Không có tiêu chí mã ổn định “{value}” trong các bộ tiêu chí đang dùng. Sửa mã hoặc bỏ dòng này.",
    en: "No rule set in force has the criterion “{value}”. Correct its uid or drop the row.",
  },
  "load.misspelt_leaf": {
    vi: "Không có tiêu chí mã ổn định “{value}”. Có phải là “{near}”? Sửa mã.",
    en: "There is no criterion “{value}”. Did you mean “{near}”? Correct its uid.",
  },
  "load.unknown_task": {
    vi: "Không có nhiệm vụ mã “{value}” trong các kế hoạch. Sửa mã hoặc bỏ dòng này.",
    en: "No plan has the task “{value}”. Correct its code or drop the row.",
  },
  "load.misspelt_task": {
    vi: "Không có nhiệm vụ mã “{value}”. Có phải là “{near}”? Sửa mã.",
    en: "There is no task “{value}”. Did you mean “{near}”? Correct its code.",
  },
  "load.duplicate": {
    vi: "Dòng này trùng khóa ({key}) với {first_file}, vị trí {first_place}. Giữ một dòng, xóa dòng kia.",
    en: "This row has the same key ({key}) as {first_file} at {first_place}. Keep one of the two.",
  },
};
