import type { Words } from "@parindex/model";

/** The words of tables and pages, by key; `{name}` stands for a parameter. */
export const pageWords = {
  "mark.provisional": { vi: "TẠM TÍNH", en: "PROVISIONAL" },
  "title.summary": { vi: "Kết quả tóm tắt", en: "Results in short" },
  "title.waiting": { vi: "Tiêu chí chưa có điểm", en: "Leaves without points" },
  "title.losses": { vi: "Điểm chưa đạt lớn nhất của từng đơn vị", en: "Each unit's largest losses" },
  "title.scored": { vi: "Phạm vi chấm điểm", en: "What was scored" },
  "title.receipt": { vi: "Nhận dạng lượt chạy", en: "The run's identity" },
  "title.report": {
    vi: "Báo cáo Chỉ số cải cách hành chính năm {year}, {stage}",
    en: "Public administration reform index {year}, {stage}",
  },

  "column.unit": { vi: "Đơn vị", en: "Unit" },
  "column.rank": { vi: "Xếp hạng trong nhóm", en: "Rank in group" },
  "column.completeness": { vi: "Mức độ đầy đủ số liệu", en: "Completeness" },
  "column.losses": { vi: "Ba khoản điểm chưa đạt lớn nhất", en: "Three largest losses" },
  "column.status": { vi: "Tình trạng", en: "Status" },
  "column.leaves": { vi: "Tiêu chí", en: "Leaves" },
  "column.waiting_max": { vi: "Điểm tối đa đang chờ", en: "Points that wait" },
  "column.band": { vi: "Xếp loại", en: "Band" },
  "column.year": { vi: "Năm", en: "Year" },
  "column.stage": { vi: "Bước", en: "Stage" },
  "column.peers": { vi: "Nhóm", en: "Group" },
  "column.units": { vi: "Số đơn vị", en: "Units" },
  "column.rule_set": { vi: "Bộ tiêu chí", en: "Rule set" },
  "column.rule_set_status": { vi: "Loại bộ tiêu chí", en: "Kind of set" },
  "column.item": { vi: "Mục", en: "Item" },
  "column.value": { vi: "Giá trị", en: "Value" },

  "set.official": { vi: "chính thức", en: "official" },
  "set.partial": { vi: "chưa đầy đủ", en: "partial" },
  "set.model": { vi: "minh họa", en: "model" },

  "heading.scored": { vi: "Đã chấm những gì", en: "What was scored" },
  "heading.rankings": { vi: "Chỉ số và xếp hạng theo nhóm", en: "Index and rank by group" },
  "heading.charts": { vi: "Biểu đồ", en: "Charts" },
  "heading.losses": { vi: "Điểm chưa đạt", en: "Points lost" },
  "heading.waiting": { vi: "Còn thiếu, còn chờ", en: "Missing or awaited" },
  "heading.due": { vi: "Việc đến hạn theo kế hoạch", en: "Due by plan" },
  "heading.reading": { vi: "Cách đọc", en: "How to read this" },
  "heading.receipt": { vi: "Nhận dạng lượt chạy", en: "The run's identity" },

  nothing_waits: { vi: "Không còn tiêu chí nào chưa có điểm.", en: "No leaf is without points." },
  "reading.index": {
    vi: "Chỉ số (%) = điểm đạt ÷ điểm tối đa áp dụng × 100, luôn ghi kèm bước chấm. Báo cáo này ở bước: {stage}.",
    en: "Index (%) = points ÷ applicable maximum × 100, always named with its stage. Here: {stage}.",
  },
  "reading.range": {
    vi: "Khi chưa đủ số liệu, chỉ số ghi thành khoảng (78,20–86,70%): số trước chắc chắn đạt, số sau là mức cao nhất còn có thể đạt. Bổ sung số liệu chỉ làm khoảng hẹp lại. Số thiếu không được coi là 0.",
    en: "While data are missing the index is a range (78.20–86.70%): the first is certain, the second the most still possible. Added data only narrow it. What is missing is never a zero.",
  },
  "reading.rank": {
    vi: "Xếp hạng 3/20: hạng 3 trong 20 đơn vị cùng tỉnh, cùng cấp, cùng nhóm. Dấu – là không xếp hạng, kèm lý do.",
    en: "Rank 3/20: third of 20 units of one province, tier and group. A dash means no rank, with the reason.",
  },
  "reading.lost": {
    vi: "Điểm chưa đạt = điểm tối đa − điểm, chỉ ở tiêu chí đã chấm; tiêu chí chưa chấm liệt kê riêng. Điểm trừ (phạt) là khoản khác.",
    en: "Points lost = maximum − points, over scored leaves only; leaves without points are listed apart. A penalty is another thing.",
  },
  "reading.statuses": {
    vi: "Tình trạng của tiêu chí: {statuses}. Chỉ “{scored}” mới có điểm; “{not_applicable}” không tính vào điểm tối đa áp dụng.",
    en: "A leaf is one of: {statuses}. Only “{scored}” has points; “{not_applicable}” leaves the applicable maximum.",
  },
  "reading.completeness": {
    vi: "Mức độ đầy đủ số liệu: phần điểm tối đa áp dụng đã có điểm.",
    en: "Completeness: the share of the applicable maximum that has points.",
  },
  "reading.years": {
    vi: "Giữa hai năm dùng bộ tiêu chí khác nhau, biểu đồ vẽ nét đứt: chênh lệch chỉ số không so sánh trực tiếp được.",
    en: "Between years with different rule sets the line is dashed: the change is not directly comparable.",
  },

  "receipt.run_id": { vi: "Mã lượt chạy", en: "Run" },
  "receipt.as_of": { vi: "Số liệu tính đến ngày", en: "As of" },
  "receipt.engine_version": { vi: "Phiên bản bộ tính", en: "Engine version" },
  "receipt.inputs": { vi: "Mã băm số liệu vào (SHA-256)", en: "Inputs hash (SHA-256)" },
  "receipt.rule_set": { vi: "Mã băm bộ tiêu chí {id} (SHA-256)", en: "Rule set {id} hash (SHA-256)" },
} as const satisfies Words;
