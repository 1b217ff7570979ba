import type { Words } from "@parindex/model";

/** What faults of collection forms say, and what to do about them. */
export const collectWords: Words = {
  "collect.not_a_form": {
    vi: "Đây không phải biểu thu thập do chương trình tạo (không có trang “Thông tin” với mẫu biểu). Chép số liệu vào biểu đã gửi cho đơn vị.",
    en: "This is no collection form (it has no sheet “Thông tin” with its mark). Copy the answers into the form as it was sent.",
  },
  "collect.other_year": {
    vi: "Biểu của năm {found}, đang nhận biểu năm {year}. Gửi đúng biểu, hoặc chạy lại với --year {found}.",
    en: "The form is of {found}, and forms of {year} are being taken in. Send the right one, or use --year {found}.",
  },
  "collect.other_unit": {
    vi: "Biểu ghi mã đơn vị “{unit}”, không có trong danh sách đơn vị được chấm năm {year}. Dùng biểu đã gửi cho đúng đơn vị.",
    en: "The form names unit “{unit}”, which is not scored in {year}. Use the form made for the unit.",
  },
  "collect.other_set": {
    vi: "Biểu tạo theo bộ tiêu chí “{found}” hoặc một bản khác của nó; hiện dùng “{known}”. Tạo lại biểu rồi chép số liệu vào.",
    en: "The form was made for rule set “{found}” or another version of it; “{known}” is in use. Make it anew and copy the answers.",
  },
  "collect.sent_twice": {
    vi: "Đơn vị “{unit}” có hai biểu cùng kỳ trong thư mục: {first} và tệp này. Giữ một tệp.",
    en: "Unit “{unit}” has two forms of one period in the folder: {first} and this one. Keep one.",
  },
  "collect.about_missing": {
    vi: "Trang “Thông tin” không còn ô “{title}”. Dùng lại biểu gốc đã gửi cho đơn vị và chép số liệu vào.",
    en: "The sheet “Thông tin” has lost “{title}”. Copy the answers into the form as it was sent.",
  },
  "collect.other_version": {
    vi: "Biểu thuộc phiên bản “{found}”, chương trình này đọc “{known}”. Tạo lại biểu rồi chép số liệu vào.",
    en: "The form is of version “{found}”; this program reads “{known}”. Make the form anew and copy the answers.",
  },
  "collect.no_sheet": {
    vi: "Biểu không còn trang “{sheet}” (bị xóa hoặc đổi tên). Dùng lại biểu gốc.",
    en: "The form has lost the sheet “{sheet}” (deleted or renamed). Use the form as it was sent.",
  },
  "collect.no_heading": {
    vi: "Trang “{sheet}” không còn dòng tiêu đề cột. Dùng lại biểu gốc.",
    en: "The sheet “{sheet}” has lost its heading row. Use the form as it was sent.",
  },
  "collect.no_column": {
    vi: "Trang “{sheet}” không còn cột “{column}” (gần nhất: {near}). Khôi phục tên cột như biểu gốc.",
    en: "The sheet “{sheet}” has lost the column “{column}” (closest: {near}). Give it its name again.",
  },
  "collect.unknown_row": {
    vi: "Biểu không có dòng mã “{id}” (gần nhất: {near}). Khôi phục mã như biểu gốc hoặc xóa dòng thêm.",
    en: "The form has no row “{id}” (closest: {near}). Restore the code or delete the added row.",
  },
  "collect.row_without_code": {
    vi: "Dòng này có điền nhưng mất mã. Khôi phục mã như biểu gốc hoặc xóa dòng.",
    en: "This row is filled in but has lost its code. Restore the code or delete the row.",
  },
  "collect.repeated_row": {
    vi: "Mã “{id}” đã có ở ô {first}. Giữ một dòng.",
    en: "“{id}” stands already at {first}. Keep one row.",
  },
  "collect.row_lost": {
    vi: "Không còn dòng “{id}” ({title}) bên dưới ô này. Khôi phục dòng từ biểu gốc.",
    en: "The row “{id}” ({title}) below this cell is gone. Restore it from the form as it was sent.",
  },
  "collect.title_changed": {
    vi: "Tên ở dòng “{id}” khác biểu gốc (“{title}”). Kiểm tra số liệu có bị chép lệch dòng không.",
    en: "The title of row “{id}” differs from the form's (“{title}”). Check that no figures slipped a row.",
  },
  "collect.reason_alone": {
    vi: "Dòng “{title}” có lý do nhưng không có giá trị hay khai báo. Điền giá trị, chọn khai báo, hoặc xóa lý do.",
    en: "“{title}” has a reason but neither value nor declaration. Give one of them or delete the reason.",
  },
  "collect.claim_not_self": {
    vi: "“{title}” không do đơn vị tự chấm. Xóa điểm ở ô này.",
    en: "“{title}” is not scored by the unit itself. Clear this cell.",
  },
  "collect.claim_above_max": {
    vi: "Điểm tự chấm vượt điểm tối đa {max} của “{title}”. Sửa điểm.",
    en: "The claim is above the maximum {max} of “{title}”. Mend it.",
  },
  "collect.grant_above_max": {
    vi: "Điểm thẩm định vượt điểm tối đa {max} của “{title}”. Sửa điểm.",
    en: "The granted points are above the maximum {max} of “{title}”. Mend them.",
  },
  "collect.grant_without_reason": {
    vi: "Điểm thẩm định của “{title}” khác điểm hiện có mà chưa có lý do. Chọn lý do.",
    en: "The granted points of “{title}” differ from those in force without a reason. Choose one.",
  },
  "collect.grant_missing": {
    vi: "Có lý do hoặc ý kiến về “{title}” nhưng chưa có điểm thẩm định. Ghi điểm hoặc xóa lý do.",
    en: "There is a reason or note on “{title}” but no points. Give the points or clear it.",
  },
  "collect.correction_missing": {
    vi: "Có lý do sửa “{title}” nhưng chưa có giá trị thẩm định. Ghi giá trị hoặc xóa lý do.",
    en: "There is a reason to correct “{title}” but no value. Give the value or clear the reason.",
  },
  "collect.correction_without_reason": {
    vi: "Sửa số liệu “{title}” phải ghi lý do.",
    en: "Correcting “{title}” needs a reason.",
  },
  "collect.plea_missing": {
    vi: "Có lý do không áp dụng nhưng chưa chọn “{word}”. Chọn hoặc xóa lý do.",
    en: "There is a reason for not applying, but “{word}” is not chosen. Choose it or delete the reason.",
  },
  "collect.plea_word": {
    vi: "Ô này chỉ nhận “{word}” hoặc để trống, không phải “{found}”.",
    en: "This cell takes “{word}” or nothing, not “{found}”.",
  },
  "collect.evidence_without_leaf": {
    vi: "Tài liệu chưa ghi mã tiêu chí. Chọn mã trong danh sách.",
    en: "The document names no criterion. Choose its code from the list.",
  },
  "collect.unknown_leaf": {
    vi: "Không có tiêu chí chấm điểm mã “{code}” (gần nhất: {near}). Chọn mã trong danh sách.",
    en: "There is no scored criterion “{code}” (closest: {near}). Choose its code from the list.",
  },
  "collect.evidence_without_name": {
    vi: "Tài liệu chưa có số ký hiệu, trích yếu, tệp hay đường dẫn. Ghi ít nhất một trong số đó.",
    en: "The document has no number, summary, file or address. Give at least one of them.",
  },
};
