import { z } from "zod";
import { date, flag, oneOf, text, whole } from "../field.ts";
import type { Table } from "../table.ts";

/** Everything that a run, or an attempt that faults ended, found in the files; kept beside what it found before. */
export const findingTable = {
  name: "finding",
  about: { vi: "Lỗi, cảnh báo tìm thấy", en: "A fault or warning that was found" },
  key: ["found_by", "ordinal"],
  row: z.strictObject({
    found_by: text("Tìm thấy bởi", "run_id; of an attempt that faults ended, the hash of all it found"),
    ordinal: whole("Thứ tự"),
    scored: flag("Có kết quả", "false: the attempt was given up, and records stayed as they were"),
    as_of: date("Tính đến ngày"),
    code: text("Mã"),
    severity: oneOf(["error", "warning", "note"] as const, "Mức"),
    waived: flag("Đã cho qua"),
    unit_id: text("Mã đơn vị").nullable(),
    year: whole("Năm").nullable(),
    about: text("Về").nullable(),
    file: text("Tệp"),
    place: text("Vị trí", "line, line:column or sheet!cell").nullable(),
    params: text("Tham số (JSON)"),
  }),
} satisfies Table;
