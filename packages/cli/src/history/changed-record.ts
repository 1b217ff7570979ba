import { text, whole } from "@parindex/model";
import { z } from "zod";

/** The shape of a record that only one of two runs read. */
export const changedRecordRow = z.strictObject({
  unit_id: text("Mã đơn vị"),
  year: whole("Năm"),
  about: text("Số liệu, tiêu chí"),
  file: text("Tệp"),
});

/** A record that only one of two runs read: what it is about and the file it stands in. */
export type ChangedRecord = z.infer<typeof changedRecordRow>;
