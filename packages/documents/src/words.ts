import type { Words } from "@parindex/model";
import { readingWords } from "./document-words.ts";

/** What faults of documents say, and what to do about them. */
export const documentWords: Words = {
  ...readingWords,
  "workbook.empty_file": {
    vi: "Tệp Excel không có nội dung (0 byte). Lưu lại tệp từ Excel rồi gửi lại.",
    en: "The Excel file is empty (0 bytes). Save it again from Excel and send it anew.",
  },
  "workbook.broken": {
    vi: "Tệp Excel bị hỏng hoặc chưa tải về đủ nên không đọc được. Mở bằng Excel, chọn “Lưu thành” .xlsx, rồi dùng tệp mới.",
    en: "The Excel file is broken or was not downloaded whole. Open it in Excel, save it as .xlsx and use the new file.",
  },
  "workbook.not_xlsx": {
    vi: "Đây không phải tệp Excel .xlsx. Mở bằng chương trình đã tạo ra tệp, chọn “Lưu thành” Excel Workbook (.xlsx).",
    en: "This is no .xlsx file. Open it in the program that made it and save it as an Excel workbook (.xlsx).",
  },
  "workbook.old_format": {
    vi: "Tệp ở định dạng Excel cũ (.xls). Mở bằng Excel, chọn “Lưu thành” Excel Workbook (.xlsx).",
    en: "The file is of the old Excel format (.xls). Open it in Excel and save it as an Excel workbook (.xlsx).",
  },
  "workbook.password": {
    vi: "Tệp Excel đặt mật khẩu nên không đọc được. Bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc) rồi lưu lại.",
    en: "The Excel file is protected by a password. Remove it (File > Info > Protect Workbook) and save again.",
  },
  "workbook.macros": {
    vi: "Tệp Excel có macro (.xlsm) nên không được nhận. Chọn “Lưu thành” Excel Workbook (.xlsx), không kèm macro.",
    en: "The Excel file has macros (.xlsm) and is refused. Save it as an Excel workbook (.xlsx) without them.",
  },
  "workbook.too_large": {
    vi: "Nội dung giải nén của tệp Excel vượt {limit} MB nên không được đọc. Xóa ảnh, trang tính và ô thừa rồi lưu lại.",
    en: "Unpacked, the Excel file is larger than {limit} MB and is not read. Remove pictures, sheets and cells not needed.",
  },
  "workbook.too_many_cells": {
    vi: "Tệp Excel có trên {limit} ô. Xóa hàng và cột thừa (kể cả hàng trống ở cuối) hoặc chia thành nhiều tệp.",
    en: "The Excel file has more than {limit} cells. Delete rows and columns not needed (blank ones at the end too) or split it.",
  },
  "workbook.too_many_sheets": {
    vi: "Tệp Excel có trên {limit} trang tính. Chia thành nhiều tệp.",
    en: "The Excel file has more than {limit} sheets. Split it into several files.",
  },
  "workbook.no_cells": {
    vi: "Tệp Excel không có ô nào có nội dung. Điền số liệu hoặc bỏ tệp này.",
    en: "The Excel file has no filled cell. Fill it in or leave it out.",
  },
  "workbook.error_value": {
    vi: "Có {count} ô báo lỗi công thức (#REF!, #N/A…), ô đầu tiên tại đây. Sửa công thức hoặc ghi thẳng giá trị.",
    en: "{count} cells show a formula error (#REF!, #N/A…), the first one here. Mend the formula or write the value.",
  },
  "workbook.no_value": {
    vi: "Có {count} ô công thức chưa có kết quả, ô đầu tiên tại đây. Mở tệp bằng Excel, đợi tính xong rồi lưu lại.",
    en: "{count} formula cells hold no result, the first one here. Open the file in Excel, let it compute, and save it.",
  },
};
