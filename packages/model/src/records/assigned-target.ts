import { z } from "zod";
import { date, decimal, text, whole } from "../field.ts";
import type { Table } from "../table.ts";
import { provenance } from "./provenance.ts";

/** Targets that a superior assigned to a unit, by the leaf they are of; rules may measure against them. */
export const assignedTargetTable = {
  name: "assigned_target",
  about: { vi: "Chỉ tiêu được giao cho đơn vị", en: "A target assigned to a unit" },
  key: ["unit_id", "year", "leaf_uid"],
  row: z.strictObject({
    unit_id: text("Mã đơn vị"),
    year: whole("Năm"),
    leaf_uid: text("Mã ổn định của tiêu chí"),
    value: decimal("Mức được giao"),
    unit: text("Đơn vị tính", "% where the value is a percentage").nullable(),
    document: text("Văn bản giao").nullable(),
    assigned_on: date("Ngày giao").nullable(),
    ...provenance,
  }),
} satisfies Table;
