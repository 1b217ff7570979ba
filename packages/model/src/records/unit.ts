import { z } from "zod";
import { date, oneOf, text } from "../field.ts";
import type { Table } from "../table.ts";
import { provenance } from "./provenance.ts";
import { tiers } from "./tier.ts";

/** Units that plan, report and are scored. */
export const unitTable = {
  name: "unit",
  about: { vi: "Đơn vị được đánh giá", en: "A unit that is assessed" },
  key: ["unit_id"],
  row: z.strictObject({
    unit_id: text("Mã đơn vị"),
    name: text("Tên đơn vị"),
    short_name: text("Tên ngắn").nullable(),
    tier: oneOf(tiers, "Cấp"),
    kind: text("Loại", "xã, phường, đặc khu, sở, trung tâm").nullable(),
    parent_id: text("Mã đơn vị cấp trên").nullable(),
    province: text("Tỉnh").nullable(),
    group: text("Nhóm", "the peers it is ranked with, inside province and tier").nullable(),
    doc_symbol: text("Ký hiệu văn bản").nullable(),
    place_name: text("Địa danh ghi trên văn bản").nullable(),
    head_title: text("Chức danh người đứng đầu").nullable(),
    valid_from: date("Thành lập từ ngày").nullable(),
    valid_to: date("Kết thúc ngày").nullable(),
    ...provenance,
  }),
} satisfies Table;

/** Parts of a unit that lead tasks or figures. */
export const officeTable = {
  name: "office",
  about: { vi: "Phòng, bộ phận phụ trách trong đơn vị", en: "A part of a unit that leads tasks or figures" },
  key: ["unit_id", "office_id"],
  row: z.strictObject({
    unit_id: text("Mã đơn vị"),
    office_id: text("Mã bộ phận"),
    name: text("Tên bộ phận"),
    aliases: text("Tên gọi khác", "separated by ;").nullable(),
    ...provenance,
  }),
} satisfies Table;

/** Which unit became which, and when. */
export const unitLineageTable = {
  name: "unit_lineage",
  about: { vi: "Nhập, hợp nhất, chia, tách, đổi tên đơn vị", en: "Which unit became which, when" },
  key: ["from_unit", "to_unit", "on_date"],
  row: z.strictObject({
    from_unit: text("Từ đơn vị"),
    to_unit: text("Thành đơn vị"),
    on_date: date("Từ ngày"),
    kind: oneOf(["merge", "absorb", "split", "part", "rename", "new"] as const, "Hình thức"),
    share: text(
      "Phần chuyển sang",
      "percent of the old unit, or a fraction; null where not stated",
    ).nullable(),
    ...provenance,
  }),
} satisfies Table;
