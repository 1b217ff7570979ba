import type { Words } from "@parindex/model";
import { shapeWords } from "./shape-words.ts";
import { recordCheckWords } from "./record-checks/words.ts";
import { caseWords } from "./cases/words.ts";
import { senseWords } from "./checks/words.ts";
import { branchWords } from "./coverage/words.ts";
import { targetWords } from "./target-words.ts";
import { questionnaireWords } from "./questionnaire/words.ts";
import { workbookWords } from "./workbook/words.ts";

/** What faults of rule sets say, and what to do about them. */
export const rulesWords: Words = {
  ...shapeWords,
  ...recordCheckWords,
  ...caseWords,
  ...branchWords,
  ...senseWords,
  ...targetWords,
  ...questionnaireWords,
  ...workbookWords,
  "rules.duplicate_code": {
    vi: "Mã “{value}” đã dùng cho “{first}”. Mỗi mã chỉ dùng một lần: sửa mã này.",
    en: "Code “{value}” already names “{first}”. A code is used once: change this one.",
  },
  "rules.duplicate_uid": {
    vi: "Mã ổn định (uid) “{value}” đã dùng cho “{first}”. Đặt uid khác.",
    en: "The uid “{value}” already names “{first}”. Choose another.",
  },
  "rules.leaf_without_rule": {
    vi: "Tiêu chí {code} không có tiêu chí con và không có quy tắc. Thêm “rule” (chưa rõ cách tính thì dùng kind: not_encoded).",
    en: "Criterion {code} has neither children nor a rule. Add a `rule` (kind: not_encoded where the text is unclear).",
  },
  "rules.parent_with_rule": {
    vi: "Tiêu chí {code} có tiêu chí con nên không được ghi “{key}”. Chuyển “{key}” xuống tiêu chí con.",
    en: "Criterion {code} has children, so `{key}` does not belong here. Move it to a child.",
  },
  "rules.no_scoring_text": {
    vi: "Tiêu chí {code} thiếu “scoring_text” (cột Cách tính điểm). Chép nguyên văn cách tính điểm.",
    en: "Criterion {code} has no `scoring_text`. Copy the printed way of scoring.",
  },
  "rules.unknown_part": {
    vi: "Tiêu chí {code} thuộc phần “{part}” không có trong “parts”. Khai báo phần hoặc sửa tên.",
    en: "Criterion {code} is in part “{part}”, which `parts` does not have. Declare it or mend the name.",
  },
  "rules.survey_source": {
    vi: "Tiêu chí {code}: quy tắc survey phải đi cùng scored_by: survey, và ngược lại. Sửa một trong hai.",
    en: "Criterion {code}: a survey rule goes with scored_by: survey, and the other way round. Mend one of them.",
  },
  "rules.children_sum": {
    vi: "Tiêu chí {code}: tổng điểm tối đa của các mục con là {sum}, khác điểm tối đa {max}. Sửa điểm của mục con hoặc của mục này.",
    en: "Criterion {code}: its children sum to {sum}, not to its maximum {max}. Mend either.",
  },
  "rules.part_sum": {
    vi: "Phần “{part}”: tổng điểm tối đa của các tiêu chí là {sum}, khác {max}. Sửa “max” của phần hoặc điểm của tiêu chí.",
    en: "Part “{part}”: its leaves sum to {sum}, not {max}. Mend the part's max or the leaves.",
  },
  "rules.parts_sum": {
    vi: "Tổng điểm các phần là {sum}, khác thang điểm {max}. Sửa “parts” hoặc “scale”.",
    en: "The parts sum to {sum}, not to the scale {max}. Mend `parts` or `scale`.",
  },
  "rules.areas_sum": {
    vi: "Tổng điểm các lĩnh vực là {sum}, khác thang điểm {max}. Sửa điểm lĩnh vực hoặc “scale”.",
    en: "The areas sum to {sum}, not to the scale {max}. Mend the areas or `scale`.",
  },
  "rules.max_missing": {
    vi: "{code}: thiếu điểm tối đa. Chỉ bộ tiêu chí status: partial mới được để trống (null, unread).",
    en: "{code}: the maximum is missing. Only a partial set may leave it null or unread.",
  },
  "rules.gate_on_leaf": {
    vi: "Điều kiện khống chế {uid} đặt ở tiêu chí không có tiêu chí con. Ghép vào quy tắc bằng product_of (về 0) hoặc weakest (không quá), hoặc đặt ở mục cha.",
    en: "Gate {uid} stands at a node without children. Put it into the rule with product_of (to zero) or weakest (to cap), or at the node above.",
  },
  "rules.gate_band_of_node": {
    vi: "Điều kiện khống chế {uid}: fail, lower_band, band_at_most chỉ dùng cho cả bộ. Chuyển lên “gates” ở đầu tệp.",
    en: "Gate {uid}: fail, lower_band and band_at_most are of the whole set. Move it to the `gates` of the file.",
  },
  "rules.gate_in_penalty": {
    vi: "Điều kiện khống chế {uid} nằm trong mục điểm trừ: giảm điểm trừ sẽ làm tăng chỉ số. Bỏ điều kiện này.",
    en: "Gate {uid} is in a penalty section: less penalty would raise the index. Take it away.",
  },
  "rules.gate_across_parts": {
    vi: "Điều kiện khống chế {uid}: các tiêu chí của mục này thuộc nhiều phần (parts) nên không biết trừ vào phần nào. Đặt điều kiện ở từng mục con.",
    en: "Gate {uid}: the leaves of this node are in several parts, so it is unclear which part loses. Put it at the nodes below.",
  },
  "rules.gates_too_deep": {
    vi: "Điều kiện khống chế {uid} lồng quá {deepest} bậc. Bỏ bớt bậc.",
    en: "Gate {uid} is nested more than {deepest} deep. Take a level away.",
  },
  "rules.gate_cap_share": {
    vi: "Điều kiện khống chế {uid} của cả bộ: ghi cap: { share: … } (tỷ lệ của chỉ số), không ghi points.",
    en: "Gate {uid} of the whole set: write cap: { share: … } (of the index), not points.",
  },
  "rules.gate_without_bands": {
    vi: "Điều kiện khống chế {uid} nói về xếp loại nhưng bộ tiêu chí không có “bands”. Thêm bands hoặc bỏ điều kiện.",
    en: "Gate {uid} speaks of bands and the set has none. Add `bands` or take the gate away.",
  },
  "rules.gate_band": {
    vi: "Điều kiện khống chế {uid}: không có xếp loại “{band}” (đang có: {known}). Sửa tên.",
    en: "Gate {uid}: there is no band “{band}” (there are: {known}). Mend the name.",
  },
  "rules.gate_cap_above": {
    vi: "Điều kiện khống chế {uid}: mức không quá (cap) cao hơn điểm tối đa nên không bao giờ có tác dụng. Sửa mức.",
    en: "Gate {uid}: its cap is above the maximum and never acts. Mend it.",
  },
  "rules.gate_node": {
    vi: "Điều kiện khống chế {uid}: không có mục “{name}”. Ghi uid hoặc mã của một mục.",
    en: "Gate {uid}: there is no node “{name}”. Write the uid or code of one.",
  },
  "rules.undeclared": {
    vi: "{code} dùng số liệu “{id}” chưa khai báo trong “indicators”. Gần nhất: {near}. Khai báo hoặc sửa tên.",
    en: "{code} uses the figure “{id}”, which `indicators` does not declare. Closest: {near}. Declare it or mend the name.",
  },
  "rules.procedure_kind": {
    vi: "Số liệu “{id}” lấy từ quy trình: kind phải là {known}. Sửa khai báo.",
    en: "Figure “{id}” comes from the procedure: its kind must be {known}. Mend the declaration.",
  },
  "rules.numbers_too_long": {
    vi: "Tiêu chí {code}: các số trong quy tắc có quá nhiều chữ số, khi số liệu lớn phép tính sẽ tràn. Ghi số gọn hơn (ví dụ 1/3 thay cho 0,333333333333333).",
    en: "Criterion {code}: the numbers of the rule have so many digits that large figures would overflow. Write shorter ones (such as 1/3 for 0.333333333333333).",
  },
  "rules.gate_numbers_too_long": {
    vi: "Điều kiện khống chế: các số có quá nhiều chữ số, khi số liệu lớn phép tính sẽ tràn. Ghi số gọn hơn.",
    en: "A gate: its numbers have so many digits that large figures would overflow. Write shorter ones.",
  },
  "rules.unused": {
    vi: "Số liệu “{id}” khai báo mà không tiêu chí nào dùng. Xóa hoặc dùng nó.",
    en: "The figure “{id}” is declared and no criterion uses it. Remove or use it.",
  },
  "rules.uid_missing": {
    vi: "Thiếu uid (mã ổn định, giữ nguyên khi đánh số lại) của “{title}”. Thêm, ví dụ “uid: {example}”.",
    en: "The uid of “{title}” is missing (it stays when criteria are renumbered). Add one, such as `uid: {example}`.",
  },
  "rules.unknown_option": {
    vi: "Tiêu chí {code}: lựa chọn “{option}” không có trong khai báo số liệu ({known}). Sửa tên lựa chọn.",
    en: "Criterion {code}: option “{option}” is not among the declared ones ({known}). Mend its name.",
  },
  "rules.options": {
    vi: "Số liệu “{id}”: loại choice phải có “options”, loại khác thì không. Sửa khai báo.",
    en: "Figure “{id}”: kind choice needs `options`, others have none. Mend the declaration.",
  },
  "rules.gap": {
    vi: "Tiêu chí {code}: các bậc để hở tại {at}, số liệu rơi vào đó không biết tính bao nhiêu điểm. Sửa cận hoặc thêm “otherwise”.",
    en: "Criterion {code}: the steps leave a gap at {at}. Mend a bound or add `otherwise`.",
  },
  "rules.overlap": {
    vi: "Tiêu chí {code}: các bậc chồng nhau tại {at}. Sửa cận (from là ≥, above là >, to là ≤, below là <).",
    en: "Criterion {code}: the steps overlap at {at}. Mend a bound (from is ≥, above >, to ≤, below <).",
  },
  "rules.unreachable_step": {
    vi: "Tiêu chí {code}: số liệu không bao giờ rơi vào bậc này (tỷ lệ từ 0 đến 100%, số đếm không âm). Sửa cận hoặc bỏ bậc.",
    en: "Criterion {code}: no figure ever falls in this step (a ratio runs from 0 to 100 %, a count is not negative). Mend its bound or remove it.",
  },
  "rules.option_unscored": {
    vi: "Tiêu chí {code}: lựa chọn “{option}” có khai báo mà quy tắc không cho điểm; đơn vị chọn nó sẽ không chấm được. Thêm vào “options” của quy tắc hoặc xóa khỏi khai báo.",
    en: "Criterion {code}: option “{option}” is declared and the rule gives it no points, so a unit that chooses it cannot be scored. Add it to the rule's `options` or drop it.",
  },
  "rules.too_deep": {
    vi: "Tiêu chí {code}: quy tắc lồng nhau quá {deepest} bậc. Tách thành tiêu chí con hoặc gộp bớt.",
    en: "Criterion {code}: rules nest more than {deepest} deep. Split it into children or flatten it.",
  },
  "rules.points_above_max": {
    vi: "Tiêu chí {code}: trường hợp “{label}” cho {points} điểm, quá điểm tối đa {max}. Sửa điểm của trường hợp hoặc điểm tối đa.",
    en: "Criterion {code}: the case “{label}” pays {points}, more than the maximum {max}. Mend the case or the maximum.",
  },
  "rules.max_too_fine": {
    vi: "Tiêu chí {code}: điểm tối đa {max} có nhiều hơn {places} số lẻ, làm tròn sẽ lệch. Ghi điểm tối đa đúng số lẻ như bản in, hoặc tăng “points” trong “rounding”.",
    en: "Criterion {code}: the maximum {max} has more than {places} decimals, so rounding would pass or miss it. Write it as printed, or raise `points` of `rounding`.",
  },
  "rules.part_without_max": {
    vi: "Tiêu chí {code}: một phần của quy tắc ghép có điểm tối đa {max}. Ghi điểm tối đa lớn hơn 0 hoặc bỏ phần đó.",
    en: "Criterion {code}: a part of a composite rule has the maximum {max}. Give it one above 0 or remove the part.",
  },
  "rules.unknown_section": {
    vi: "{code} thuộc mục “{section}” không có trong “sections”. Khai báo mục thưởng, phạt hoặc sửa tên.",
    en: "{code} is in section “{section}”, which `sections` does not have. Declare it or mend the name.",
  },
  "rules.mixed_section": {
    vi: "Lĩnh vực {code}: một số tiêu chí thuộc mục thưởng, phạt, số khác thì không. Tách thành hai lĩnh vực.",
    en: "Area {code}: some of its criteria are in a bonus or penalty section and some are not. Make it two areas.",
  },
  "rules.shares_above_one": {
    vi: "Tiêu chí {code}: tổng các phần của danh mục quá 100%. Sửa “share” của các mục.",
    en: "Criterion {code}: the shares of the list sum to more than 100 %. Mend them.",
  },
  "rules.number_not_printed": {
    vi: "Tiêu chí {code}: số {number} không có trong “scoring_text” và câu trích. So lại với bản in; sửa số, hoặc chép đủ cách tính điểm.",
    en: "Criterion {code}: the number {number} is neither in `scoring_text` nor in a quote. Compare it with the print; mend the number, or copy the whole text.",
  },
  "rules.percent_with_sign": {
    vi: "Tiêu chí {code}: số liệu này tính theo phần trăm từ 0 đến 100, mà {number} là một phần trăm của 1. Ghi {bare}, không có dấu %.",
    en: "Criterion {code}: this figure is a percentage from 0 to 100, and {number} is a share of 1. Write {bare}, without the sign.",
  },
  "rules.percent_as_ratio": {
    vi: "Tiêu chí {code}: số liệu này tính theo phần trăm từ 0 đến 100, {number} nghĩa là {number} phần trăm. Nếu là tỷ lệ thì nhân với 100 (0.8 ghi thành 80).",
    en: "Criterion {code}: this figure is a percentage from 0 to 100, so {number} means {number} percent. If a ratio is meant, write it times 100 (0.8 as 80).",
  },
  "rules.ratio_as_percent": {
    vi: "Tiêu chí {code}: đây là tỷ lệ, 1 là toàn bộ, nên {number} là {number} lần. Ghi {number}%.",
    en: "Criterion {code}: this is a ratio, 1 is the whole, so {number} is {number} times it. Write {number}%.",
  },
  "rules.no_citation": {
    vi: "Tiêu chí {code} không dẫn nguồn (“cites”). Ghi văn bản, điều, câu trích.",
    en: "Criterion {code} cites nothing. Give document, article and quote.",
  },
  "rules.case_failed": {
    vi: "Tiêu chí {code}: ví dụ {given} được chấm {got}, khác kết quả ghi trong ví dụ {expected}. Sửa quy tắc, hoặc sửa ví dụ nếu ví dụ sai.",
    en: "Criterion {code}: case {given} gives {got}, not {expected}. Mend the rule, or the case if the case is wrong.",
  },
  "rules.group_without_value": {
    vi: "by_group thiếu giá trị cho nhóm “{group}” (đang có: {known}). Bổ sung, vì bộ tiêu chí này còn dùng nhóm đó ở chỗ khác.",
    en: "by_group has no value for group “{group}” (it has: {known}). Add it: the set uses that group elsewhere.",
  },
  "rules.unit_without_group": {
    vi: "Bộ “{rule_set_id}” có mức điểm theo nhóm nhưng đơn vị “{unit}” thuộc nhóm “{group}” không có trong đó. Sửa nhóm của đơn vị hoặc bổ sung by_group.",
    en: "Set “{rule_set_id}” has values by group, and unit “{unit}” is of group “{group}”, which it lacks. Mend the unit's group or add to by_group.",
  },
  "rules.several_sets": {
    vi: "Năm {year}, {cap}: có nhiều bộ tiêu chí cùng áp dụng ({names}). Ghi rõ bộ cần dùng trong “rule_sets” của parindex.yaml.",
    en: "Year {year}, tier {tier}: several rule sets apply ({names}). Name the one to use under `rule_sets` in parindex.yaml.",
  },
  "rules.no_set": {
    vi: "Năm {year}, {cap}: chưa có bộ tiêu chí. Thêm tệp vào rule-sets/, hoặc ghi “provisional” trong parindex.yaml để tạm tính.",
    en: "Year {year}, tier {tier}: no rule set applies. Add a file to rule-sets/, or name a `provisional` one in parindex.yaml.",
  },
};
