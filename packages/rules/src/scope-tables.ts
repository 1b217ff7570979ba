import { big, flag, text, type Table, whole } from "@parindex/model";
import { z } from "zod";

const leaf_no = whole("Tiêu chí chấm điểm");
const edition_no = whole("Bản áp dụng", "a rule set in a year");

/** Whom to score with what: one row a unit, year and stage. */
export const scopeTable = {
  name: "scope",
  about: { vi: "Đơn vị, năm, bước cần chấm", en: "A unit, year and stage to score" },
  key: ["scope_no"],
  row: z.strictObject({
    scope_no: whole("Thứ tự"),
    unit_id: text("Mã đơn vị"),
    year: whole("Năm"),
    stage: text("Bước"),
    stage_no: whole("Thứ tự bước"),
    edition_no,
    province: text("Tỉnh").nullable(),
    tier: text("Cấp"),
    group: text("Nhóm").nullable(),
    provisional: flag("Tạm tính"),
    merged: flag("Mới sắp xếp", "made, merged or split since the start of the year before"),
  }),
} satisfies Table;

/** Figures in force: what each scope knows of each indicator; no row means nothing was reported. */
export const factTable = {
  name: "fact",
  about: { vi: "Số liệu đang có hiệu lực", en: "A figure in force" },
  key: ["scope_no", "indicator_no"],
  row: z.strictObject({
    scope_no: whole("Thứ tự"),
    indicator_no: whole("Số liệu"),
    num_e4: big("Giá trị hoặc tử số").nullable(),
    den_e4: big("Mẫu số").nullable(),
    option: text("Lựa chọn").nullable(),
    state: text("Tình trạng", "value, not_done, not_applicable or invalid"),
  }),
} satisfies Table;

/** What persons entered, in force. */
export const entryTable = {
  name: "entry",
  about: { vi: "Điểm người chấm nhập đang có hiệu lực", en: "Points entered by persons, in force" },
  key: ["scope_no", "leaf_no"],
  row: z.strictObject({
    scope_no: whole("Thứ tự"),
    leaf_no,
    claimed_e16: big("Điểm đơn vị nhập").nullable(),
    granted_e16: big("Điểm người thẩm định nhập").nullable(),
    reason_code: text("Mã lý do").nullable(),
    not_done: whole("Không thực hiện", "1 where the unit declared the leaf not done, with a reason: nought"),
  }),
} satisfies Table;

/** Leaves said not to apply, in force: 0 refused, 1 claimed, 2 accepted. */
export const exclusionTable = {
  name: "exclusion",
  about: { vi: "Tiêu chí đề nghị không áp dụng", en: "A leaf said not to apply" },
  key: ["scope_no", "leaf_no"],
  row: z.strictObject({ scope_no: whole("Thứ tự"), leaf_no, standing: whole("Tình trạng") }),
} satisfies Table;
