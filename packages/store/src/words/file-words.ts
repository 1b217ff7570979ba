import type { Words } from "@parindex/model";

/** What is wrong with a file of records as a whole, or with its columns and rows. */
export const fileWords: Words = {
  "load.personal_data": {
    vi: "Cột “{column}” là thông tin cá nhân của người trả lời, không được lưu. Xóa cột này; chỉ nạp số phiếu đã cộng theo câu hỏi, nhóm đối tượng và phương án.",
    en: "Column “{column}” is personal data of those who answered and is not stored. Delete it; load only counts by question, group of respondents and answer.",
  },
  "load.broken_json": {
    vi: "Dòng này không phải JSON hợp lệ. Xuất lại tệp từ phần mềm nguồn.",
    en: "This line is no JSON. Export the file again.",
  },
  "load.no_object": {
    vi: 'Mỗi bản ghi phải là một đối tượng JSON dạng {"unit_id": …}. Sửa bản ghi này.',
    en: 'Each record must be a JSON object such as {"unit_id": …}. Mend this one.',
  },
  "load.no_list": {
    vi: "Tệp .json phải là một danh sách [ … ] các bản ghi; mỗi dòng một bản ghi thì đặt đuôi .jsonl.",
    en: "A .json file must be a list [ … ] of records; one record a line is a .jsonl file.",
  },
  "load.nested_value": {
    vi: "Cột “{column}” chứa danh sách hoặc đối tượng; cần một giá trị đơn.",
    en: "“{column}” holds a list or an object; a single value is needed.",
  },
  "load.nested_column": {
    vi: "Cột “{column}” có kiểu {type} không đọc được; cần chữ, số, ngày hoặc có/không.",
    en: "Column “{column}” is of type {type}; text, numbers, days or yes and no are needed.",
  },
  "load.broken_parquet": {
    vi: "Tệp Parquet bị hỏng hoặc không phải Parquet. Xuất lại tệp.",
    en: "The Parquet file is broken or none. Export it again.",
  },
  "load.broken_arrow": {
    vi: "Tệp Arrow bị hỏng hoặc không phải Arrow. Xuất lại tệp.",
    en: "The Arrow file is broken or none. Export it again.",
  },
  "load.missing_file": {
    vi: "Không tìm thấy tệp. Kiểm tra tên và thư mục, hoặc bỏ tệp khỏi danh sách.",
    en: "The file is not there. Check its name and folder, or take it off the list.",
  },
  "load.unread_file": {
    vi: "Không đọc được tệp. Kiểm tra quyền đọc, đóng tệp nếu đang mở ở chương trình khác; nếu đây là thư mục thì nêu tên từng tệp.",
    en: "The file cannot be read. Check its permissions, close it elsewhere; if it is a folder, name its files.",
  },
  "load.empty_file": {
    vi: "Tệp không có nội dung. Điền dòng tiêu đề và số liệu, hoặc xóa tệp.",
    en: "The file is empty. Write its heading and rows, or delete it.",
  },
  "load.unanswered": {
    vi: "{count} dòng của biểu để trống, coi là chưa báo cáo.",
    en: "{count} rows of the form are left blank and taken as not reported.",
  },
  "load.no_rows": {
    vi: "Tệp chỉ có dòng tiêu đề, không có dòng số liệu nào. Bổ sung số liệu nếu còn thiếu.",
    en: "The file has a heading and no rows. Add the rows if any are due.",
  },
  "load.encoding": {
    vi: "Tệp không phải mã UTF-8 (có thể là Windows-1258, TCVN3 hoặc VNI). Mở tệp và lưu lại dạng “CSV UTF-8”; với chữ TCVN3, VNI thì chuyển mã sang Unicode trước.",
    en: "The file is not UTF-8 (perhaps Windows-1258, TCVN3 or VNI). Save it again as “CSV UTF-8”; convert TCVN3 or VNI text to Unicode first.",
  },
  "load.no_text": {
    vi: "Tệp không phải văn bản UTF-8: có byte rỗng (có thể là UTF-16 thiếu dấu nhận biết). Lưu lại dạng “CSV UTF-8”.",
    en: "The file is no UTF-8 text: it holds zero bytes (perhaps UTF-16 without its mark). Save it again as “CSV UTF-8”.",
  },
  "load.workbook": {
    vi: "Tệp là sổ tính hoặc tệp nén, không phải CSV. Giữ đuôi .xlsx cho sổ tính, hoặc lưu lại dạng “CSV UTF-8”.",
    en: "The file is a workbook or an archive, not CSV. Keep .xlsx for a workbook, or save it as “CSV UTF-8”.",
  },
  "load.unknown_table": {
    vi: "Tên “{name}” không cho biết đây là số liệu gì. Đặt tên bắt đầu bằng một trong: {known}.",
    en: "The name “{name}” does not say which records these are. Begin it with one of: {known}.",
  },
  "load.unknown_column": {
    vi: "Không có cột “{column}”. Các cột dùng được: {known}.",
    en: "There is no column “{column}”. Known columns: {known}.",
  },
  "load.misspelt_column": {
    vi: "Không có cột “{column}”. Có phải là “{near}”? Sửa lại tiêu đề.",
    en: "There is no column “{column}”. Did you mean “{near}”? Mend the heading.",
  },
  "load.repeated_column": {
    vi: "Cột “{column}” có hai lần. Giữ một cột.",
    en: "The column “{column}” stands twice. Keep one.",
  },
  "load.missing_column": {
    vi: "Thiếu cột bắt buộc “{column}” ({label}). Thêm cột này.",
    en: "The required column “{column}” ({label}) is missing. Add it.",
  },
  "load.no_heading": {
    vi: "Cột thứ {column} có giá trị “{value}” nhưng không có tiêu đề. Đặt tiêu đề hoặc xóa giá trị.",
    en: "Column {column} holds “{value}” and has no heading. Give it one or delete the value.",
  },
  "load.ragged": {
    vi: "Dòng có {found} ô trong khi dòng tiêu đề có {expected} ô. Kiểm tra dấu phân cách thừa, thiếu; đặt giá trị có dấu phân cách trong dấu nháy kép.",
    en: "The row has {found} cells and the heading {expected}. Look for a separator too many or too few; put a value that holds one in double quotes.",
  },
  "load.broken_quotes": {
    vi: 'Dấu nháy kép mở mà không đóng đúng chỗ. Đóng dấu nháy, viết dấu nháy bên trong giá trị thành hai dấu ("").',
    en: 'A double quote is not closed where the value ends. Close it, and write a quote inside a value twice ("").',
  },
  "load.more": {
    vi: "Còn {count} lỗi cùng loại ở “{field}” không liệt kê. Sửa các lỗi đã nêu rồi chạy lại.",
    en: "{count} more faults of this sort in “{field}” are not listed. Mend those shown and run again.",
  },
};
