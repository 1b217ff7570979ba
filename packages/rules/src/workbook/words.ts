import type { Words } from "@parindex/model";

/** What faults of a rule set's workbook say, and what to do about them. */
export const workbookWords: Words = {
  "rules.sheet_missing": {
    vi: "Không có trang “{name}”. Trả lại tên trang như khi xuất ra.",
    en: "There is no sheet “{name}”. Give it back the name it was exported with.",
  },
  "rules.sheet_unread": {
    vi: "Trang “{name}” không được đọc. Nếu là nội dung của bộ tiêu chí, chuyển vào một trong các trang: {known}.",
    en: "Sheet “{name}” is not read. If it belongs to the rule set, move it into one of: {known}.",
  },
  "rules.sheet_no_heading": {
    vi: "Trang này không có dòng tên cột. Cần các cột có tên trong ngoặc: {names}.",
    en: "This sheet has no heading. Columns named in brackets are needed: {names}.",
  },
  "rules.sheet_column_missing": {
    vi: "Thiếu cột ({name}). Thêm lại cột, tên cột kết thúc bằng ({name}); các ô dưới để trống cũng được.",
    en: "Column ({name}) is missing. Put it back, its heading ending in ({name}); its cells may be empty.",
  },
  "rules.sheet_column_unread": {
    vi: "Cột này không có tên trong ngoặc nên không được đọc. Nếu là ghi chú riêng thì bỏ qua; nếu không, sửa tên cột.",
    en: "This column has no name in brackets and is not read. Leave it if it is a note of your own, else mend its heading.",
  },
  "rules.sheet_row_missing": {
    vi: "Thiếu dòng có khóa “{name}”. Thêm lại dòng; để trống cột nội dung nếu không nói.",
    en: "The row with the key “{name}” is missing. Put it back; leave its value empty where nothing is said.",
  },
  "rules.sheet_head_key": {
    vi: "Khóa “{key}” không có hoặc đã ghi ở dòng trên. Trả lại khóa như khi xuất ra, hoặc xóa dòng.",
    en: "The key “{key}” is unknown or was given above. Give back the exported key or remove the row.",
  },
  "rules.sheet_level": {
    vi: "Cần cấp là số từ 1 đến {most}: 1 là lĩnh vực, mục con thêm 1 so với mục cha ở trên.",
    en: "A level from 1 to {most} is needed: 1 is an area, a child is one more than its parent above.",
  },
  "rules.sheet_no_such_code": {
    vi: "Không có mã “{code}” trong trang “Bộ tiêu chí”. Gần nhất: {near}. Sửa mã.",
    en: "There is no code “{code}” in the sheet of criteria. Closest: {near}. Mend the code.",
  },
  "rules.sheet_no_id": {
    vi: "Thiếu mã số liệu. Ghi mã như ho_so_dung_han: chữ thường không dấu, số, gạch dưới.",
    en: "The id of the figure is missing. Write one such as ho_so_dung_han: plain lower-case letters, digits, underscores.",
  },
  "rules.sheet_code_number": {
    vi: "Mã đang là số ({text}), Excel có thể đã bỏ số 0 ở cuối (1.10 thành 1.1). Định dạng ô là Text rồi gõ lại mã như bản in.",
    en: "The code is a number ({text}) and Excel may have dropped a last zero (1.10 to 1.1). Format the cell as Text and type the code as printed.",
  },
  "rules.sheet_word": {
    vi: "Không có “{text}” trong danh sách của cột này. Chọn một trong: {known}.",
    en: "“{text}” is not in this column's list. Choose one of: {known}.",
  },
  "rules.sheet_word_near": {
    vi: "Không có “{text}” trong danh sách của cột này. Ý bạn là “{near}”? Có: {known}.",
    en: "“{text}” is not in this column's list. Did you mean “{near}”? There are: {known}.",
  },
  "rules.sheet_keys": {
    vi: "Ô này cần từng dòng dạng “khóa: giá trị”, ví dụ “of: ho_so_dung_han”. Xem trang “Cách ghi”.",
    en: "Lines such as `of: ho_so_dung_han` are needed here. See the sheet “Cách ghi”.",
  },
  "rules.sheet_key_twice": {
    vi: "“{key}” đã có cột riêng ({name}). Bỏ dòng “{key}” khỏi ô này.",
    en: "`{key}` has a column of its own ({name}). Take the line out of this cell.",
  },
  "rules.sheet_not_whole": {
    vi: "Không xuất được nguyên vẹn “{path}”: bảng tính đọc lại khác tệp gốc. Sửa nội dung đó trong tệp (không để dòng trống, xuống dòng trong một mục của danh sách, khoảng trắng ở hai đầu) rồi xuất lại.",
    en: "`{path}` does not come back whole from a workbook. Mend it in the file (no blank text, no line break in an entry of a list, no spaces at its ends) and export again.",
  },
};
