import { big, flag, text, type Table, whole } from "@parindex/model";
import { z } from "zod";
import { bound } from "./bound-columns.ts";
import { gatedTable, gateNodeTable, gateReachTable, gateTable, gateTestTable } from "./gate-tables.ts";
import { scopeTable } from "./scope-tables.ts";

const edition_no = whole("Bản áp dụng", "a rule set in a year");
const leaf_no = whole("Tiêu chí chấm điểm");
const term_no = whole("Số hạng");
const atom_no = whole("Phép đo");

/** A rule set in a year, and how it rounds, excludes and ranks. */
export const editionTable = {
  name: "rule_edition",
  about: { vi: "Bộ tiêu chí áp dụng cho một năm", en: "A rule set in a year" },
  key: ["edition_no"],
  row: z.strictObject({
    edition_no,
    rule_set_id: text("Mã bộ tiêu chí"),
    year: whole("Năm"),
    status: text("Loại"),
    points_places: whole("Số lẻ của điểm"),
    index_places: whole("Số lẻ của chỉ số"),
    rounded_leaves: flag("Cộng điểm đã làm tròn"),
    exclude_within: text("Loại trừ trong"),
    dense: flag("Xếp hạng liền"),
    rank_printed: flag("Xếp hạng theo chỉ số in"),
    min_group: whole("Nhóm tối thiểu"),
    min_applicable_num: big("Tỷ lệ áp dụng tối thiểu, tử số"),
    min_applicable_den: big("Tỷ lệ áp dụng tối thiểu, mẫu số"),
  }),
} satisfies Table;

/** A leaf with its maximum, policy and source; `_e4` and `_e16` count 10^-4 and 10^-16. */
export const leafTable = {
  name: "rule_leaf",
  about: { vi: "Tiêu chí chấm điểm đã biên dịch", en: "A compiled leaf" },
  key: ["leaf_no"],
  row: z.strictObject({
    edition_no,
    leaf_no,
    node_uid: text("Mã ổn định"),
    node_code: text("Mã"),
    scored_by: text("Nguồn điểm"),
    policy: text("Khi không áp dụng"),
    person: flag("Người chấm quyết định"),
    unassigned: flag("Chưa có chỉ tiêu được giao"),
    max_e16: big("Điểm tối đa").nullable(),
    min_e16: big("Điểm thấp nhất").nullable(),
  }),
} satisfies Table;

/** Groups to which the set itself says a leaf does not apply. */
export const leafGroupTable = {
  name: "rule_leaf_group",
  about: { vi: "Nhóm không áp dụng tiêu chí", en: "A group to which a leaf does not apply" },
  key: ["leaf_no", "group"],
  row: z.strictObject({ leaf_no, group: text("Nhóm") }),
} satisfies Table;

/** Indicators and survey facts by number. */
export const inputNameTable = {
  name: "rule_indicator",
  about: { vi: "Số liệu vào theo số thứ tự", en: "An input by number" },
  key: ["indicator_no"],
  row: z.strictObject({
    indicator_no: whole("Số thứ tự"),
    indicator_id: text("Mã số liệu"),
    year_offset: whole("Cách năm chấm", "0 for the year itself, -1 for the year before"),
  }),
} satisfies Table;

/** What is measured: `a` over `b`, and a sample `c`, each a weighted sum plus a constant. */
export const atomTable = {
  name: "rule_atom",
  about: { vi: "Phép đo của quy tắc", en: "A measure of a rule" },
  key: ["atom_no"],
  row: z.strictObject({
    edition_no,
    leaf_no,
    atom_no,
    inputs: whole("Số lượng số liệu vào"),
    a_e4: big("Hằng số a"),
    b_e4: big("Hằng số b"),
    c_e4: big("Hằng số c"),
  }),
} satisfies Table;

/** Which input goes where in a measure, with its whole weight. */
export const inputTable = {
  name: "rule_input",
  about: { vi: "Số liệu vào của phép đo", en: "An input of a measure" },
  key: ["atom_no", "input_no"],
  row: z.strictObject({
    edition_no,
    atom_no,
    slot: text("Vị trí", "a, b or c"),
    input_no: whole("Thứ tự", "from 1 through all slots of the measure"),
    indicator_no: whole("Số liệu"),
    denominator: flag("Lấy mẫu số"),
    previous: flag("Của năm trước"),
    weight: big("Trọng số"),
  }),
} satisfies Table;

/** A bounded measure inside a condition; clauses are alternatives, literals of one clause all hold. */
export const literalTable = {
  name: "rule_literal",
  about: { vi: "Điều kiện đơn", en: "A bounded measure in a condition" },
  key: ["condition_no", "clause_no", "literal_no"],
  row: z.strictObject({
    edition_no,
    condition_no: whole("Điều kiện"),
    clause_no: whole("Trường hợp"),
    literal_no: whole("Thứ tự"),
    atom_no,
    negated: flag("Phủ định"),
    divides: flag("Là tỷ lệ"),
    ...bound,
  }),
} satisfies Table;

/** A rule with its numbers. */
export const termTable = {
  name: "rule_term",
  about: { vi: "Quy tắc đã biên dịch", en: "A compiled rule" },
  key: ["term_no"],
  row: z.strictObject({
    edition_no,
    leaf_no,
    term_no,
    kind: text("Loại quy tắc"),
    atom_no: atom_no.nullable(),
    condition_no: whole("Điều kiện").nullable(),
    parent_no: whole("Thuộc quy tắc ghép").nullable(),
    level: whole("Bậc lồng", "0 for the rule of a leaf"),
    item_no: whole("Thứ tự trong quy tắc ghép"),
    place_no: whole("Thứ tự trong tiêu chí", "the same in every group's reading of a set"),
    max_e4: big("Điểm tối đa").nullable(),
    on_previous_missing: text("Khi thiếu số năm trước").nullable(),
    on_merged: text("Khi đơn vị mới sắp xếp").nullable(),
    signed: flag("Có thể âm"),
    best: text("So với đơn vị tốt nhất").nullable(),
    among: text("So trong").nullable(),
    scale_num: big("Chia cho, tử số"),
    scale_den: big("Chia cho, mẫu số"),
    floor_num: big("Sàn, tử số").nullable(),
    floor_den: big("Sàn, mẫu số").nullable(),
    below_e16: big("Điểm dưới sàn").nullable(),
    full_num: big("Đủ điểm từ, tử số").nullable(),
    full_den: big("Đủ điểm từ, mẫu số").nullable(),
    step_num: big("Bậc thiếu, tử số").nullable(),
    step_den: big("Bậc thiếu, mẫu số").nullable(),
    per_num: big("Trừ mỗi bậc, tử số").nullable(),
    per_den: big("Trừ mỗi bậc, mẫu số").nullable(),
    part_step: text("Bậc chưa trọn", "none, full or proportional").nullable(),
    on_zero: text("Khi mẫu số bằng 0").nullable(),
    on_over: text("Khi trên 100%").nullable(),
    otherwise_e16: big("Điểm còn lại").nullable(),
    not_done_e16: big("Điểm khi không thực hiện").nullable(),
    start_e16: big("Điểm ban đầu").nullable(),
    min_e16: big("Điểm sàn").nullable(),
    min_sample_e4: big("Cỡ mẫu tối thiểu").nullable(),
  }),
} satisfies Table;

/** A case of a rule: an interval or an option, and its points. */
export const stepTable = {
  name: "rule_step",
  about: { vi: "Bậc của quy tắc", en: "A case of a rule" },
  key: ["term_no", "step_no"],
  row: z.strictObject({
    edition_no,
    term_no,
    step_no: whole("Thứ tự"),
    option: text("Lựa chọn").nullable(),
    condition_no: whole("Điều kiện").nullable(),
    weight_num: big("Phần, tử số").nullable(),
    weight_den: big("Phần, mẫu số").nullable(),
    ...bound,
    points_e16: big("Điểm").nullable(),
    label: text("Diễn giải"),
  }),
} satisfies Table;

/** Leaves, and conditions of gates under a number below nought, that read points: they are scored after all others. */
export const lateTable = {
  name: "rule_late",
  about: { vi: "Tiêu chí đọc điểm của tiêu chí khác", en: "A leaf that reads other leaves' points" },
  key: ["leaf_no", "indicator_no"],
  row: z.strictObject({
    edition_no,
    leaf_no,
    indicator_no: whole("Số liệu"),
    source: text("Nguồn"),
  }),
} satisfies Table;

/** Everything leaves roll up to: the set, parts, sections, areas and criteria. */
export const rollupTable = {
  name: "rule_rollup",
  about: { vi: "Mục cộng điểm", en: "A node that leaves roll up to" },
  key: ["node_no"],
  row: z.strictObject({
    edition_no,
    node_no: whole("Mục"),
    node_kind: text("Loại mục"),
    node_code: text("Mã mục"),
    node_uid: text("Mã ổn định"),
    max_e16: big("Điểm tối đa").nullable(),
    if_not_held: text("Nếu không tổ chức").nullable(),
    section_kind: text("Thưởng hay phạt").nullable(),
    counts: text("Tính trước hay sau chỉ số").nullable(),
    block_no: whole(
      "Khối quy đổi",
      "the node within which what does not apply is made up for; null: in none",
    ).nullable(),
    part_no: whole("Phần", "the part that all its leaves are in").nullable(),
  }),
} satisfies Table;

/** Which leaf counts in which node. */
export const rollupLeafTable = {
  name: "rule_rollup_leaf",
  about: { vi: "Tiêu chí thuộc mục cộng điểm", en: "Which leaf counts in which node" },
  key: ["node_no", "leaf_no"],
  row: z.strictObject({ node_no: whole("Mục"), leaf_no }),
} satisfies Table;

/** Bands of an edition, highest first. */
export const bandTable = {
  name: "rule_band",
  about: { vi: "Xếp loại", en: "A band" },
  key: ["edition_no", "band_no"],
  row: z.strictObject({
    edition_no,
    band_no: whole("Thứ tự"),
    name: text("Xếp loại"),
    low_e9: big("Cận dưới").nullable(),
    low_open: flag("Không gồm cận dưới"),
  }),
} satisfies Table;

/** All parameter tables, in the order they are filled. */
export const parameterTables: readonly Table[] = [
  editionTable,
  leafTable,
  leafGroupTable,
  inputNameTable,
  atomTable,
  inputTable,
  lateTable,
  literalTable,
  termTable,
  stepTable,
  rollupTable,
  rollupLeafTable,
  bandTable,
  gateTable,
  gateTestTable,
  gateNodeTable,
  gatedTable,
  gateReachTable,
  scopeTable,
];
