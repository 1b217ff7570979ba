import type { Words } from "@parindex/model";

/** What the command line itself says of faults. */
export const cliWords: Words = {
  "file.missing": {
    vi: "Không có tệp “{name}”. Kiểm tra lại đường dẫn.",
    en: "There is no file “{name}”. Check the path.",
  },
  "file.folder": {
    vi: "“{name}” là thư mục, cần một tệp. Ghi tên tệp.",
    en: "“{name}” is a folder; a file is needed. Name a file.",
  },
  "file.not_folder": {
    vi: "“{name}” là tệp, cần một thư mục. Đổi tên tệp này rồi chạy lại.",
    en: "“{name}” is a file; a folder is needed. Rename the file and run again.",
  },
  "file.unread": {
    vi: "Không đọc được “{name}” ({code}). Kiểm tra quyền đọc, đóng tệp nếu đang mở ở chương trình khác, sửa liên kết nếu là liên kết.",
    en: "“{name}” cannot be read ({code}). Check its permissions, close it elsewhere, mend it if it is a link.",
  },
  "file.open_elsewhere": {
    vi: "Tệp đang mở ở chương trình khác (có tệp {lock} bên cạnh): có thể có sửa đổi chưa lưu, chương trình chỉ đọc phần đã lưu. Lưu, đóng tệp rồi chạy lại; nếu không ai mở thì xóa tệp {lock}.",
    en: "The file is open in another program ({lock} lies beside it): changes not yet saved are not read. Save and close it and run again; if nobody has it open, delete {lock}.",
  },
  "backup.foreign": {
    vi: "Tệp không phải bản sao lưu nguyên vẹn của chương trình này. Chọn đúng tệp, hoặc chép lại từ nơi lưu trữ; chưa khôi phục gì.",
    en: "The file is no whole backup of this program. Name the right file, or fetch it again; nothing was restored.",
  },
  "backup.damaged": {
    vi: "Tệp “{name}” trong bản sao lưu thiếu hoặc không khớp mã băm. Chép lại bản sao lưu từ nơi lưu trữ hoặc dùng bản khác; chưa khôi phục gì.",
    en: "“{name}” is missing from the backup or not as its hash says. Fetch the backup again or use another; nothing was restored.",
  },
  "file.encoding": {
    vi: "Tệp không phải UTF-8 ({encoding}). Mở tệp, chọn Lưu thành (Save as) với mã UTF-8 rồi chạy lại.",
    en: "The file is not UTF-8 ({encoding}). Save it again as UTF-8.",
  },
  "workspace.unknown_rule_set": {
    vi: "parindex.yaml nêu bộ tiêu chí “{id}” nhưng thư mục rule-sets/ không có. Gần nhất: {near}. Sửa tên hoặc thêm tệp.",
    en: "parindex.yaml names the rule set “{id}”, which rule-sets/ does not hold. Closest: {near}. Mend the name or add the file.",
  },
  "workspace.duplicate_rule_set": {
    vi: "Hai tệp cùng mang mã bộ tiêu chí “{id}”: {first} và tệp này. Đổi id của một tệp.",
    en: "Two files carry the rule set id “{id}”: {first} and this one. Change one id.",
  },
  "workspace.duplicate_questionnaire": {
    vi: "Hai tệp cùng mang mã phiếu điều tra “{id}”: {first} và tệp này. Đổi id của một tệp.",
    en: "Two files carry the questionnaire id “{id}”: {first} and this one. Change one id.",
  },
  "workspace.set_superseded": {
    vi: "Bộ “{rule_set_id}” thay bộ “{earlier}”: {kept} tiêu chí giữ nguyên số liệu, điểm và tài liệu đã có (theo uid), {added} tiêu chí mới; không còn: {dropped}.",
    en: "Set “{rule_set_id}” stands in place of “{earlier}”: {kept} leaves keep their figures, points and evidence (by uid), {added} are new; gone: {dropped}.",
  },
  "workspace.asked_new": {
    vi: "Phải hỏi thêm số liệu “{indicator_id}” ({label}): bộ “{earlier}” chưa hỏi. Dùng cho tiêu chí {leaves}.",
    en: "Ask for the figure “{indicator_id}” ({label}): “{earlier}” did not. Needed by {leaves}.",
  },
  "workspace.asked_changed": {
    vi: "Phải hỏi lại số liệu “{indicator_id}” ({label}): cách hỏi khác bộ “{earlier}”. Dùng cho tiêu chí {leaves}.",
    en: "Ask anew for the figure “{indicator_id}” ({label}): it is not asked as “{earlier}” did. Needed by {leaves}.",
  },
  "workspace.duplicate_plan": {
    vi: "Hai tệp cùng mang mã kế hoạch “{id}”: {first} và tệp này. Đổi plan_id của một tệp.",
    en: "Two files carry the plan id “{id}”: {first} and this one. Change one plan_id.",
  },
  "workspace.unknown_plan": {
    vi: "parindex.yaml giao kế hoạch “{id}” nhưng thư mục plans/ không có. Sửa mã hoặc thêm tệp.",
    en: "parindex.yaml assigns plan “{id}”, which plans/ does not hold. Mend the id or add the file.",
  },
  "workspace.unknown_unit": {
    vi: "parindex.yaml giao kế hoạch “{plan}” cho đơn vị “{unit}” không có trong danh sách đơn vị. Gần nhất: {near}.",
    en: "parindex.yaml assigns plan “{plan}” to unit “{unit}”, which is not among the units. Closest: {near}.",
  },
  "incoming.unread_format": {
    vi: "Không nhận tệp có đuôi này làm số liệu. Các đuôi đọc được: {known}.",
    en: "Files that end so are no records. Read are: {known}.",
  },
  "incoming.several_places": {
    vi: "Thư mục làm việc có nhiều tệp cùng tên này: {files}. Đổi tên tệp đang nạp, hoặc nạp cả thư mục chứa nó để rõ thay tệp nào.",
    en: "The workspace holds several files of this name: {files}. Give this one another name, or load its folder so that its path says which one it replaces.",
  },
  "incoming.same_place": {
    vi: "Tệp này và {first} cùng tên nhưng khác nội dung, đều sẽ vào {kept}. Giữ một tệp, hoặc đổi tên một tệp.",
    en: "This file and {first} have one name and different contents; both would become {kept}. Keep one, or rename one.",
  },
  "campaign.self_overdue": {
    vi: "Đơn vị “{unit_id}” chưa nộp kết quả tự chấm năm {year}: hạn {due}, quá hạn {days} ngày. Nhắc đơn vị gửi biểu hoặc khóa bước tự chấm.",
    en: "Unit “{unit_id}” has not handed in its self score of {year}: due on {due}, {days} days late. Ask it for its form or to lock the stage.",
  },
  "campaign.self_late": {
    vi: "Đơn vị “{unit_id}” nộp kết quả tự chấm năm {year} muộn {days} ngày so với hạn {due}.",
    en: "Unit “{unit_id}” handed in its self score of {year} {days} days after {due}.",
  },
  "campaign.unexplained": {
    vi: "Đơn vị “{unit_id}” năm {year}: {count} tiêu chí bị điều chỉnh ở thẩm định lần 1 chưa giải trình (đầu tiên là {code}); hạn {due}, quá hạn {days} ngày.",
    en: "Unit “{unit_id}” in {year}: {count} criteria changed at the first appraisal are unexplained (the first is {code}); due on {due}, {days} days late.",
  },
  "evidence.missing_file": {
    vi: "Đơn vị “{unit_id}”: không có tệp “{name}” của tài liệu “{about}” trong thư mục làm việc hay thư mục evidence của nó. Chép tệp vào, hoặc sửa tên.",
    en: "Unit “{unit_id}”: the file “{name}” of document “{about}” is neither in the workspace nor in its folder evidence. Put it there or mend its name.",
  },
  "evidence.changed_file": {
    vi: "Đơn vị “{unit_id}”: tệp “{name}” của tài liệu “{about}” đã khác lúc đăng ký (sha256). Trả lại tệp cũ, hoặc ghi lại sha256.",
    en: "Unit “{unit_id}”: the file “{name}” of document “{about}” is not what it was when registered (sha256). Put it back or register it anew.",
  },
  "evidence.same_file": {
    vi: "Đơn vị “{unit_id}”: tệp “{name}” của tài liệu “{about}” giống hệt tệp “{first_file}” của tài liệu “{first}”. Gộp hai tài liệu, hoặc thay tệp đúng.",
    en: "Unit “{unit_id}”: the file “{name}” of document “{about}” is the very file “{first_file}” of document “{first}”. Make them one document, or give the right file.",
  },
  "lock.changed": {
    vi: "Bước “{stage}” năm {year} của đơn vị “{unit_id}” đã khóa ngày {on_date} ({entered_by}), nhưng bảng {record} đã khác lúc khóa (khi đó {before} dòng, nay {now} dòng). Trả lại như lúc khóa, hoặc mở khóa có lý do: parindex unlock.",
    en: "Stage “{stage}” of {year} of unit “{unit_id}” was locked on {on_date} ({entered_by}), and its {record} records are not what they were ({before} rows then, {now} now). Put them back, or open the stage with a reason: parindex unlock.",
  },
  "waiver.unknown_code": {
    vi: "Không có cảnh báo mã “{of}”. Gần nhất: {near}. Sửa mã theo parindex check --json.",
    en: "There is no warning “{of}”. Closest: {near}. Take the code from parindex check --json.",
  },
  "waiver.too_wide": {
    vi: "Dòng này cho qua mọi cảnh báo “{of}”. Ghi thêm đơn vị, năm, tiêu chí hay số liệu (about), hoặc tệp và vị trí.",
    en: "This row lets every warning “{of}” pass. Name a unit, a year, what it is about, or a file and place.",
  },
  "waiver.used": {
    vi: "Cho qua {count} cảnh báo “{of}”: {reason} ({granted_by}, đến hết {expires_on}).",
    en: "{count} warning(s) “{of}” let pass: {reason} ({granted_by}, until {expires_on}).",
  },
  "waiver.unused": {
    vi: "Không còn cảnh báo “{of}” nào cần cho qua ở đây ({granted_by}, đến hết {expires_on}). Có thể bỏ dòng này.",
    en: "No warning “{of}” is left to let pass here ({granted_by}, until {expires_on}). The row can go.",
  },
  "waiver.expired": {
    vi: "Việc cho qua “{of}” ({granted_by}: {reason}) đã hết hiệu lực từ sau ngày {expires_on}; cảnh báo có lại. Gia hạn hoặc bỏ dòng này.",
    en: "The waiver of “{of}” ({granted_by}: {reason}) ended with {expires_on}, and its warnings stand again. Prolong it or remove the row.",
  },
  "waiver.powerless": {
    vi: "“{of}” ở đây là lỗi, không cho qua được. Sửa lỗi rồi bỏ dòng này.",
    en: "“{of}” is an error here and cannot be let pass. Mend it and remove the row.",
  },
  "scope.no_figures": {
    vi: "Chưa có số liệu của đơn vị nào nên chưa có gì để chấm. Điền số liệu vào records/indicator_report.csv hoặc tệp Excel có trang tính cùng tên rồi chạy lại.",
    en: "No unit has a figure yet, so there is nothing to score. Fill in records/indicator_report.csv or an Excel sheet of that name and run again.",
  },
  "scope.silent_unit": {
    vi: "Đơn vị “{unit}” năm {year} chưa có số liệu nào, trong khi nhóm của đơn vị đã có; đơn vị vẫn tính vào nhóm, mọi tiêu chí để “Thiếu số liệu”. Bổ sung số liệu, hoặc ghi valid_from, valid_to trong tệp unit nếu năm đó không đánh giá đơn vị này.",
    en: "Unit “{unit}” has no record of {year} while its group has; it still counts in the group, every criterion “Data missing”. Add its figures, or write valid_from or valid_to in the unit file if it is not assessed that year.",
  },
  "scope.stray_node": {
    vi: "Đơn vị “{unit_id}” năm {year} chấm theo bộ “{rule_set_id}”, trong đó không có tiêu chí “{name}”. Sửa mã tiêu chí hoặc bỏ dòng này.",
    en: "Unit “{unit_id}” is scored in {year} by “{rule_set_id}”, which has no criterion “{name}”. Mend the uid or remove the row.",
  },
  "scope.stray_answer": {
    vi: "Bộ “{rule_set_id}” không có trọng số cho phương án “{name}” của câu hỏi này nên số phiếu đó không được tính. Sửa mã phương án hoặc bổ sung trọng số.",
    en: "“{rule_set_id}” gives the answer “{name}” of this question no weight, so its count would be lost. Mend the answer or add its weight.",
  },
  "scope.stray_figure": {
    vi: "Đơn vị “{unit_id}” năm {year} chấm theo bộ “{rule_set_id}”, bộ này không dùng số liệu “{name}”; dòng này không tính vào điểm.",
    en: "Unit “{unit_id}” is scored in {year} by “{rule_set_id}”, which does not use the figure “{name}”; the row does not count.",
  },
};
