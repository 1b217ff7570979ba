import { reasonCodes } from "@parindex/model";
import { claimReasonText } from "../code-words.ts";
import type { FormColumn } from "./layout.ts";

/** What marks an appraiser's workbook, and its version. */
export const appraiserMark = "parindex/appraise/1";

/** The sheets that an appraiser fills in. */
export const appraiserSheets = { points: "Thẩm định", figures: "Sửa số liệu" } as const;

/** What the first sheet says of an appraiser's workbook, by the field it fills. */
export const appraiserTitles = {
  mark: "Mẫu biểu",
  appraiser: "Cơ quan thẩm định",
  year: "Năm",
  stage: "Bước",
  period: "Kỳ báo cáo",
} as const;

export const appraisalColumns: readonly FormColumn[] = [
  { field: "row_code", title: "Mã dòng", width: 20 },
  { field: "unit_name", title: "Đơn vị", width: 24 },
  { field: "title", title: "Tiêu chí, tiêu chí thành phần", width: 40 },
  { field: "max", title: "Điểm tối đa", width: 9 },
  { field: "figures", title: "Số liệu thực hiện", width: 30 },
  { field: "computed", title: "Điểm tính theo quy tắc", width: 11 },
  { field: "claimed", title: "Điểm tự chấm", width: 9 },
  { field: "evidence", title: "Tài liệu kiểm chứng", width: 34 },
  { field: "explanation", title: "Giải trình của đơn vị", width: 30 },
  { field: "points", title: "Điểm thẩm định", width: 10 },
  { field: "reason_code", title: "Lý do điều chỉnh", width: 24 },
  { field: "note", title: "Ý kiến thẩm định", width: 34 },
];

export const correctionColumns: readonly FormColumn[] = [
  { field: "row_code", title: "Mã dòng", width: 34 },
  { field: "unit_name", title: "Đơn vị", width: 28 },
  { field: "title", title: "Tên số liệu", width: 46 },
  { field: "reported", title: "Đơn vị báo cáo", width: 16 },
  { field: "value", title: "Giá trị thẩm định", width: 16 },
  { field: "reason", title: "Lý do điều chỉnh", width: 34 },
];

/** Why an appraiser changed points, as officials say it, by its code. */
export const reasonWords: ReadonlyMap<string, string> = new Map(
  reasonCodes.map((code) => [code, claimReasonText(code, "vi")]),
);
