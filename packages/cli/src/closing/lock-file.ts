import { join } from "node:path";
import type { Locale, RowOf, stageLockTable } from "@parindex/model";
import { writeFile } from "../write-file.ts";
import { withRows } from "./record-csv.ts";

type LockRow = Omit<RowOf<typeof stageLockTable>, "source_file" | "source_sha256" | "source_place">;

/** Where a workspace keeps its locks: a file of records as any other, so that it travels with them. */
export const lockFile = "records/khoa-buoc/stage_lock.csv";

const fields: readonly (keyof LockRow)[] = [
  "unit_id",
  "year",
  "stage",
  "turn",
  "action",
  "record",
  "row_count",
  "sha256",
  "entered_by",
  "reason",
  "on_date",
];

/** Adds rows to the file of locks; what stands there is never changed. */
export async function addLocks(root: string, rows: readonly LockRow[], locale: Locale): Promise<void> {
  const path = join(root, lockFile);
  await writeFile(path, withRows(path, fields, rows), locale);
}
