import { z } from "zod";
import { date, text, whole } from "../field.ts";
import type { Table } from "../table.ts";
import { provenance } from "./provenance.ts";

/** Warnings let pass by somebody, with a reason, until a day; what is empty is not asked. */
export const waiverTable = {
  name: "waiver",
  about: { vi: "Cảnh báo cho qua có lý do", en: "A warning let pass, with a reason" },
  key: ["code", "unit_id", "year", "about", "file", "place"],
  row: z.strictObject({
    code: text("Mã cảnh báo", "as check --json names it"),
    unit_id: text("Mã đơn vị").nullable(),
    year: whole("Năm").nullable(),
    about: text("Về", "leaf_uid, indicator_id, evidence_id or whatever the warning is about").nullable(),
    file: text("Tệp").nullable(),
    place: text("Vị trí", "line or sheet!cell; only beside a file").nullable(),
    granted_by: text("Người, bộ phận cho qua"),
    reason: text("Lý do"),
    granted_on: date("Ngày cho qua").nullable(),
    expires_on: date("Có hiệu lực đến hết ngày"),
    ...provenance,
  }),
} satisfies Table;
