import type { Words } from "@parindex/model";

/** The words of charts, by key; `{name}` stands for a parameter. */
export const chartWords = {
  no_data: { vi: "Chưa có số liệu", en: "No data yet" },
  no_value: { vi: "chưa có", en: "none yet" },
  no_index: { vi: "chưa có chỉ số", en: "no index yet" },
  not_applicable_short: { vi: "không áp dụng", en: "n/a" },
  unscored: { vi: "Chưa chấm", en: "Not scored yet" },
  lost: { vi: "Điểm chưa đạt", en: "Points lost" },
  others: { vi: "và {count} tiêu chí khác", en: "and {count} more" },

  "notice.synthetic": { vi: "Số liệu giả định", en: "Invented figures (Số liệu giả định)" },
  "notice.provisional_set": { vi: "TẠM TÍNH theo {title}", en: "PROVISIONAL (TẠM TÍNH), by {title}" },
  "notice.provisional": {
    vi: "TẠM TÍNH: có số liệu chưa phải của cả năm",
    en: "PROVISIONAL: some figures are not yet of the whole year",
  },
  "notice.partial_set": {
    vi: "{title}: bộ tiêu chí chưa đầy đủ nên không tính chỉ số, xếp hạng, xếp loại",
    en: "{title}: a partial set gives no index, rank or band",
  },
  "notice.unsigned": {
    vi: "Còn {count} tiêu chí chưa có điểm: bổ sung trước khi ký",
    en: "{count} leaves have no points yet: complete them before signing",
  },

  "title.ranking": { vi: "Xếp hạng", en: "Ranking" },
  "title.ranking_self": {
    vi: "Xếp hạng tạm tính theo điểm tự chấm năm {year}: {peers}",
    en: "Provisional ranking by self score, {year}: {peers}",
  },
  "title.ranking_stage": {
    vi: "Xếp hạng theo {stage} năm {year}: {peers}",
    en: "Ranking by {stage}, {year}: {peers}",
  },
  "title.area_matrix": { vi: "Tỷ lệ điểm đạt theo lĩnh vực", en: "Share of points by area" },
  "title.area_matrix_full": {
    vi: "Tỷ lệ điểm đạt theo lĩnh vực năm {year}, {stage}: {peers}",
    en: "Share of points by area, {year}, {stage}: {peers}",
  },
  "title.points_lost": { vi: "Điểm chưa đạt của đơn vị", en: "Points lost by a unit" },
  "title.points_lost_full": {
    vi: "Điểm chưa đạt năm {year}, {stage}: {unit}",
    en: "Points lost, {year}, {stage}: {unit}",
  },
  "title.points_lost_by_area": { vi: "Điểm chưa đạt theo lĩnh vực", en: "Points lost by area" },
  "title.points_lost_by_area_full": {
    vi: "Điểm chưa đạt theo lĩnh vực năm {year}, {stage}: {peers}",
    en: "Points lost by area, {year}, {stage}: {peers}",
  },
  "title.year_change": { vi: "Chỉ số của đơn vị qua các năm", en: "A unit's index over the years" },
  "title.year_change_full": {
    vi: "Chỉ số qua các năm, {stage}: {unit}",
    en: "Index over the years, {stage}: {unit}",
  },
  "title.year_change_peers": { vi: "Chỉ số của nhóm qua các năm", en: "A group's index over the years" },
  "title.year_change_peers_full": {
    vi: "Chỉ số qua các năm, {stage}: {peers}",
    en: "Index over the years, {stage}: {peers}",
  },
  "title.stage_gap": {
    vi: "Chênh lệch giữa tự chấm và thẩm định",
    en: "Gap between self score and appraisal",
  },
  "title.stage_gap_full": {
    vi: "Chênh lệch giữa {from} và {to} năm {year}: {peers}",
    en: "Gap between {from} and {to}, {year}: {peers}",
  },

  "about.ranking": {
    vi: "Chỉ số của các đơn vị cùng nhóm, từ cao xuống thấp",
    en: "The index of a group's units, highest first",
  },
  "about.area_matrix": {
    vi: "Đơn vị × lĩnh vực: phần trăm điểm tối đa áp dụng",
    en: "Units × areas: percent of the applicable maximum",
  },
  "about.points_lost": {
    vi: "Các tiêu chí mất nhiều điểm nhất và các tiêu chí chưa chấm của một đơn vị",
    en: "A unit's largest losses, and its leaves without points",
  },
  "about.points_lost_by_area": {
    vi: "Điểm chưa đạt của từng đơn vị trong nhóm, chia theo lĩnh vực",
    en: "Points lost by each unit of a group, by area",
  },
  "about.year_change": {
    vi: "Chỉ số của một đơn vị qua các năm; nét đứt nơi bộ tiêu chí thay đổi",
    en: "A unit's index over the years, dashed where the rule set changed",
  },
  "about.year_change_peers": {
    vi: "Chỉ số của các đơn vị cùng nhóm qua các năm; nét đứt nơi bộ tiêu chí thay đổi",
    en: "The index of a group's units over the years, dashed where the rule set changed",
  },
  "about.stage_gap": {
    vi: "Điểm tự chấm và điểm thẩm định trên cùng các tiêu chí đã chấm ở cả hai bước",
    en: "Self and appraised points over the leaves that have both",
  },

  "axis.index": { vi: "Chỉ số (%)", en: "Index (%)" },
  "axis.share": { vi: "% điểm tối đa áp dụng", en: "% of applicable maximum" },
  "axis.points": { vi: "Điểm", en: "Points" },
  "axis.year": { vi: "Năm", en: "Year" },
  "legend.certain": { vi: "Chắc chắn đạt", en: "Certain" },
  "legend.possible": { vi: "Có thể đạt thêm", en: "Still possible" },
  "legend.same_set": { vi: "Cùng bộ tiêu chí", en: "Same rule set" },
  "legend.changed_set": {
    vi: "Bộ tiêu chí thay đổi, không so sánh trực tiếp",
    en: "Rule set changed: not directly comparable",
  },
  "note.partial_cell": {
    vi: "Dấu * : chưa đủ số liệu, ghi phần chắc chắn đạt. Ô xám: chưa có hoặc không áp dụng.",
    en: "* : not complete, the certain part is shown. Grey: none yet, or not applicable.",
  },
  "note.range": {
    vi: "Phần nhạt: có thể đạt thêm khi đủ số liệu.",
    en: "Light part: still possible once the data are complete.",
  },
  "note.lost": {
    vi: "Điểm chưa đạt = điểm tối đa − điểm, chỉ tính các tiêu chí đã chấm. Phần xám: chưa chấm, không tính là chưa đạt.",
    en: "Points lost = maximum − points, over scored leaves only. Grey: not scored yet, not counted as lost.",
  },
  "note.year_change": {
    vi: "Vạch dọc nhạt: năm chưa đủ số liệu, chỉ số nằm trong khoảng đó; không nối với năm trước.",
    en: "Light bar: a year not complete, the index lies within; it is not joined to the year before.",
  },
  "note.gap": {
    vi: "Chỉ gồm các tiêu chí đã chấm ở cả hai bước; không gồm điểm điều tra xã hội học, điểm cộng, điểm trừ.",
    en: "Only leaves scored at both stages; without survey points, bonus and penalty.",
  },
  "mark.set_changed": { vi: "đổi bộ tiêu chí", en: "new rule set" },
  "mark.unscored": { vi: " (chưa chấm {points})", en: " (not scored yet {points})" },
  "mark.gap": { vi: "từ {from} thành {to}, tối đa {max}", en: "from {from} to {to}, of {max}" },
  "mark.rank": { vi: "hạng {rank}", en: "rank {rank}" },
} as const satisfies Words;
