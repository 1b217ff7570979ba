import type { Words } from "@parindex/model";

/** What is said of rules, bands and values that make no sense, and what to do about them. */
export const senseWords: Words = {
  "rules.figure_kind": {
    vi: "Tiêu chí {code}: số liệu “{id}” khai báo kind: {kind}, mà quy tắc dùng nó như {wanted}. Sửa khai báo trong “indicators” hoặc sửa quy tắc.",
    en: "Criterion {code}: figure “{id}” is declared kind: {kind}, and the rule takes it for {wanted}. Mend its declaration in `indicators` or the rule.",
  },
  "rules.never_holds": {
    vi: "Tiêu chí {code}: điều kiện này không bao giờ đúng. Sửa cận hoặc bỏ điều kiện.",
    en: "Criterion {code}: this condition never holds. Mend its bounds or remove it.",
  },
  "rules.shadowed_row": {
    vi: "Tiêu chí {code}: không bao giờ đến dòng này vì một dòng trên đã đúng trước. Xếp dòng chặt hơn lên trên, hoặc bỏ dòng này.",
    en: "Criterion {code}: this row is never reached, because one above holds first. Put the stricter row above or remove this one.",
  },
  "rules.max_negative": {
    vi: "{code}: điểm tối đa là {max}. Ghi điểm tối đa không âm như bản in (điểm trừ thì đặt trong “sections”, kind: penalty).",
    en: "{code}: the maximum is {max}. Write one not below 0 as printed (points taken go into a section with kind: penalty).",
  },
  "rules.floor_above_full": {
    vi: "Tiêu chí {code}: mức sàn (floor) {floor} cao hơn mức đủ điểm (full_from) {full} nên full_from không có tác dụng. Sửa một trong hai.",
    en: "Criterion {code}: floor {floor} is above full_from {full}, which then has no effect. Mend either.",
  },
  "rules.below_floor_alone": {
    vi: "Tiêu chí {code}: có “below_floor” mà không có “floor” nên không có tác dụng. Thêm floor hoặc bỏ below_floor.",
    en: "Criterion {code}: `below_floor` has no effect without `floor`. Add the one or remove the other.",
  },
  "rules.ends_reversed": {
    vi: "{code}: đầu lớn hơn cuối. Đổi chỗ hai đầu hoặc sửa lại.",
    en: "{code}: the beginning is after the end. Swap or mend them.",
  },
  "rules.part_of_itself": {
    vi: "Số liệu “{id}” ghi là một phần của chính nó. Ghi mã của số liệu tổng vào part_of.",
    en: "Figure “{id}” is said to be part of itself. Write the id of the whole in part_of.",
  },
  "rules.no_year": {
    vi: "Bộ tiêu chí không áp dụng cho năm nào nên không bao giờ tự được chọn. Ghi năm vào “years”.",
    en: "The set applies to no year and is never chosen by itself. Write years.",
  },
  "rules.tie_break": {
    vi: "“tie_break” chưa được dùng: đơn vị bằng điểm đồng hạng theo “ties”. Để trống danh sách và phân hạng bằng tay.",
    en: "`tie_break` is not used yet: equal units share a rank as `ties` says. Leave the list empty and decide by hand.",
  },
  "rules.band_bounds": {
    vi: "Xếp loại “{name}” ghi cả from và above. Giữ một: from là từ (≥), above là trên (>).",
    en: "Band “{name}” has both from and above. Keep one: from is ≥, above is >.",
  },
  "rules.band_twice": {
    vi: "Xếp loại “{name}” có hai lần. Đổi tên hoặc bỏ một.",
    en: "Band “{name}” stands twice. Rename or remove one.",
  },
  "rules.last_band": {
    vi: "Xếp loại cuối “{name}” không được có cận dưới, nếu không sẽ có đơn vị không xếp loại được. Bỏ from/above.",
    en: "The last band “{name}” must have no lower bound, or some unit has no band. Remove from/above.",
  },
  "rules.unreachable_band": {
    vi: "Xếp loại “{name}” không bao giờ đạt tới. Xếp các loại từ cao xuống thấp, cận không quá 100.",
    en: "Band “{name}” can never be reached. Order bands from the highest down, none above 100.",
  },
  "rules.person_instead": {
    vi: "Tiêu chí {code}: scored_by: {source} nghĩa là người chấm nhập điểm, quy tắc này không được tính. Muốn tính theo quy tắc thì ghi scored_by: self; nếu không, dùng kind: manual.",
    en: "Criterion {code}: scored_by: {source} means that a person enters the points, and this rule is not worked out. For the rule write scored_by: self; else kind: manual.",
  },
};
