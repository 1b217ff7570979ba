import { z } from "zod";
import { date, flag, oneOf, points, text, whole } from "../field.ts";
import type { Table } from "../table.ts";
import { reformAreas } from "./reform-area.ts";
import { scoringSources } from "./stage.ts";

/** Rule sets as stored: what reports need to name one. */
export const ruleSetTable = {
  name: "rule_set",
  about: { vi: "Bộ tiêu chí", en: "A rule set" },
  key: ["rule_set_id"],
  row: z.strictObject({
    rule_set_id: text("Mã bộ tiêu chí"),
    sha256: text("Mã băm của tệp"),
    title: text("Tên bộ tiêu chí"),
    status: oneOf(["official", "partial", "model"] as const, "Loại"),
    notice: text("Lưu ý").nullable(),
    scale: points("Thang điểm").nullable(),
    legal_number: text("Số quyết định").nullable(),
    source_file: text("Tệp nguồn"),
  }),
} satisfies Table;

/** The tree of a rule set: areas, criteria, leaves. */
export const ruleNodeTable = {
  name: "rule_node",
  about: { vi: "Lĩnh vực, tiêu chí, tiêu chí thành phần", en: "A node of a rule set's tree" },
  key: ["rule_set_id", "node_uid"],
  row: z.strictObject({
    rule_set_id: text("Mã bộ tiêu chí"),
    node_uid: text("Mã ổn định"),
    node_code: text("Mã"),
    parent_uid: text("Thuộc").nullable(),
    area_uid: text("Lĩnh vực"),
    reform_area: oneOf(reformAreas, "Lĩnh vực cải cách").nullable(),
    ordinal: whole("Thứ tự"),
    depth: whole("Bậc", "1 for areas"),
    is_leaf: flag("Là tiêu chí chấm điểm"),
    title: text("Tên"),
    max: points("Điểm tối đa").nullable(),
    part_id: text("Phần").nullable(),
    section_id: text("Mục thưởng, phạt").nullable(),
    scored_by: oneOf(scoringSources, "Nguồn điểm").nullable(),
    owner: text("Đơn vị phụ trách").nullable(),
    appraised_by: text("Cơ quan thẩm định").nullable(),
    scoring_text: text("Cách tính điểm").nullable(),
    expected_evidence: text("Tài liệu kiểm chứng cần có", "one a line").nullable(),
    evidence_required: flag("Phải có tài liệu", "null where the set does not say: then it must").nullable(),
    evidence_from: date("Tài liệu từ ngày", "null: 01/12 of the year before").nullable(),
    evidence_to: date("Tài liệu đến ngày", "null: 31/01 of the year after").nullable(),
    citation: text("Trích dẫn", "one a line").nullable(),
  }),
} satisfies Table;

/** The parts and sections of a rule set. */
export const rulePartTable = {
  name: "rule_part",
  about: { vi: "Phần, mục thưởng phạt của bộ tiêu chí", en: "A part or section of a rule set" },
  key: ["rule_set_id", "part_id"],
  row: z.strictObject({
    rule_set_id: text("Mã bộ tiêu chí"),
    part_id: text("Mã phần"),
    kind: oneOf(["part", "bonus", "penalty"] as const, "Loại"),
    ordinal: whole("Thứ tự"),
    title: text("Tên phần"),
    max: points("Điểm tối đa").nullable(),
    scored_by: oneOf(scoringSources, "Nguồn điểm").nullable(),
    if_not_held: oneOf(["rescale", "keep", "zero"] as const, "Nếu không tổ chức").nullable(),
  }),
} satisfies Table;
