import { text } from "../field.ts";

/** Where a row came from; null only on rows that no file gave. */
export const provenance = {
  source_file: text("Tệp nguồn", "path inside the workspace"),
  source_sha256: text("Mã băm tệp nguồn", "SHA-256 of the file's bytes, hexadecimal"),
  source_place: text("Vị trí trong tệp", "sheet!cell, line or page"),
};
