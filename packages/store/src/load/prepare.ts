import { issue, nfc } from "@parindex/model";
import type { Store } from "../store.ts";
import { prepareArrow } from "./prepare-arrow.ts";
import { prepareGrid } from "./prepare-grid.ts";
import { prepareJson } from "./prepare-json.ts";
import { prepareParquet } from "./prepare-parquet.ts";
import { prepareText } from "./prepare-text.ts";
import { type Preparation, refused } from "./preparation.ts";
import type { RecordFile } from "./record-file.ts";

async function prepareFile(
  store: Store,
  root: string,
  { path, file }: { path: string; file: string },
): Promise<Preparation> {
  if (/\.(json|jsonl|ndjson)$/i.test(file)) return prepareJson(store, root, { path, file });
  if (/\.parquet$/i.test(file)) return prepareParquet(store, root, { path, file });
  if (/\.arrows?$/i.test(file)) return prepareArrow(root, { path, file });
  return prepareText(root, path, file);
}

/** Reads what a file is: its bytes, its table, its columns. */
export async function prepare(store: Store, root: string, input: RecordFile): Promise<Preparation> {
  if (input.kind === "grid") return prepareGrid(input.grid, input.sha256);
  const file = nfc(input.file.replaceAll("\\", "/"));
  try {
    return await prepareFile(store, root, { path: input.file, file });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (typeof code !== "string") throw error;
    return refused(issue(code === "ENOENT" ? "load.missing_file" : "load.unread_file", { file }));
  }
}
