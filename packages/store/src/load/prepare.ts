import { issue, nfc } from "@parindex/model";
import { prepareGrid } from "./prepare-grid.ts";
import { prepareText } from "./prepare-text.ts";
import { type Preparation, refused } from "./preparation.ts";
import type { RecordFile } from "./record-file.ts";

/** Reads what a file is: its bytes, its table, its columns. */
export async function prepare(root: string, input: RecordFile): Promise<Preparation> {
  if (input.kind === "grid") return prepareGrid(input.grid, input.sha256);
  const file = nfc(input.file.replaceAll("\\", "/"));
  try {
    return await prepareText(root, input.file, file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (typeof code !== "string") throw error;
    return refused(issue(code === "ENOENT" ? "load.missing_file" : "load.unread_file", { file }));
  }
}
