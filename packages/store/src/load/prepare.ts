import { join } from "node:path";
import { issue, nfc } from "@parindex/model";
import type { Store } from "../store.ts";
import { prepareArrow } from "./prepare-arrow.ts";
import { prepareGrid } from "./prepare-grid.ts";
import { prepareJson } from "./prepare-json.ts";
import { prepareParquet } from "./prepare-parquet.ts";
import { prepareText } from "./prepare-text.ts";
import { type Preparation, refused } from "./preparation.ts";
import type { RecordFile } from "./record-file.ts";

/** Where a file's bytes are, and the name under which its records are kept. */
interface NamedPath {
  readonly path: string;
  readonly file: string;
}

async function prepareFile(store: Store, named: NamedPath): Promise<Preparation> {
  if (/\.(json|jsonl|ndjson)$/i.test(named.file)) return prepareJson(store, named);
  if (/\.parquet$/i.test(named.file)) return prepareParquet(store, named);
  if (/\.arrows?$/i.test(named.file)) return prepareArrow(named);
  return prepareText(named);
}

/** Reads what a file is: its bytes, its table, its columns. */
export async function prepare(store: Store, root: string, input: RecordFile): Promise<Preparation> {
  if (input.kind === "grid") return prepareGrid(input.grid, input.sha256);
  const file = nfc(input.file.replaceAll("\\", "/"));
  try {
    return await prepareFile(store, { path: input.at ?? join(root, input.file), file });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (typeof code !== "string") throw error;
    return refused(issue(code === "ENOENT" ? "load.missing_file" : "load.unread_file", { file }));
  }
}
