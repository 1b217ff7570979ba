import { big, type Table, text, whole } from "@parindex/model";
import { z } from "zod";

/** What stands in `superseded_by` of a load whose file is no longer among the workspace's records. */
export const removed = "removed";

/** Loads of record files, append only: which bytes gave which rows, and what took their place. */
export const loadTable = {
  name: "load",
  about: { vi: "Lượt nạp tệp số liệu", en: "One load of a record file" },
  key: ["load_no"],
  row: z.strictObject({
    load_no: whole("Số thứ tự lượt nạp", "order of arrival; joins rows of the tables named *_all"),
    load_id: text("Mã lượt nạp", "SHA-256 of file name, sheet and the file's SHA-256"),
    source_file: text("Tệp nguồn", "path inside the workspace"),
    part: text("Trang tính", "sheet name; empty for a file without sheets"),
    source_sha256: text("Mã băm tệp nguồn"),
    table_name: text("Bảng"),
    row_count: whole("Số dòng"),
    first_line: whole(
      "Dòng đầu tiên",
      "line or row of the file's first record, from which the others count on; null where each row keeps its own place",
    ).nullable(),
    first_row: big("Vị trí đầu tiên", "where its first row stands in the table named *_all").nullable(),
    pending_row: big(
      "Vị trí đầu tiên khi đang nạp",
      "where its first row stood while the load was not yet committed",
    ).nullable(),
    superseded_by: text("Được thay bởi", "load_id, or removed; null while current").nullable(),
  }),
} satisfies Table;
