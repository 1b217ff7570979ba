import { join } from "node:path";
import type { Issue } from "@parindex/model";
import type { RecordFile } from "@parindex/store";
import { sha256 } from "./digest.ts";
import { readBytes } from "./read-text.ts";
import type { Workspace } from "./workspace.ts";

/** Record files as the store takes them: most files by path, workbooks sheet by sheet with the hash of each book. */
export interface RecordFiles {
  readonly files: readonly RecordFile[];
  readonly workbooks: readonly { readonly file: string; readonly sha256: string }[];
  readonly issues: readonly Issue[];
}

/** Reads the record files of a workspace that the store does not read itself: the workbooks. */
export async function recordFilesOf({
  root,
  recordFiles,
  incoming,
}: Pick<Workspace, "root" | "recordFiles" | "incoming">): Promise<RecordFiles> {
  const files: RecordFile[] = [];
  const workbooks: { file: string; sha256: string }[] = [];
  const issues: Issue[] = [];
  for (const file of recordFiles) {
    const at = incoming?.get(file);
    if (!/\.xls[xm]?$/i.test(file)) {
      files.push(at === undefined ? { kind: "file", file } : { kind: "file", file, at });
      continue;
    }
    const { bytes, issues: unread } = readBytes(at ?? join(root, file), file);
    issues.push(...unread);
    if (unread.length > 0) continue;
    const hash = sha256(bytes);
    workbooks.push({ file, sha256: hash });
    const { readWorkbook } = await import("@parindex/documents");
    const read = await readWorkbook(bytes, file);
    const { readForm } = await import("@parindex/report");
    const form = readForm(read.grids) ?? { grids: read.grids, issues: [] };
    issues.push(...read.issues, ...form.issues);
    files.push(...form.grids.map((grid) => ({ kind: "grid" as const, grid, sha256: hash })));
  }
  return { files, workbooks, issues };
}
