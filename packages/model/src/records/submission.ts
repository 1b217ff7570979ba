import { z } from "zod";
import { date, oneOf, text, whole } from "../field.ts";
import type { Table } from "../table.ts";
import { periods } from "./indicator-lists.ts";
import { provenance } from "./provenance.ts";
import { stages } from "./stage.ts";

/** Forms taken in: who sent what on which day; a form sent again adds a row. */
export const submissionTable = {
  name: "submission",
  about: { vi: "Biểu thu thập đã nhận", en: "A collection form taken in" },
  key: ["unit_id", "year", "stage", "period", "sha256"],
  row: z.strictObject({
    unit_id: text("Mã đơn vị"),
    year: whole("Năm"),
    stage: oneOf(stages, "Bước"),
    period: oneOf(periods, "Kỳ báo cáo"),
    received_on: date("Ngày nhận"),
    due: date("Hạn gửi").nullable(),
    file: text("Tệp", "path inside the workspace"),
    sha256: text("Mã băm của biểu"),
    ...provenance,
  }),
} satisfies Table;
