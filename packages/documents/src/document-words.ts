import type { Words } from "@parindex/model";

/** What faults of documents read from offices say, and what to do about them. */
export const readingWords: Words = {
  "document.empty_file": {
    vi: "Tệp không có nội dung (0 byte). Lưu lại từ chương trình soạn thảo rồi nhập lại.",
    en: "The file is empty (0 bytes). Save it again and import it anew.",
  },
  "document.broken": {
    vi: "Tệp bị hỏng, tải về chưa đủ hoặc sai đuôi tệp nên không đọc được. Mở bằng chương trình đã tạo ra tệp, lưu lại rồi nhập lại.",
    en: "The file is broken, not downloaded whole or has the wrong extension. Open it in the program that made it, save it again and import it anew.",
  },
  "document.old_format": {
    vi: "Tệp ở định dạng Office cũ (.doc, .xls). Mở bằng Word hoặc Excel, chọn “Lưu thành” .docx hoặc .xlsx.",
    en: "The file is of the old Office format (.doc, .xls). Open it in Word or Excel and save it as .docx or .xlsx.",
  },
  "document.password": {
    vi: "Tệp đặt mật khẩu nên không đọc được. Bỏ mật khẩu rồi lưu lại.",
    en: "The file is protected by a password. Remove it and save again.",
  },
  "document.macros": {
    vi: "Tệp có macro nên không được nhận. Chọn “Lưu thành” .docx, không kèm macro.",
    en: "The file has macros and is refused. Save it as .docx without them.",
  },
  "document.too_large": {
    vi: "Nội dung giải nén của tệp vượt {limit} MB nên không được đọc. Bỏ phần không cần rồi lưu lại.",
    en: "Unpacked, the file is larger than {limit} MB and is not read. Remove what is not needed and save again.",
  },
  "document.not_supported": {
    vi: "Không đọc được loại tệp này. Dùng .docx, .xlsx, .ods, .pdf có lớp chữ, .csv, .tsv hoặc .txt.",
    en: "Files of this kind are not read. Use .docx, .xlsx, .ods, .pdf with a text layer, .csv, .tsv or .txt.",
  },
  "document.encoding": {
    vi: "Tệp chữ không phải UTF-8. Mở tệp, chọn “Lưu thành” với mã UTF-8 rồi nhập lại.",
    en: "The text file is not UTF-8. Save it again as UTF-8.",
  },
  "document.no_text": {
    vi: "Tệp không có chữ đọc được (có thể là bản quét). Dùng bản Word, Excel hoặc PDF có lớp chữ; bản quét cần nhận dạng chữ trước.",
    en: "The file has no text to read (it may be a scan). Use Word, Excel or a PDF with a text layer; a scan needs text recognition first.",
  },
  "document.too_many_pages": {
    vi: "Tệp có {pages} trang, nhiều hơn {limit}. Tách riêng phần kế hoạch rồi nhập lại.",
    en: "The file has {pages} pages, more than {limit}. Take the plan out and import it alone.",
  },
  "document.scanned_pages": {
    vi: "Trang {pages} không có chữ (ảnh quét) nên không được đọc: kết quả chưa đủ.",
    en: "Pages {pages} have no text (scans) and were not read: the result is partial.",
  },
};
