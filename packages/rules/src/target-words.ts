import type { Words } from "@parindex/model";

/** What faults of assigned targets say, and what to do about them. */
export const targetWords: Words = {
  "rules.unknown_target": {
    vi: "Chỉ tiêu được giao (target_of) của “{uid}”: không có tiêu chí chấm điểm nào mang uid đó. Gần nhất: {near}. Sửa uid.",
    en: "Assigned target (target_of) of “{uid}”: no leaf has that uid. Closest: {near}. Mend the uid.",
  },
  "rules.target_outside_rule": {
    vi: "Chỉ tiêu được giao (target_of: {uid}) chỉ đứng trong “rule” của một tiêu chí. Ghi một số ở đây.",
    en: "An assigned target (target_of: {uid}) stands only in the `rule` of a leaf. Write a number here.",
  },
  "rules.target_negative": {
    vi: "Chỉ tiêu được giao {value} của đơn vị “{unit}” năm {year} ({uid}) nhỏ hơn 0. Sửa mức.",
    en: "The assigned target {value} of unit “{unit}” in {year} ({uid}) is below 0. Mend the value.",
  },
  "rules.target_unit": {
    vi: "Chỉ tiêu được giao {value} của đơn vị “{unit}” năm {year} ({uid}) được so với một tỷ lệ nên chỉ nhận đơn vị tính “%”. Ghi phần trăm, hoặc để trống đơn vị tính và ghi tỷ lệ (0,7).",
    en: "The assigned target {value} of unit “{unit}” in {year} ({uid}) is compared with a ratio, so its unit is “%” or nothing. Write a percentage, or leave the unit empty and write the ratio (0.7).",
  },
  "rules.target_unfit": {
    vi: "Chỉ tiêu được giao {value} của đơn vị “{unit}” năm {year} ({uid}) không dùng được trong quy tắc đọc nó (xem lỗi của bộ tiêu chí bên dưới). Sửa mức, hoặc ghi đơn vị tính “%” nếu là phần trăm.",
    en: "The assigned target {value} of unit “{unit}” in {year} ({uid}) does not fit the rule that reads it (see the fault of the rule set below). Mend the value, or write the unit “%” where it is a percentage.",
  },
};
