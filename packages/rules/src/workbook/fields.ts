import { kinds } from "../registry.ts";
import type { CellForm, CodeWords, Field } from "./cell-form.ts";
import * as words from "./code-words.ts";

const text = { kind: "text" } as const;
const code = { kind: "code" } as const;
const number = { kind: "number" } as const;
const whole = { kind: "whole" } as const;
const day = { kind: "date" } as const;
const yaml = { kind: "yaml" } as const;
const shown = { kind: "shown" } as const;
const lines = { kind: "lines" } as const;

function field(name: string, title: string, form: CellForm, width: number): Field {
  return { path: name.split("."), title, form, width };
}

function oneOf(codes: CodeWords): CellForm {
  return { kind: "words", words: codes };
}

const kindWords = Object.fromEntries(kinds.map(({ name, label }) => [name, label.vi]));

/** The column by which rows of other sheets name a criterion of the tree. */
export const refName = "criterion";

const criterion = field(refName, "Mã tiêu chí", code, 10);
const criterionTitle = field("criterion_title", "Tên tiêu chí (chỉ để xem)", shown, 40);

/** The set itself: one value a row. */
export const headFields: readonly Field[] = [
  field("schema", "Dạng tệp", text, 0),
  field("id", "Mã bộ tiêu chí", text, 0),
  field("title", "Tên bộ tiêu chí", text, 0),
  field("status", "Tình trạng", oneOf(words.setStatusWords), 0),
  field("notice", "Lưu ý in kèm mọi kết quả", text, 0),
  field("applies_to.years", "Áp dụng cho các năm (mỗi năm một dòng)", { kind: "lines", whole: true }, 0),
  field("applies_to.tiers", "Cấp đơn vị (mỗi cấp một dòng)", { kind: "lines", words: words.tierWords }, 0),
  field("applies_to.provinces", "Tỉnh (mỗi tỉnh một dòng; để trống: mọi tỉnh)", lines, 0),
  field("applies_to.groups", "Nhóm đơn vị (mỗi nhóm một dòng; để trống: mọi nhóm)", lines, 0),
  field("applies_to.issuer", "Cơ quan ban hành cho đơn vị của mình", text, 0),
  field("legal.number", "Số, ký hiệu quyết định", text, 0),
  field("legal.issued", "Ngày ban hành", day, 0),
  field("legal.issuer", "Cơ quan ban hành", text, 0),
  field("legal.supersedes", "Thay thế bộ tiêu chí", text, 0),
  field("scale", "Thang điểm", number, 0),
  field("rounding.points", "Số lẻ của điểm", whole, 0),
  field("rounding.index", "Số lẻ của chỉ số", whole, 0),
  field("rounding.mode", "Cách làm tròn", oneOf(words.modeWords), 0),
  field("rounding.sum_of", "Cộng điểm", oneOf(words.sumOfWords), 0),
  field("ranking.on", "Xếp hạng", oneOf(words.rankOnWords), 0),
  field("ranking.ties", "Hạng khi bằng điểm", oneOf(words.tiesWords), 0),
  field("ranking.tie_break", "Phân hạng khi bằng điểm theo (mỗi mã một dòng)", lines, 0),
  field("ranking.min_group", "Nhóm ít nhất bao nhiêu đơn vị mới xếp hạng", whole, 0),
  field("ranking.min_applicable", "Phần điểm áp dụng ít nhất để xếp hạng", number, 0),
  field("not_applicable.exclude_within", "Điểm không áp dụng được loại", oneOf(words.withinWords), 0),
  field("on_close", "Khi khóa mà còn thiếu số liệu", oneOf(words.onCloseWords), 0),
];

/** A node of the tree, after its level. */
export const nodeFields: readonly Field[] = [
  field("code", "STT", code, 8),
  field("level", "Cấp", whole, 8),
  field("title", "Lĩnh vực, tiêu chí, tiêu chí thành phần", text, 44),
  field("max", "Điểm tối đa", number, 9),
  field("scoring_text", "Cách tính điểm", text, 44),
  field("evidence.expected", "Tài liệu kiểm chứng", lines, 28),
  field("scored_by", "Ai chấm", oneOf(words.scoredByWords), 13),
  field("rule.kind", "Loại quy tắc", oneOf(kindWords), 15),
  field("rule", "Quy tắc", yaml, 44),
  field("part", "Phần điểm", code, 12),
  field("not_applicable", "Khi không áp dụng", oneOf(words.policyWords), 18),
  field("not_applicable_to", "Nhóm không áp dụng", lines, 19),
  field("owner", "Đơn vị phụ trách", text, 22),
  field("appraised_by", "Cơ quan thẩm định", text, 22),
  field("evidence.required", "Bắt buộc tài liệu", oneOf(words.flagWords), 19),
  field("evidence.from", "Tài liệu từ ngày", day, 16),
  field("evidence.to", "Tài liệu đến ngày", day, 14),
  field("section", "Mục thưởng, phạt", code, 12),
  field("reform_area", "Lĩnh vực CCHC", oneOf(words.reformAreaWords), 20),
  field("unread.max", "Điểm phần chưa đọc được", number, 13),
  field("uid", "Mã ổn định", code, 26),
];

/** A reported figure, after its id. */
const indicatorFields: readonly Field[] = [
  field("id", "Mã số liệu", code, 28),
  field("label", "Tên số liệu", text, 48),
  field("kind", "Loại", oneOf(words.indicatorKindWords), 18),
  field("unit", "Đơn vị tính", text, 14),
  field("source", "Nguồn", oneOf(words.sourceWords), 24),
  field("accumulation", "Cách cộng dồn", oneOf(words.accumulationWords), 15),
  field("roll_up", "Số của cấp dưới", oneOf(words.rollUpWords), 15),
  field("part_of", "Là một phần của (mã số liệu)", lines, 26),
  field("options", "Các lựa chọn", yaml, 30),
  field("domain.min", "Nhỏ nhất", number, 9),
  field("domain.max", "Lớn nhất", number, 9),
  field("scale", "Thang điểm", number, 9),
  field("direction", "Chiều tốt", oneOf(words.directionWords), 16),
];

export const citationFields: readonly Field[] = [
  criterion,
  criterionTitle,
  field("document", "Văn bản", text, 50),
  field("article", "Điều, khoản, mục", text, 26),
  field("quote", "Nguyên văn", text, 60),
];

export const caseFields: readonly Field[] = [
  criterion,
  criterionTitle,
  field("name", "Tên ví dụ", text, 26),
  field("given", "Số liệu cho", yaml, 44),
  field("targets", "Chỉ tiêu được giao", yaml, 22),
  field("expect.points", "Điểm phải ra", number, 10),
  field("expect.status", "Tình trạng phải ra", oneOf(words.leafStatusWords), 18),
  field("expect.reason", "Lý do phải ra", text, 20),
  field("expect.step", "Bậc phải ra", text, 18),
];

const partFields: readonly Field[] = [
  field("id", "Mã phần", code, 14),
  field("title", "Tên phần", text, 40),
  field("max", "Điểm tối đa", number, 10),
  field("scored_by", "Ai chấm", oneOf(words.scoredByWords), 20),
  field("if_not_held", "Khi không tổ chức", oneOf(words.notHeldWords), 18),
];

const sectionFields: readonly Field[] = [
  field("id", "Mã mục", code, 14),
  field("title", "Tên mục", text, 40),
  field("kind", "Loại", oneOf(words.sectionWords), 14),
  field("max", "Nhiều nhất", number, 10),
  field("counts", "Tính vào", oneOf(words.countsWords), 24),
];

const bandFields: readonly Field[] = [
  field("name", "Xếp loại", text, 24),
  field("from", "Từ (≥)", number, 10),
  field("above", "Trên (>)", number, 10),
];

export const gateFields: readonly Field[] = [
  field(refName, "Mã mục (để trống: cả bộ)", code, 12),
  criterionTitle,
  field("uid", "Mã ổn định", code, 26),
  field("title", "Tên điều kiện", text, 34),
  field("when", "Khi nào", yaml, 44),
  field("effect", "Hệ quả", yaml, 34),
];

/** The sheets of a rule set by their names; those with `needed` must be there. */
export const sheets = {
  head: { name: "Thông tin chung", needed: true },
  tree: { name: "Bộ tiêu chí", needed: true, fields: nodeFields },
  indicators: { name: "Số liệu", needed: true, fields: indicatorFields },
  cites: { name: "Căn cứ", needed: false, fields: citationFields },
  cases: { name: "Ví dụ", needed: false, fields: caseFields },
  parts: { name: "Phần điểm", needed: false, fields: partFields },
  sections: { name: "Điểm cộng, điểm trừ", needed: false, fields: sectionFields },
  bands: { name: "Xếp loại", needed: false, fields: bandFields },
  gates: { name: "Điều kiện khống chế", needed: false, fields: gateFields },
  guide: { name: "Cách ghi", needed: false },
} as const;
