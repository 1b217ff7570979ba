import type { Words } from "@parindex/model";

const named: Readonly<Record<string, readonly [string, string]>> = {
  step: ["bậc{label}", "step{label}"],
  option: ["lựa chọn{label}", "option{label}"],
  item: ["mục{label} được đáp ứng", "item{label} holding"],
  below_floor: ["dưới mức sàn (floor)", "below the floor"],
  from_floor: ["từ mức sàn (floor) trở lên", "from the floor up"],
  full_from: ["đạt mức được điểm tối đa (full_from)", "full_from reached"],
  below_full: ["chưa đạt mức chia (divide_by)", "below divide_by"],
  short: ["thiếu so với mức phải đạt (from)", "a shortfall"],
  not_short: ["đạt mức phải đạt (from) nên không trừ", "no shortfall"],
  when_zero: ["mẫu số bằng 0", "a zero denominator"],
  over_100: ["tỷ lệ quá 100% (over_100)", "a ratio over 100 %"],
  not_done: ["khai không thực hiện (not_done)", "declared not done"],
  previous_missing: ["thiếu số liệu năm trước (previous_missing)", "last year's figure missing"],
  previous_merged: ["đơn vị mới sắp xếp (previous_merged)", "a merged unit"],
  small_sample: ["cỡ mẫu dưới mức tối thiểu (min_sample)", "a sample below the minimum"],
  least: ["điểm thấp nhất (min)", "the least points (min)"],
  peer_missing: ["thiếu số liệu của đơn vị cùng nhóm (peer_missing)", "a peer's figure missing"],
  otherwise: ["trường hợp còn lại (otherwise)", "otherwise"],
  holds: ["điều kiện được đáp ứng", "the condition holding"],
  fails: ["điều kiện không được đáp ứng", "the condition failing"],
  not_reported: ["chưa báo cáo số liệu", "a figure not reported"],
};

const gateNamed: Readonly<Record<string, readonly [string, string]>> = {
  gate_held: ["xảy ra và làm giảm điểm hoặc hạ loại", "holding and taking something"],
  gate_not_held: ["không xảy ra", "not holding"],
  gate_unclear: ["chưa rõ vì thiếu số liệu", "unclear for want of a figure"],
};

const gateWords: Words = Object.fromEntries(
  Object.entries(gateNamed).map(([code, [vi, en]]) => [
    `branch.${code}`,
    {
      vi: `Điều kiện khống chế {code}: chưa có đơn vị nào trong tệp *.cases.yaml cho trường hợp: ${vi}. Tính tay rồi thêm một đơn vị.`,
      en: `Gate {code}: no whole unit in *.cases.yaml has it ${en}. Work one out by hand and add it.`,
    },
  ]),
);

/** What is said of a branch that no stored case goes. */
export const branchWords: Words = {
  ...gateWords,
  ...Object.fromEntries(
    Object.entries(named).map(([code, [vi, en]]) => [
      `branch.${code}`,
      {
        vi: `Tiêu chí {code}: chưa có ví dụ nào cho nhánh: ${vi}. Tính tay rồi thêm một ví dụ.`,
        en: `Criterion {code}: no case for ${en}. Work one out by hand and add it.`,
      },
    ]),
  ),
};
