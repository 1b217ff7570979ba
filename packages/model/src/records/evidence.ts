import { z } from "zod";
import { date, oneOf, text, whole } from "../field.ts";
import type { Table } from "../table.ts";
import { provenance } from "./provenance.ts";
import { stages } from "./stage.ts";

/** Documents behind claims. */
export const evidenceTable = {
  name: "evidence",
  about: { vi: "Tài liệu kiểm chứng", en: "A document behind a claim" },
  key: ["unit_id", "evidence_id"],
  row: z.strictObject({
    unit_id: text("Mã đơn vị"),
    evidence_id: text("Mã tài liệu"),
    kind: oneOf(["document", "system_extract", "image", "link"] as const, "Loại"),
    number: text("Số, ký hiệu").nullable(),
    issued_on: date("Ngày ban hành").nullable(),
    issuer: text("Cơ quan ban hành").nullable(),
    summary: text("Trích yếu"),
    file: text("Tệp").nullable(),
    url: text("Đường dẫn").nullable(),
    sha256: text("Mã băm của tệp tài liệu").nullable(),
    ...provenance,
  }),
} satisfies Table;

/** Which leaf a document stands behind, and where in it. */
export const evidenceLinkTable = {
  name: "evidence_link",
  about: { vi: "Tài liệu gắn với tiêu chí", en: "Which leaf a document stands behind" },
  key: ["unit_id", "year", "leaf_uid", "evidence_id"],
  row: z.strictObject({
    unit_id: text("Mã đơn vị"),
    year: whole("Năm"),
    leaf_uid: text("Mã ổn định của tiêu chí"),
    evidence_id: text("Mã tài liệu"),
    item: text("Mục").nullable(),
    page: text("Trang").nullable(),
    ...provenance,
  }),
} satisfies Table;

/** The text required where evidence is missing or partial. */
export const explanationTable = {
  name: "explanation",
  about: { vi: "Giải trình", en: "The text required where evidence is missing or partial" },
  key: ["unit_id", "year", "leaf_uid", "stage"],
  row: z.strictObject({
    unit_id: text("Mã đơn vị"),
    year: whole("Năm"),
    leaf_uid: text("Mã ổn định của tiêu chí"),
    stage: oneOf(stages, "Bước"),
    text: text("Nội dung giải trình"),
    ...provenance,
  }),
} satisfies Table;
