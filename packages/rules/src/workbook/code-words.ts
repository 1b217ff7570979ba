import {
  type accumulations,
  type indicatorKinds,
  type indicatorSources,
  type Locale,
  reformAreaNames,
  type rollUps,
  type scoringSources,
  statusNames,
  tierNames,
} from "@parindex/model";
import type { CodeWords } from "./cell-form.ts";

type Of<Names extends readonly string[]> = Readonly<Record<Names[number], string>>;

function vietnamese(names: Readonly<Record<string, Readonly<Record<Locale, string>>>>): CodeWords {
  return Object.fromEntries(Object.entries(names).map(([code, { vi }]) => [code, vi]));
}

export const tierWords = vietnamese(tierNames);
export const reformAreaWords = vietnamese(reformAreaNames);
export const leafStatusWords = vietnamese(statusNames);

export const setStatusWords = { official: "Chính thức", partial: "Chưa đầy đủ", model: "Minh họa" };
export const flagWords = { true: "Có", false: "Không" };

export const scoredByWords = {
  self: "Tự chấm",
  survey: "Điều tra xã hội học",
  leader: "Lãnh đạo chấm",
  appraiser: "Thẩm định",
} satisfies Of<typeof scoringSources>;

export const policyWords = {
  exclude: "Loại khỏi điểm tối đa",
  full: "Tính đủ điểm",
  zero: "Tính 0 điểm",
  forbidden: "Không được khai",
};

export const notHeldWords = { rescale: "Quy đổi", keep: "Giữ điểm tối đa", zero: "Tính 0 điểm" };
export const sectionWords = { bonus: "Điểm cộng", penalty: "Điểm trừ" };
export const countsWords = { before_index: "Trước khi tính chỉ số", after_index: "Sau khi tính chỉ số" };

export const indicatorKindWords = {
  count: "Số đếm",
  amount: "Số lượng, số tiền",
  percent: "Phần trăm",
  date: "Ngày tháng",
  choice: "Lựa chọn",
  yes_no: "Có hoặc không",
  score: "Điểm của chương trình khác",
} satisfies Of<typeof indicatorKinds>;

export const sourceWords = {
  reported: "Đơn vị báo cáo",
  "plan.planned": "Kế hoạch: nhiệm vụ phải làm",
  "plan.done": "Kế hoạch: nhiệm vụ đã xong",
  "plan.on_time": "Kế hoạch: nhiệm vụ đúng hạn",
  "plan.late": "Kế hoạch: nhiệm vụ quá hạn",
  "obligations.on_time": "Báo cáo định kỳ gửi đúng hạn",
  "procedure.days_late": "quy trình: số ngày nộp muộn",
  "procedure.self_less_appraised": "quy trình: tự chấm trừ thẩm định",
  "procedure.over_claimed": "quy trình: điểm tự chấm cao hơn thẩm định",
  survey: "Kết quả điều tra",
} satisfies Of<typeof indicatorSources>;

export const accumulationWords = {
  period: "Riêng từng kỳ",
  cumulative: "Lũy kế",
  stock: "Tại thời điểm",
} satisfies Of<typeof accumulations>;

export const rollUpWords = {
  own: "Riêng đơn vị",
  sum_of_children: "Tổng của cấp dưới",
  both: "Tùy báo cáo",
} satisfies Of<typeof rollUps>;

export const directionWords = { higher: "Càng cao càng tốt", lower: "Càng thấp càng tốt" };
export const modeWords = { half_up: "Nửa lên" };
export const sumOfWords = { rounded_leaves: "Làm tròn từng tiêu chí rồi cộng", exact: "Cộng rồi làm tròn" };
export const rankOnWords = { printed: "Theo số in ra", exact: "Theo số chưa làm tròn" };
export const tiesWords = { competition: "1, 2, 2, 4", dense: "1, 2, 2, 3" };
export const withinWords = { part: "Trong phần", total: "Trong toàn bộ", area: "Trong lĩnh vực" };
export const onCloseWords = { refuse: "Không cho khóa", zero: "Tính 0 điểm" };
