import { z } from "zod";
import { date, oneOf, text, whole } from "../field.ts";
import type { Table } from "../table.ts";
import { provenance } from "./provenance.ts";
import { stages } from "./stage.ts";

/** Records that belong to a stage, and that closing it fixes. */
export const stagedRecords = ["indicator_report", "assessment", "applicability", "explanation"] as const;

/** Stages closed and opened again, append only: the last turn of a unit, year and stage is in force. */
export const stageLockTable = {
  name: "stage_lock",
  about: { vi: "Khóa, mở khóa bước đánh giá", en: "A stage closed or opened again" },
  key: ["unit_id", "year", "stage", "turn", "record"],
  row: z.strictObject({
    unit_id: text("Mã đơn vị"),
    year: whole("Năm"),
    stage: oneOf(stages, "Bước"),
    turn: whole("Lần", "counts locks and unlocks of the unit, year and stage from 1"),
    action: oneOf(["lock", "unlock"] as const, "Việc"),
    record: oneOf(stagedRecords, "Bảng", "one row a table at a lock; empty at an unlock").nullable(),
    row_count: whole("Số dòng khi khóa").nullable(),
    sha256: text("Mã băm nội dung khi khóa", "of the rows' fields, whatever file holds them").nullable(),
    entered_by: text("Người, bộ phận khóa"),
    reason: text("Lý do", "required at an unlock").nullable(),
    on_date: date("Ngày"),
    ...provenance,
  }),
} satisfies Table;
