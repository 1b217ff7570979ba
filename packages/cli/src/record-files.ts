import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Issue } from "@parindex/model";
import type { RecordFile } from "@parindex/store";
import { sha256 } from "./digest.ts";

/** Record files as the store takes them: text files by path, workbooks sheet by sheet; and the hash of each. */
export interface RecordFiles {
  readonly files: readonly RecordFile[];
  readonly hashes: readonly { readonly file: string; readonly sha256: string }[];
  readonly issues: readonly Issue[];
}

/** Reads the record files of a workspace as far as the store does not read them itself. */
export async function recordFilesOf(root: string, names: readonly string[]): Promise<RecordFiles> {
  const files: RecordFile[] = [];
  const hashes: { file: string; sha256: string }[] = [];
  const issues: Issue[] = [];
  for (const file of names) {
    const bytes = readFileSync(join(root, file));
    const hash = sha256(bytes);
    hashes.push({ file, sha256: hash });
    if (/\.(csv|tsv)$/i.test(file)) {
      files.push({ kind: "text", file });
      continue;
    }
    const { readWorkbook } = await import("@parindex/documents");
    const read = await readWorkbook(bytes, file);
    issues.push(...read.issues);
    files.push(...read.grids.map((grid) => ({ kind: "grid" as const, grid, sha256: hash })));
  }
  return { files, hashes, issues };
}
