import type { Words } from "@parindex/model";

/** What faults of collection forms say, and what to do about them. */
export const collectWords: Words = {
  "collect.not_a_form": {
    vi: "Đây không phải biểu thu thập do chương trình tạo, cũng không có bảng tự chấm với cột mã hoặc tên tiêu chí, điểm tối đa và điểm tự chấm. Chép số liệu vào biểu đã gửi cho đơn vị.",
    en: "This is no collection form, and it has no self-scoring table with columns for codes or titles, most points and claims. Copy the answers into the form as it was sent.",
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
  "own.no_unit": {
    vi: "Bảng tự chấm không cho biết là của đơn vị nào ({found}). Ghi rõ tên đơn vị ở tiêu đề, hoặc chạy lại riêng tệp này với --unit.",
    en: "The table does not say which unit it is of ({found}). Name the unit in its title, or read this file alone with --unit.",
  },
  "own.other_unit": {
    vi: "Tiêu đề bảng ghi “{found}”, không phải đơn vị “{unit}” nêu ở --unit. Kiểm tra lại tệp hoặc mã đơn vị.",
    en: "The title names “{found}”, not the unit “{unit}” given by --unit. Check the file or the code.",
  },
  "own.no_year": {
    vi: "Bảng tự chấm không cho biết là của năm nào ({found}). Ghi rõ “NĂM …” ở tiêu đề, hoặc chạy lại với --year.",
    en: "The table does not say of which year it is ({found}). Write “NĂM …” in its title, or use --year.",
  },
  "own.unscored_unit": {
    vi: "Đơn vị “{unit}” không được bộ tiêu chí nào chấm năm {year}, nên không đối chiếu được mã tiêu chí. Kiểm tra lại năm, đơn vị hoặc bộ tiêu chí.",
    en: "No rule set scores unit “{unit}” in {year}, so the codes cannot be matched. Check the year, the unit or the sets.",
  },
  "own.repeated_column": {
    vi: "Có hai cột cùng vai trò ({field}). Giữ một cột, hoặc đổi tiêu đề cột kia.",
    en: "Two columns have one meaning ({field}). Keep one, or rename the other.",
  },
  "own.no_claims": {
    vi: "Không đọc được điểm tự chấm của tiêu chí nào trong bảng. Kiểm tra cột mã và cột điểm tự chấm.",
    en: "No claim of any criterion could be read from the table. Check its codes and its column of claims.",
  },
  "own.unknown_code": {
    vi: "Bộ tiêu chí không có mã “{id}” (gần nhất: {near}). Sửa mã như bộ tiêu chí in.",
    en: "The rule set has no code “{id}” (closest: {near}). Write it as the set prints it.",
  },
  "own.row_without_code": {
    vi: "Dòng này có điểm nhưng không có mã tiêu chí (gần nhất: {near}). Ghi mã, hoặc xóa điểm nếu là dòng diễn giải.",
    en: "The row has points and no code (closest: {near}). Write its code, or clear the points of a mere remark.",
  },
  "own.slipped_row": {
    vi: "Mã “{id}” là “{title}”, nhưng tên ở dòng này là của {other}. Sửa mã hoặc tên cho khớp.",
    en: "“{id}” is “{title}”, but this row's title is that of {other}. Make them agree.",
  },
  "own.unread_points": {
    vi: "“{found}” ở “{title}” không đọc được thành điểm. Ghi một số, hoặc để trống nếu chưa chấm.",
    en: "“{found}” at “{title}” cannot be read as points. Write a number, or leave it empty.",
  },
  "own.plea_without_reason": {
    vi: "“{title}” ghi không áp dụng nhưng chưa có lý do. Ghi lý do ở cột giải trình.",
    en: "“{title}” is said not to apply without a reason. Give it in the column of explanations.",
  },
  "own.max_differs": {
    vi: "Bảng in điểm tối đa {found} cho “{title}”, bộ tiêu chí đang dùng là {max}. Kiểm tra bảng có theo đúng bộ tiêu chí không.",
    en: "The table prints {found} as the most points of “{title}”; the set in use has {max}. Check that it follows this set.",
  },
  "own.wrong_sum": {
    vi: "“{title}” in tổng {found}, nhưng cộng các tiêu chí đã đọc được là {sum}. Kiểm tra lại từng điểm và tổng.",
    en: "“{title}” prints the sum {found}, but the claims that were read come to {sum}. Check the points and the sum.",
  },
  "own.leaves_absent": {
    vi: "Bảng thiếu {count} tiêu chí tự chấm: {codes}. Bổ sung dòng, nếu không các tiêu chí này để “Thiếu số liệu”.",
    en: "{count} self-scored criteria are not in the table: {codes}. Add them, or they stay missing.",
  },
  "own.leaves_blank": {
    vi: "{count} tiêu chí chưa có điểm tự chấm: {codes}. Ghi điểm, nếu không các tiêu chí này để “Thiếu số liệu”.",
    en: "{count} criteria have no claim: {codes}. Give them, or they stay missing.",
  },
  "own.figures_unread": {
    vi: "{count} dòng có số liệu viết thành lời, không nạp thành số liệu báo cáo; điểm được nhận là điểm đơn vị đề nghị. Gửi số liệu bằng biểu thu thập hoặc tệp indicator_report để chương trình tính lại.",
    en: "{count} rows give figures in words, which are not loaded as reported figures; the points are taken as claims. Send the figures in a collection form or an indicator_report file to have them worked out.",
  },
};
