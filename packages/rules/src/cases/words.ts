import type { Words } from "@parindex/model";

/** What faults of stored cases say, and what to do about them. */
export const caseWords: Words = {
  "cases.cannot_add": {
    vi: "Không thêm được ví dụ đề xuất vào cuối tệp này: mục “leaves:” phải đứng cuối tệp, mỗi ví dụ một dòng “  - { … }”. Sắp lại tệp hoặc đổi tên tệp rồi chạy lại.",
    en: "Proposed cases cannot be added at the end of this file: `leaves:` must come last, a line `  - { … }` a case. Put it in order, or rename the file, and run again.",
  },
  "cases.other_set": {
    vi: "Tệp ví dụ ghi rule_set “{named}” nhưng nằm cạnh bộ “{id}”. Sửa rule_set hoặc đổi tên tệp cho khớp với tệp bộ tiêu chí.",
    en: "The file of cases names the rule set “{named}” and stands beside “{id}”. Mend rule_set, or name the file after its set.",
  },
  "cases.unknown_figure": {
    vi: "Bộ tiêu chí không khai báo số liệu “{name}”. Gần nhất: {near}. Sửa tên (kết quả điều tra ghi trong “survey”).",
    en: "The rule set declares no figure “{name}”. Closest: {near}. Mend the name (results of surveys go under `survey`).",
  },
  "cases.unread_figure": {
    vi: "Tiêu chí {code}: ví dụ ghi “{name}” mà quy tắc không đọc (quy tắc đọc: {known}). Gần nhất: {near}. Sửa tên hoặc bỏ số liệu này.",
    en: "Criterion {code}: the case gives “{name}”, which the rule does not read (it reads: {known}). Closest: {near}. Mend the name or drop the figure.",
  },
  "cases.unknown_target": {
    vi: "Không quy tắc nào của bộ tiêu chí đọc chỉ tiêu được giao của “{name}”. Gần nhất: {near}. Sửa uid.",
    en: "No rule of the set reads the assigned target of “{name}”. Closest: {near}. Mend the uid.",
  },
  "cases.unread_target": {
    vi: "Tiêu chí {code}: ví dụ ghi chỉ tiêu được giao của “{name}” mà quy tắc không đọc (quy tắc đọc: {known}). Sửa uid hoặc bỏ.",
    en: "Criterion {code}: the case gives the assigned target of “{name}”, which the rule does not read (it reads: {known}). Mend the uid or drop it.",
  },
  "cases.target_unfit": {
    vi: "Chỉ tiêu được giao {given} không dùng được trong quy tắc (xem lỗi của bộ tiêu chí bên dưới). Sửa mức trong ví dụ.",
    en: "The assigned targets {given} do not fit the rule (see the fault of the rule set below). Mend the values of the case.",
  },
  "cases.unknown_gate": {
    vi: "Bộ tiêu chí không có điều kiện khống chế “{name}”. Gần nhất: {near}. Sửa uid.",
    en: "The rule set has no gate “{name}”. Closest: {near}. Mend the uid.",
  },
  "cases.unknown_question": {
    vi: "Bộ tiêu chí không dùng câu hỏi điều tra “{name}”. Gần nhất: {near}. Sửa mã câu hỏi.",
    en: "The rule set uses no survey question “{name}”. Closest: {near}. Mend its id.",
  },
  "cases.unknown_node": {
    vi: "Bộ tiêu chí không có tiêu chí, lĩnh vực hay phần “{name}”. Gần nhất: {near}. Ghi uid hoặc mã của nó.",
    en: "The rule set has no criterion, area or part “{name}”. Closest: {near}. Give its uid or code.",
  },
  "cases.unknown_leaf": {
    vi: "Bộ tiêu chí không có tiêu chí chấm điểm “{name}”. Gần nhất: {near}. Ghi uid hoặc mã của nó.",
    en: "The rule set has no leaf “{name}”. Closest: {near}. Give its uid or code.",
  },
  "cases.unknown_unit": {
    vi: "“like” phải là tên một đơn vị ghi ở trên trong tệp này, không có “{name}”. Gần nhất: {near}.",
    en: "`like` must name a unit above in this file; there is no “{name}”. Closest: {near}.",
  },
  "cases.group": {
    vi: "Bộ tiêu chí có mức theo nhóm nên đơn vị “{name}” phải ghi “group” ({known}).",
    en: "The set has values by group, so unit “{name}” must say its `group` ({known}).",
  },
  "cases.unit_failed": {
    vi: "Đơn vị “{unit}”, {what}: chấm được {got}, khác {expected} ghi trong ví dụ. Sửa quy tắc, hoặc sửa ví dụ nếu ví dụ sai.",
    en: "Unit “{unit}”, {what}: scored {got}, not {expected} as the case expects. Mend the rule, or the case if the case is wrong.",
  },
};
