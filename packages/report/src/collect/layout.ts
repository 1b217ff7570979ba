import type { declarations, evidenceTable, RowOf } from "@parindex/model";

/** What marks a workbook as a collection form, and its version. */
export const formMark = "parindex/collect/1";

/** The sheets of a collection form. */
export const formSheets = {
  about: "Thông tin",
  figures: "Số liệu",
  claims: "Chấm điểm",
  evidence: "Tài liệu",
  keys: "_ma",
} as const;

/** A column of a form's sheet: what it is called there, and the field it fills. */
export interface FormColumn {
  readonly field: string;
  readonly title: string;
  readonly width: number;
}

/** What the first sheet says of the form, by the field it fills. */
export const aboutTitles = {
  mark: "Mẫu biểu",
  unit_id: "Mã đơn vị",
  unit_name: "Tên đơn vị",
  year: "Năm",
  stage: "Bước",
  period: "Kỳ báo cáo",
  rule_set_id: "Mã bộ tiêu chí",
  sha256: "Mã băm của bộ tiêu chí",
  due: "Hạn gửi",
} as const;

/** A field of the first sheet. */
export type AboutField = keyof typeof aboutTitles;

export const figureColumns: readonly FormColumn[] = [
  { field: "indicator_id", title: "Mã số liệu", width: 24 },
  { field: "label", title: "Tên số liệu", width: 46 },
  { field: "unit", title: "Đơn vị tính", width: 12 },
  { field: "uses", title: "Dùng cho tiêu chí", width: 14 },
  { field: "value", title: "Giá trị", width: 16 },
  { field: "declared", title: "Khai báo thay giá trị", width: 16 },
  { field: "reason", title: "Lý do khai báo", width: 30 },
  { field: "reported_by", title: "Bộ phận báo cáo", width: 20 },
];

export const claimColumns: readonly FormColumn[] = [
  { field: "leaf_code", title: "Mã tiêu chí", width: 10 },
  { field: "title", title: "Tiêu chí, tiêu chí thành phần", width: 46 },
  { field: "max", title: "Điểm tối đa", width: 9 },
  { field: "points", title: "Điểm tự chấm", width: 12 },
  { field: "not_applicable", title: "Không áp dụng", width: 14 },
  { field: "reason", title: "Lý do không áp dụng", width: 28 },
  { field: "text", title: "Giải trình", width: 40 },
];

export const evidenceColumns: readonly FormColumn[] = [
  { field: "leaf_code", title: "Mã tiêu chí", width: 10 },
  { field: "expected", title: "Tài liệu cần có", width: 30 },
  { field: "kind", title: "Loại", width: 16 },
  { field: "number", title: "Số, ký hiệu", width: 18 },
  { field: "issued_on", title: "Ngày ban hành", width: 12 },
  { field: "issuer", title: "Cơ quan ban hành", width: 22 },
  { field: "summary", title: "Trích yếu", width: 36 },
  { field: "item", title: "Mục", width: 10 },
  { field: "page", title: "Trang", width: 8 },
  { field: "file", title: "Tệp", width: 24 },
  { field: "url", title: "Đường dẫn", width: 24 },
];

/** The hidden sheet that says what the words of the form stand for. */
export const keyColumns: readonly FormColumn[] = [
  { field: "what", title: "what", width: 10 },
  { field: "of", title: "of", width: 20 },
  { field: "label", title: "label", width: 40 },
  { field: "id", title: "id", width: 40 },
  { field: "max", title: "max", width: 10 },
  { field: "scored_by", title: "scored_by", width: 10 },
  { field: "before", title: "before", width: 10 },
];

/** Words of the drop-downs, by what they stand for. */
export const declaredWords: Readonly<Record<(typeof declarations)[number], string>> = {
  not_done: "Không thực hiện",
  not_applicable: "Không phát sinh",
};
export const yesNoWords = { yes: "Có", no: "Không" } as const;
export const totalWord = "Cộng điểm tự chấm (không gồm điểm điều tra xã hội học)";
export const notApplicableWord = "Đề nghị không áp dụng";
export const evidenceKindWords: Readonly<Record<RowOf<typeof evidenceTable>["kind"], string>> = {
  document: "Văn bản",
  system_extract: "Trích xuất hệ thống",
  image: "Hình ảnh",
  link: "Đường dẫn",
};
